import type { Scoped } from "#access/scoped";

export interface VersionListed {
  readonly version: string;
  readonly source: string;
  readonly asOf: string;
  readonly committedAt: string;
  readonly state: "COMMITTED" | "WITHDRAWN";
  readonly families: number;
  readonly persons: number;
  readonly importId: string | null;
  readonly live: boolean;
}

/** The versions a new one stands between in time; of equal days the one committed last is before. Null where there is none. */
export interface Neighbours {
  readonly before: number | null;
  readonly after: number | null;
}

/** Families of a file are recognised from the version before its day and then, where it comes late, from the one after. */
export async function findNeighbours(tx: Scoped, asOf: string): Promise<Neighbours> {
  return tx.one<{ before: number | null; after: number | null }>(
    `select (select id from dataset_version where state = 'COMMITTED' and as_of <= $1 order by as_of desc, id desc limit 1) as before,
            (select id from dataset_version where state = 'COMMITTED' and as_of > $1 order by as_of, id desc limit 1) as after`,
    [asOf],
  );
}

/** The one that changes are counted against. */
export function comparedWith({ before, after }: Neighbours): number | null {
  return before ?? after;
}

export async function listVersions(tx: Scoped): Promise<VersionListed[]> {
  return tx.rows<VersionListed & Record<string, unknown>>(
    `select d.id::text as version, d.source, d.as_of as "asOf", to_char(d.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "committedAt",
            d.state, d.families, d.persons, d.import_id as "importId", coalesce(d.id = s.version_id, false) as live
       from dataset_version d left join snapshot s on s.id = 1 order by d.as_of desc, d.id desc`,
  );
}

/** Withdraws a version whole; what stood before stands again. False where it was not committed. */
export async function withdrawVersion(tx: Scoped, versionId: number): Promise<boolean> {
  return (await tx.run("update dataset_version set state = 'WITHDRAWN' where id = $1 and state = 'COMMITTED'", [versionId])) === 1;
}

/**
 * Digest over ids and ciphertexts of a version, in groups so that memory does not grow with it. It goes into the audit
 * chain at commit: whoever swaps or alters a sealed number afterwards is found by `sinergi audit verify`.
 */
export async function sealOf(tx: Scoped, versionId: number): Promise<Buffer> {
  const { seal } = await tx.one<{ seal: Buffer }>(
    `select sha256(coalesce(string_agg(part, ''::bytea order by kind, block), ''::bytea)) as seal from (
       select 1 as kind, person_id / 1000 as block, sha256(string_agg(int8send(person_id) || coalesce(nik, ''::bytea), ''::bytea order by person_id)) as part
         from person_version where version_id = $1 group by 2
       union all
       select 2, family_id / 1000, sha256(string_agg(int8send(family_id) || coalesce(no_kk, ''::bytea), ''::bytea order by family_id))
         from family_version where version_id = $1 group by 2) parts`,
    [versionId],
  );
  return seal;
}

/** Versions whose numbers no longer give the digest they were sealed with. */
export async function listBrokenSeals(tx: Scoped): Promise<number[]> {
  const versions = await tx.rows<{ id: number; seal: Buffer | null }>("select id, seal from dataset_version where seal is not null order by id");
  const broken: number[] = [];
  for (const { id, seal } of versions) if (!seal?.equals(await sealOf(tx, id))) broken.push(id);
  return broken;
}
