import type { Scoped } from "@sinergi/db/access/scoped";
import { listStandings } from "@sinergi/db/followups/follow-ups.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { isOverdue, WORKING_STATES } from "@sinergi/domain/followups/overdue";
import type { Day } from "@sinergi/domain/time/day";
import type { Attention } from "#home/home.schema";

/** What was promised in meetings and waits: for an office its own, for those who look at all, everybody's. */
export async function gatherPromised(tx: Scoped, { actor, today }: { readonly actor: Actor; readonly today: Day }): Promise<Attention[]> {
  if (!mayAsk(actor.role, "followups.read")) return [];
  const all = await listStandings(tx);
  const { agency } = actor;
  const late = all.filter((followUp) => (agency === null || followUp.lead === agency) && isOverdue(followUp, today)).length;
  const decides = mayAsk(actor.role, "followups.verify");
  const unverified = decides ? all.filter(({ state }) => state === "DONE_UNVERIFIED").length : 0;
  const declined = decides ? all.filter(({ state, answer }) => answer === "DECLINED" && WORKING_STATES.includes(state)).length : 0;
  return [
    ...(late > 0 ? [{ code: "follow_ups_late" as const, count: late, agency }] : []),
    ...(unverified > 0 ? [{ code: "follow_ups_unverified" as const, count: unverified }] : []),
    ...(declined > 0 ? [{ code: "follow_ups_declined" as const, count: declined }] : []),
  ];
}
