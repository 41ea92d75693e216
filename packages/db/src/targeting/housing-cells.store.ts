import { HOUSING_STATES, type HousingState } from "@sinergi/domain/families/housing-lacks";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { factCondition } from "#families/housing-condition";
import type { SnapshotRow } from "#targeting/snapshots.store";
import { ensureStates } from "#trends/snapshot-pack";

/** Families whose houses lack something, and those of which it is not known. */
export type HousingCounts = Readonly<Record<HousingState, number>>;

/**
 * Which records are said to be one family: grows with every such statement and with each that is taken back. Houses of a
 * version never change; only this moves the families that are counted, and in a frozen snapshot not even this.
 */
const mergesOf = ({ kind }: SnapshotRow): string => (kind === "FROZEN" ? "-1" : "(select coalesce(max(id), 0) + count(undone_at) from identity_link where subject = 'FAMILY')");

/**
 * Houses by area. Who asks first of a version has them counted, for all areas at once; the counts are kept until another
 * version or another statement about two records. Null while no families were imported. Counts without people: every role that sees figures may ask.
 */
export async function readHousing(tx: Scoped, snapshot: SnapshotRow): Promise<ReadonlyMap<string, HousingCounts> | null> {
  if (snapshot.versionId === null) return null;
  const kept = await tx.derive((system) => findKept(system, snapshot));
  if (kept) return kept;
  await ensureStates(tx, snapshot);
  return tx.derive(async (system) => {
    await allowTime(system, MAKING_ONCE_MS, () => countAll(system, snapshot));
    return (await findKept(system, snapshot)) ?? new Map();
  });
}

/** Counts the houses of a snapshot that is about to be frozen, while its states are still there. */
export async function keepHousing(system: Scoped, snapshot: SnapshotRow): Promise<void> {
  await countAll(system, { ...snapshot, kind: "FROZEN" });
}

async function findKept(system: Scoped, snapshot: SnapshotRow): Promise<ReadonlyMap<string, HousingCounts> | null> {
  const rows = await system.rows<{ area: string; counted: HousingCounts }>(
    `select area_code as area, counted from cell_housing where snapshot_id = $1 and version_id = $2 and merges = ${mergesOf(snapshot)}`,
    [snapshot.id, snapshot.versionId],
  );
  return rows.length === 0 ? null : new Map(rows.map(({ area, counted }) => [area, counted]));
}

/** A village counts in itself, its district and the regency: the dotted code holds its parents. */
async function countAll(system: Scoped, snapshot: SnapshotRow): Promise<void> {
  const counts = HOUSING_STATES.map((state, at) => `count(*) filter (where ${factCondition(state)}) as n${at}`);
  const sums = HOUSING_STATES.map((state, at) => `'${state}', sum(n${at})`);
  await system.run(
    `insert into cell_housing (snapshot_id, area_code, version_id, merges, counted)
     with v as materialized (
       select s.village_code, ${counts.join(", ")} from family_state s
         join family_version f on f.version_id = $2 and f.family_id = s.family_id where s.snapshot_id = $1 group by 1
     )
     select $1, a.area_code, $2, ${mergesOf(snapshot)}, jsonb_build_object(${sums.join(", ")}) from v
       cross join lateral (values (v.village_code), (substr(v.village_code, 1, 8)), (substr(v.village_code, 1, 5))) as a (area_code) group by 2
     on conflict (snapshot_id, area_code) do update set version_id = excluded.version_id, merges = excluded.merges, counted = excluded.counted`,
    [snapshot.id, snapshot.versionId],
  );
}
