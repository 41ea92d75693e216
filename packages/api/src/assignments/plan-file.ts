import type { Scoped } from "@sinergi/db/access/scoped";
import { listSpells } from "@sinergi/db/fieldwork/assignment-acts.store";
import type { AssignmentFileRow } from "@sinergi/db/fieldwork/assignment-files.store";
import { planAssignment, type AssignmentPlan } from "@sinergi/domain/fieldwork/assign-families";
import type { Day } from "@sinergi/domain/time/day";
import { unwrap } from "#platform/refusals";

/** What a file does for one facilitator from one day on. */
export interface FilePart {
  readonly userId: string;
  readonly fromDay: Day;
  readonly families: readonly string[];
  readonly plan: AssignmentPlan;
}

/** Rows by facilitator and day, each planned on what stands now. A day that is empty, or lies before today for a family that is somebody's, was sorted out when the file was read. */
export async function planFile(tx: Scoped, rows: readonly AssignmentFileRow[], today: Day): Promise<readonly FilePart[]> {
  const withFamily = rows.flatMap((row) => (row.familyId === null ? [] : [{ userId: row.userId, familyId: row.familyId, fromDay: row.fromDay ?? today }]));
  const first = withFamily.reduce<Day>((least, { fromDay }) => (fromDay < least ? fromDay : least), today);
  const spells = await listSpells(tx, withFamily.map(({ familyId }) => familyId), first);
  const groups = Map.groupBy(withFamily, ({ userId, fromDay }) => `${userId} ${fromDay}`);
  return [...groups.values()].flatMap((some) => {
    const [one] = some;
    if (one === undefined) return [];
    const families = some.map(({ familyId }) => familyId);
    return [{ userId: one.userId, fromDay: one.fromDay, families, plan: unwrap(planAssignment({ families, spells, toUserId: one.userId, fromDay: one.fromDay, today })) }];
  });
}
