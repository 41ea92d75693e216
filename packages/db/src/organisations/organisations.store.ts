import type { Scoped } from "#access/scoped";

export interface OrganisationRow {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly roleInTkpk: string | null;
  readonly typicalData: string | null;
}

export async function listOrganisations(tx: Scoped): Promise<OrganisationRow[]> {
  return tx.rows<OrganisationRow & Record<string, unknown>>(
    'select code, name, name_en as "nameEn", kind, role_in_tkpk as "roleInTkpk", typical_data as "typicalData" from organisation order by code',
  );
}

/** Adds organisations; those of the same code get the new names. */
export async function saveOrganisations(tx: Scoped, rows: readonly OrganisationRow[]): Promise<void> {
  await tx.run(
    `insert into organisation (code, name, name_en, kind, role_in_tkpk, typical_data)
     select * from json_to_recordset($1) as o (code text, name text, "nameEn" text, kind text, "roleInTkpk" text, "typicalData" text)
     on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
       role_in_tkpk = excluded.role_in_tkpk, typical_data = excluded.typical_data`,
    [JSON.stringify(rows)],
  );
}

export async function findOrganisationName(tx: Scoped, code: string): Promise<string | null> {
  const row = await tx.find<{ name: string }>("select name from organisation where code = $1", [code]);
  return row?.name ?? null;
}
