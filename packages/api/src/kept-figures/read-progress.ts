import type { Scoped } from "@sinergi/db/access/scoped";
import { listKeptFigures, listTiedFigures } from "@sinergi/db/meetings/kept-figures.store";
import { findMeeting, type MeetingRow } from "@sinergi/db/meetings/meetings.store";
import { listAgendaCards, listDecisionCards, listEarlierMeetings, listPromises, type PromiseRow } from "@sinergi/db/meetings/progress.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { figuresToMeasure } from "@sinergi/domain/meetings/figures-to-measure";
import { isOverdue } from "@sinergi/domain/followups/overdue";
import { countPromises, stillLookedAt } from "@sinergi/domain/meetings/promises";
import type { Day } from "@sinergi/domain/time/day";
import { keptFigureAnswer } from "#kept-figures/kept-figure-answer";
import { ofMeetingInputSchema, type ProgressAnswer, type PromiseLine } from "#kept-figures/kept-figures.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";

/** Capaian: what was promised, what is done, what moved. */
export const readProgress = procedure({ permission: "meetings.read", scope: "agency", audit: null })
  .input(ofMeetingInputSchema)
  .query(({ ctx, input }): Promise<ProgressAnswer> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const meeting = await findMeeting(tx, input.meetingId);
      if (!meeting) throw refused({ code: "meeting_not_found" });
      const { role } = ctx.actor;
      const earlier = await listEarlierMeetings(tx, meeting);
      const [previous = null] = earlier;
      const seesPromises = mayAsk(role, "followups.read");
      const before = seesPromises ? stillLookedAt(await listPromises(tx, earlier.map(({ id }) => id)), previous?.heldOn ?? null) : null;
      const own = seesPromises ? await listPromises(tx, [meeting.id]) : null;
      const lineOf = (row: PromiseRow): PromiseLine => ({ ...row, late: isOverdue(row, today) });

      return {
        meeting: shownOf(meeting), today,
        previous: previous && { id: previous.id, title: previous.title, heldOn: previous.heldOn },
        promised: before?.map(lineOf) ?? null, count: before && countPromises(before, today),
        own: own?.map(lineOf) ?? null, ownCount: own && countPromises(own, today),
        agenda: (await listAgendaCards(tx, meeting.id)).map(({ id, title, minutes, organisationName, origin, figureId }) => ({ id, title, minutes, organisationName, origin, figureId })),
        decisions: await listDecisionCards(tx, meeting.id),
        ...(mayAsk(role, "figures.read") ? await gatherFigures(tx, meeting, today) : { figures: null, toMeasure: 0 }),
      };
    }),
  );

function shownOf({ id, title, kind, state, heldOn, startsAt, endsAt, place, seriesTitle, chairPosition, snapshotRef }: MeetingRow): ProgressAnswer["meeting"] {
  return { id, title, kind, state, heldOn, startsAt, endsAt, place, seriesTitle, chairPosition, snapshotRef };
}

async function gatherFigures(tx: Scoped, meeting: MeetingRow, today: Day): Promise<Pick<ProgressAnswer, "figures" | "toMeasure">> {
  const tied = await listTiedFigures(tx, { meetingId: meeting.id, seriesId: meeting.seriesId, until: meeting.heldOn });
  const meetingOf = new Map(tied.map(({ id, meetingId }) => [id, meetingId]));
  const live = await getSnapshot(tx, { on: undefined, today });
  const figures: (NonNullable<ProgressAnswer["figures"]>[number])[] = [];
  for (const row of await listKeptFigures(tx, tied.map(({ id }) => id))) {
    const meetingId = meetingOf.get(row.id) ?? meeting.id;
    figures.push({ ...(await keptFigureAnswer(tx, row, { live, today, broughtTo: meetingId })), meetingId });
  }
  return { figures, toMeasure: figuresToMeasure(meeting, tied).length };
}
