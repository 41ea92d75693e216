import { HOUSING_LACK_KEYS, HOUSING_LACKS, type HousingState } from "@sinergi/domain/families/housing-lacks";
import type { Scoped } from "#access/scoped";
import type { SnapshotRow } from "#targeting/snapshots.store";
import { ensureStates } from "#trends/snapshot-pack";

/** The fact of a house as a condition on `family_version f`. */
function factCondition(state: HousingState): string {
  const lack = HOUSING_LACK_KEYS.find((key) => key === state || `${key}Unknown` === state) ?? "toilet";
  const { fact, values } = HOUSING_LACKS[lack];
  return state === lack ? `f.${fact} in (${values.map((value) => `'${value}'`).join(", ")})` : `f.${fact} is null`;
}

/** The same as a condition on `family_state s`; `version` is how the version of the snapshot is written. */
export function housingCondition(state: HousingState, version: string): string {
  return `exists (select from family_version f where f.version_id = ${version} and f.family_id = s.family_id and ${factCondition(state)})`;
}

export type HousingCounts = Readonly<Record<HousingState, number>>;

/** Families of an area whose houses lack something, and those of which it is not known. A count without people: every role that sees figures may ask. */
export async function countHousing(tx: Scoped, snapshot: SnapshotRow, areaCode: string): Promise<HousingCounts> {
  await ensureStates(tx, snapshot);
  const column = (state: HousingState): string => `(count(*) filter (where ${factCondition(state)}))::int as "${state}"`;
  return tx.derive((system) =>
    system.one<HousingCounts>(
      `select ${column("toilet")}, ${column("toiletUnknown")}, ${column("safeWater")}, ${column("safeWaterUnknown")}, ${column("floor")}, ${column("floorUnknown")}
         from family_state s join family_version f on f.version_id = $2 and f.family_id = s.family_id
        where s.snapshot_id = $1 and (s.village_code = $3 or s.village_code like $3 || '.%')`,
      [snapshot.id, snapshot.versionId, areaCode],
    ),
  );
}
