import type { Scoped } from "#access/scoped";
import { classSql, readClass, type ClassRow, type ClassSql } from "#simulations/class-code";
import type { SnapshotRow } from "#targeting/snapshots.store";
import { lockForChangeIfFree } from "#targeting/snapshots.store";
import { ensureStates } from "#trends/snapshot-pack";

/** Families of one village and one class that the programme does not reach. */
export interface CandidateGroupRow {
  readonly village: string;
  readonly kind: ClassRow;
  readonly families: number;
}

/** Village, codes of classes, families of each. */
type VillageTuple = readonly [string, readonly number[], readonly number[]];

/**
 * All families a programme misses or may miss, by village and class.
 *
 * They are counted when somebody asks and kept by village; a change throws away those of the villages it touches, in its own transaction
 * (`forgetGroups`), so what is kept is never stale. Null where the snapshot does not have the programme.
 */
export async function readCandidateGroups(tx: Scoped, snapshot: SnapshotRow, programme: string): Promise<CandidateGroupRow[] | null> {
  const sql = classSql(snapshot, programme);
  if (sql === null) return null;
  await ensureStates(tx, snapshot);
  const villages = await tx.derive(async (system) => {
    const kept = await readKept(system, snapshot, programme);
    return kept.missing.length === 0 ? kept.villages : [...kept.villages, ...(await countMissing(system, snapshot, { programme, sql, ...kept }))];
  });
  return groupsOf(villages);
}

/** Programmes of which no village is counted: nobody asked since everything was counted anew. */
export async function listUncounted(tx: Scoped, { id, versionId, programmes }: SnapshotRow): Promise<string[]> {
  if (versionId === null) return [];
  const counted = await tx.rows<{ code: string }>("select distinct programme_code as code from candidate_group where snapshot_id = $1", [id]);
  const known = new Set(counted.map(({ code }) => code));
  return programmes.map(({ code }) => code).filter((code) => !known.has(code));
}

function groupsOf(villages: readonly VillageTuple[]): CandidateGroupRow[] {
  const classes = new Map<number, ClassRow>();
  const classOf = (code: number): ClassRow => {
    const known = classes.get(code);
    if (known) return known;
    const read = readClass(code);
    classes.set(code, read);
    return read;
  };
  return villages.flatMap(([village, codes, families]) => codes.map((code, at) => ({ village, kind: classOf(code), families: families[at] ?? 0 })));
}

interface Kept {
  readonly villages: readonly VillageTuple[];
  readonly missing: readonly string[];
}

/** One JSON document: parsing thousands of small rows one by one would cost more than the selection. */
async function readKept(system: Scoped, { id }: SnapshotRow, programme: string): Promise<Kept> {
  const found = await system.one<{ villages: string; missing: string[] }>(
    `select (select coalesce(json_agg(json_build_array(village_code, classes, families)), '[]')::text from candidate_group where snapshot_id = $1 and programme_code = $2) as villages,
            coalesce((select array_agg(a.code) from area a where a.level = 'village'
              and not exists (select from candidate_group g where g.snapshot_id = $1 and g.programme_code = $2 and g.village_code = a.code)), '{}') as missing`,
    [id, programme],
  );
  return { villages: tuplesOf(found.villages), missing: found.missing };
}

/** Our own JSON, made by the statements here: its shape is known. */
function tuplesOf(text: string): readonly VillageTuple[] {
  return JSON.parse(text) as readonly VillageTuple[];
}

interface Missing extends Kept {
  readonly programme: string;
  readonly sql: ClassSql;
}

/**
 * Counts the villages nobody has counted since they last changed. They are kept only under the lock that every change takes: else a
 * change between counting and keeping would leave an old count behind. While a change is on its way they are counted for this once.
 */
async function countMissing(system: Scoped, snapshot: SnapshotRow, { programme, sql, villages, missing }: Missing): Promise<readonly VillageTuple[]> {
  const mayKeep = snapshot.kind !== "LIVE" || ((await lockForChangeIfFree(system)) && (await isStill(system, snapshot)));
  // A plain select: PostgreSQL counts with all cores only where nothing is written by the same statement.
  const { counted } = await system.one<{ counted: string }>(
    `select coalesce(json_agg(json_build_array(v.village_code, v.classes, v.families)), '[]')::text as counted from (
       select village_code, array_agg(code) as classes, array_agg(n) as families from (
         select s.village_code, ${sql.code} as code, count(*)::int as n from family_state s
          where s.snapshot_id = $1 and ${sql.isCandidate} ${villages.length === 0 ? "" : "and s.village_code = any ($2::text[])"} group by 1, 2
       ) g group by 1
     ) v`,
    villages.length === 0 ? [snapshot.id] : [snapshot.id, missing],
  );
  const fresh = tuplesOf(counted);
  if (mayKeep) await keep(system, snapshot, { programme, missing, counted: fresh });
  return fresh;
}

async function isStill(system: Scoped, { id, revision, on }: SnapshotRow): Promise<boolean> {
  return (await system.find("select from snapshot where id = $1 and revision = $2 and on_day = $3", [id, revision, on])) !== null;
}

async function keep(system: Scoped, { id }: SnapshotRow, { programme, missing, counted }: { readonly programme: string; readonly missing: readonly string[]; readonly counted: readonly VillageTuple[] }): Promise<void> {
  // A village with nobody to consider is kept too: else it would be counted again and again.
  const byVillage = new Map(counted.map(([village, codes, families]) => [village, { codes, families }]));
  const arrays = (part: "codes" | "families"): string[] => missing.map((village) => `{${byVillage.get(village)?.[part].join(",") ?? ""}}`);
  await system.run(
    `insert into candidate_group (snapshot_id, village_code, programme_code, classes, families)
     select $1, x.village, $2, x.classes::int[], x.families::int[] from unnest($3::text[], $4::text[], $5::text[]) as x (village, classes, families) on conflict do nothing`,
    [id, programme, missing, arrays("codes"), arrays("families")],
  );
}
