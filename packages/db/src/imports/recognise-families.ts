import type { Scoped } from "#access/scoped";
import { comparedWith, type Neighbours } from "#families/dataset-versions.store";
import type { Stage } from "#imports/stage-families";

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
  readonly decileMoved: number;
}

/** Pairs are settled mutually best first; what is left gets this many further rounds. */
const ROUNDS = 3;

/**
 * Finds the families of a staged file among those of the version before, so that they keep their identity: NIK of the
 * head, then NIK of any member, then No. KK, then name, birth date and village of the head. An earlier step wins, and no
 * family is given twice. A file older than what stands is compared with the version after it as well.
 */
export async function recogniseFamilies(tx: Scoped, { rows, families }: Stage, neighbours: Neighbours): Promise<ChangeCounts> {
  const basedOn = comparedWith(neighbours);
  await tx.run(`update ${families} set family_id = null, change = 'added' where change is distinct from 'added' or family_id is not null`);
  if (basedOn === null) return countChanges(tx, families, null);

  for (const version of [neighbours.before, neighbours.after]) {
    if (version !== null) await recogniseFrom(tx, { rows, families }, version);
  }
  await tx.run(
    `update ${families} f set change = case when o.digest = f.digest then 'same' else 'changed' end
       from family_version o where o.version_id = $1 and o.family_id = f.family_id`,
    [basedOn],
  );
  return countChanges(tx, families, basedOn, rows);
}

async function recogniseFrom(tx: Scoped, { rows, families }: Stage, version: number): Promise<void> {
  for (const pairs of pairSteps(rows, families)) {
    for (let round = 0; round < ROUNDS; round += 1) {
      if ((await settle(tx, families, pairs, version)) === 0) break;
    }
  }
}

/** Each step selects family_key (new), family_id (old) and how strongly they belong together; `$1` is the version before. */
function pairSteps(rows: string, families: string): string[] {
  const free = `f.family_id is null`;
  const head = `${families} f join ${rows} h on h.row = f.head_row`;
  return [
    `select f.family_key, o.family_id, 1::bigint as weight from ${head} join family_version o on o.version_id = $1 and o.head_nik = h.nik where ${free}`,
    `select f.family_key, p.family_id, count(*) as weight from ${families} f join ${rows} s using (family_key)
       join person_version p on p.version_id = $1 and p.nik = s.nik where ${free} group by 1, 2`,
    `select f.family_key, o.family_id, 1::bigint as weight from ${head} join family_version o on o.version_id = $1 and o.no_kk = h.no_kk where ${free}`,
    `select f.family_key, o.family_id, 1::bigint as weight from ${head} join person_version p on p.version_id = $1 and p.is_head and p.name_key = h.name_key and p.birth_date = h.birth_date
       join family_version o on o.version_id = $1 and o.family_id = p.family_id and o.village_code = h.village_code where ${free}`,
  ];
}

async function settle(tx: Scoped, families: string, pairs: string, basedOn: number): Promise<number> {
  return tx.run(
    `with pair as (
       select * from (${pairs}) candidate where not exists (select from ${families} taken where taken.family_id = candidate.family_id)
     ), ranked as (
       select *, row_number() over (partition by family_key order by weight desc, family_id) as of_new,
                 row_number() over (partition by family_id order by weight desc, family_key) as of_old from pair
     )
     update ${families} f set family_id = r.family_id from ranked r where r.family_key = f.family_key and r.of_new = 1 and r.of_old = 1`,
    [basedOn],
  );
}

async function countChanges(tx: Scoped, families: string, basedOn: number | null, rows?: string): Promise<ChangeCounts> {
  const counts = await tx.rows<{ change: "added" | "changed" | "same"; count: string }>(`select change, count(*) as count from ${families} group by change`);
  const of = (change: string): number => Number(counts.find((c) => c.change === change)?.count ?? 0);
  if (basedOn === null) return { added: of("added"), changed: 0, same: 0, gone: 0, decileMoved: 0 };
  const moved = await tx.one<{ gone: string; moved: string }>(
    `select count(*) filter (where f.family_key is null) as gone,
            count(*) filter (where f.family_key is not null and h.decile is distinct from o.decile) as moved
       from family_version o left join ${families} f on f.family_id = o.family_id left join ${rows} h on h.row = f.head_row
      where o.version_id = $1`,
    [basedOn],
  );
  return { added: of("added"), changed: of("changed"), same: of("same"), gone: Number(moved.gone), decileMoved: Number(moved.moved) };
}
