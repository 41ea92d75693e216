import type { Scoped } from "@sinergi/db/access/scoped";
import { findNextMeeting, listFollowUps } from "@sinergi/db/followups/follow-ups.store";
import { isOpen, isOverdue, WORKING_STATES } from "@sinergi/domain/followups/overdue";
import { byUrgency } from "@sinergi/domain/followups/urgency";
import type { Day } from "@sinergi/domain/time/day";
import type { AgencyFollowUps } from "#agency/agency.schema";

const PRESSING = 3;

/** What an agency leads, as its head reads it in ten seconds. */
export async function gatherFollowUps(tx: Scoped, { agency, today }: { readonly agency: string; readonly today: Day }): Promise<AgencyFollowUps> {
  const own = await listFollowUps(tx, { lead: agency });
  const working = own.filter(({ state }) => WORKING_STATES.includes(state)).toSorted(byUrgency(today));
  return {
    open: own.filter(isOpen).length,
    late: own.filter((followUp) => isOverdue(followUp, today)).length,
    unverified: own.filter(({ state }) => state === "DONE_UNVERIFIED").length,
    pressing: working.slice(0, PRESSING).map((followUp) => ({
      id: followUp.id, number: followUp.number, text: followUp.text, dueOn: followUp.dueOn, overdue: isOverdue(followUp, today), state: followUp.state, progress: followUp.progress,
    })),
    nextMeeting: await findNextMeeting(tx, { organisation: agency, today }),
  };
}
