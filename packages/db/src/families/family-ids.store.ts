import type { Scoped } from "#access/scoped";
import { filterSql, type FamilyFilter } from "#families/family-filter";
import { ensureMovement } from "#targeting/movements.store";
import type { SnapshotRow } from "#targeting/snapshots.store";
import { ensureFlow } from "#trends/flows.store";
import { ensureStates } from "#trends/snapshot-pack";

/** Ids of the families a filter has within the reader's scope, village by village; one more than `most` where there are more. */
export async function listFamilyIds(tx: Scoped, snapshot: SnapshotRow, { filter, most }: { readonly filter: FamilyFilter; readonly most: number }): Promise<string[]> {
  if (filter.movement !== undefined) await ensureMovement(tx, filter.movement);
  if (filter.flow !== undefined) await ensureFlow(tx, filter.flow);
  await ensureStates(tx, snapshot);
  const { where, values } = filterSql(filter, snapshot);
  const rows = await tx.rows<{ id: string }>(`select s.family_id as id from family_state s where ${where} order by s.village_code, s.family_id limit $${values.length + 1}`, [...values, most + 1]);
  return rows.map(({ id }) => id);
}

/** Which of these families the newest version has. */
export async function knownFamilies(tx: Scoped, ids: readonly string[]): Promise<string[]> {
  return (await tx.rows<{ id: string }>("select family_id as id from family_state where snapshot_id = 1 and family_id = any ($1::bigint[]) order by village_code, family_id", [ids])).map(({ id }) => id);
}
