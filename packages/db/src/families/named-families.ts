import type { Scoped } from "#access/scoped";

export interface NamedFamily {
  readonly headName: string;
  readonly address: string | null;
  readonly villageCode: string;
}

/**
 * Head and address of families as the newest version that knows them has them. Who may see them is decided by `tx`: in the caller's
 * own scope only those of it are named; with the system's rights those whose papers the caller was shown already.
 */
export async function nameFamilies(tx: Scoped, ids: readonly string[]): Promise<ReadonlyMap<string, NamedFamily>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<NamedFamily & { id: string } & Record<string, unknown>>(
    `select distinct on (f.family_id) f.family_id as id, f.head_name as "headName", f.address, f.village_code as "villageCode"
       from family_version f join dataset_version d on d.id = f.version_id and d.state = 'COMMITTED'
      where f.family_id = any ($1::bigint[]) order by f.family_id, d.as_of desc, d.id desc`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
