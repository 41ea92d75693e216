import type { FollowUpRow } from "@sinergi/db/followups/follow-ups.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { movesOf } from "@sinergi/domain/followups/move-follow-up";
import { daysLate, isOverdue } from "@sinergi/domain/followups/overdue";
import { smartLamps } from "@sinergi/domain/followups/smart-lamps";
import type { Day } from "@sinergi/domain/time/day";
import type { FollowUpAnswer } from "#followups/followups.schema";

/** An office opens the files of what it leads or supports; leaders and the secretariat open all. */
export function mayOpenEvidence({ role, agency }: Pick<Actor, "role" | "agency">, { lead, supporters }: Pick<FollowUpRow, "lead" | "supporters">): boolean {
  if (role === "SECRETARIAT" || role === "LEADER" || role === "COORDINATOR") return true;
  return agency !== null && (agency === lead || supporters.includes(agency));
}

/** A follow-up as it leaves, with what the reader may do with it. */
export function followUpAnswer({ reporter, evidence, ...row }: FollowUpRow, { actor, today }: { readonly actor: Actor; readonly today: Day }): FollowUpAnswer {
  return {
    ...row,
    lamps: smartLamps(row), overdue: isOverdue(row, today), daysLate: daysLate(row, today),
    evidence: mayOpenEvidence(actor, row) ? evidence : null,
    moves: movesOf({ ...row, reporter }, actor),
    isOwn: actor.agency !== null && actor.agency === row.lead,
  };
}
