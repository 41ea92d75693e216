import type { Scoped } from "@sinergi/db/access/scoped";
import { listAgenda } from "@sinergi/db/meetings/agenda.store";
import { listInvitees } from "@sinergi/db/meetings/invitees.store";
import { countHeld, listMeetingSteps } from "@sinergi/db/meetings/meeting-list.store";
import { findMeeting } from "@sinergi/db/meetings/meetings.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { agendaTime, minutesBetween } from "@sinergi/domain/meetings/agenda";
import { countAnswers, mayAnswer, refuseAnswer } from "@sinergi/domain/meetings/invitees";
import { actsOnMeeting, mayPrepare } from "@sinergi/domain/meetings/move-meeting";
import { listLeft } from "#meetings/carry-open";
import { meetingInputSchema } from "#meetings/meetings.schema";
import type { Preparation } from "#meetings/preparation.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const COMING = { answer: "COMING", representativeName: "", representativeJobTitle: "", note: "" } as const;

/** What only those who keep meetings are shown: what a step back would lose, and what is left to bring along. */
async function gatherForKeepers(tx: Scoped, id: string, keeps: boolean) {
  return keeps ? { held: await countHeld(tx, id), left: (await listLeft(tx, id)).length } : { held: { answered: 0, written: 0 }, left: 0 };
}

/** Agenda, invitees, answers and history of one meeting. */
export const readPreparation = procedure({ permission: "meetings.read", scope: "agency", audit: null })
  .input(meetingInputSchema)
  .query(async ({ ctx, input }): Promise<Preparation> => {
    const keeps = mayAsk(ctx.actor.role, "meetings.write");
    const found = await ctx.read(async (tx) => {
      const meeting = await findMeeting(tx, input.id);
      if (!meeting) return null;
      return { meeting, agenda: await listAgenda(tx, input.id), invitees: await listInvitees(tx, input.id), steps: await listMeetingSteps(tx, input.id), ...(await gatherForKeepers(tx, input.id, keeps)) };
    });
    if (!found) throw refused({ code: "meeting_not_found" });

    const { meeting, agenda, invitees, steps, held, left } = found;
    const answering = refuseAnswer(COMING, { state: meeting.state, isSecretariat: keeps }) === null;
    return {
      agenda: agenda.map(({ meetingId: _meeting, removed: _removed, proposalId: _proposal, proposalStands: _stands, ...item }) => item),
      time: agendaTime(agenda, minutesBetween(meeting.startsAt, meeting.endsAt)),
      invitees: invitees.map(({ meetingId: _meeting, removed: _removed, ...invitee }) => ({ ...invitee, mayAnswer: answering && mayAnswer(ctx.actor, invitee.organisation) })),
      counts: countAnswers(invitees), steps,
      acts: keeps ? actsOnMeeting({ state: meeting.state, before: steps.at(-1)?.from ?? null, ...held }, ctx.actor) : [],
      mayPrepare: keeps && mayPrepare(meeting.state), left, today: ctx.clock.today(),
    };
  });
