import type { Scoped } from "@sinergi/db/access/scoped";
import { listSpells } from "@sinergi/db/fieldwork/assignment-acts.store";
import { findFacilitator, writeFacilitator, type FacilitatorRow } from "@sinergi/db/fieldwork/facilitators.store";
import { planAssignment, type AssignmentPlan } from "@sinergi/domain/fieldwork/assign-families";
import type { Day } from "@sinergi/domain/time/day";
import type { WhichFamilies } from "#assignments/assignments.schema";
import { chooseFamilies, type Chosen } from "#assignments/choose-families";
import { refused, unwrap } from "#platform/refusals";

export interface PlannedAct extends Chosen {
  readonly plan: AssignmentPlan;
  readonly to: FacilitatorRow | null;
}

export interface AskedAct {
  readonly which: WhichFamilies;
  readonly toUserId: string | null;
  readonly fromDay: Day;
  readonly today: Day;
}

/** What an act would change, for its preview and for itself. */
export async function planAct(tx: Scoped, { which, toUserId, fromDay, today }: AskedAct): Promise<PlannedAct> {
  const to = toUserId === null ? null : await getActive(tx, { userId: toUserId, fromDay, today });
  const chosen = await chooseFamilies(tx, which, { fromDay, today });
  const spells = await listSpells(tx, chosen.families, fromDay < today ? fromDay : today);

  const plan = unwrap(planAssignment({ families: chosen.families, spells, toUserId, fromDay, today }));
  return { ...chosen, plan, to };
}

/** A facilitator who serves on that day. */
export async function getActive(tx: Scoped, { userId, fromDay, today }: { readonly userId: string; readonly fromDay: Day; readonly today: Day }): Promise<FacilitatorRow> {
  const facilitator = await findFacilitator(tx, userId, today);
  if (facilitator === null) throw refused({ code: "facilitator_not_found" });
  if (facilitator.activeTo !== null && facilitator.activeTo < fromDay) throw refused({ code: "facilitator_ended" });
  return facilitator;
}

/** Whoever gets families stands on the list from then on. */
export async function writeDown(tx: Scoped, facilitator: FacilitatorRow): Promise<void> {
  if (facilitator.revision === 0) await writeFacilitator(tx, facilitator, 0);
}
