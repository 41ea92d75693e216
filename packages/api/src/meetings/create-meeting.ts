import { randomUUID } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { findArea } from "@sinergi/db/areas/areas.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertInvitees, listInvitees } from "@sinergi/db/meetings/invitees.store";
import { findMeeting, insertMeeting, insertSeries } from "@sinergi/db/meetings/meetings.store";
import { findSeries } from "@sinergi/db/meetings/series.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { MeetingDraft } from "@sinergi/domain/meetings/meeting.schema";
import type { z } from "zod";
import { carryOpen } from "#meetings/carry-open";
import { checkStatedDay } from "#meetings/check-stated-day";
import { createMeetingInputSchema } from "#meetings/meetings.schema";
import { orderInvitees } from "#meetings/order-invitees";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const CREATED = "meeting.created";
type Input = z.output<typeof createMeetingInputSchema>;

/** The series it goes into; a new one is written first. A meeting is of its series' kind. */
async function seriesOf(tx: Scoped, { seriesId, newSeries, draft }: Input): Promise<string | null> {
  if (newSeries) {
    await insertSeries(tx, { ...newSeries, kind: draft.kind });
    return newSeries.id;
  }
  if (seriesId === null) return null;
  const series = await findSeries(tx, seriesId);
  if (!series) throw refused({ code: "series_of_meetings_not_found" });
  if (series.closed) throw refused({ code: "series_of_meetings_closed" });
  if (series.kind !== draft.kind) throw refused({ code: "meeting_kind_of_series" });
  return series.id;
}

/** Whoever was asked to the meeting before is asked again, and has answered nothing yet. */
async function copyInvitees(tx: Scoped, after: string | null, meetingId: string): Promise<number> {
  if (after === null) return 0;
  if (!(await findMeeting(tx, after))) throw refused({ code: "meeting_not_found" });
  const invitees = await listInvitees(tx, after);
  await insertInvitees(tx, invitees.map(({ organisation, organisationName, name, jobTitle, phone, email }) => ({ id: randomUUID(), meetingId, organisation, organisationName, name, jobTitle, phone, email })));
  await orderInvitees(tx, meetingId);
  return invitees.length;
}

/** A place that is named must be one of this regency. */
export async function checkArea(tx: Scoped, { area }: Pick<MeetingDraft, "area">): Promise<void> {
  if (area !== null && !(await findArea(tx, area))) throw refused({ code: "area_unknown", area });
}

/** A meeting is planned. In a series, what is still open from the meetings before comes along by itself. */
export const createMeeting = procedure({ permission: "meetings.write", scope: "own", audit: CREATED })
  .input(createMeetingInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        checkStatedDay(input.stated, input.draft.heldOn);
        await checkArea(tx, input.draft);
        const seriesId = await seriesOf(tx, input);

        await insertMeeting(tx, { ...input.draft, id: input.id, seriesId });
        const invited = await copyInvitees(tx, input.after, input.id);
        const carried = await carryOpen(tx, input.id);
        await appendAudit(tx, { action: CREATED, entity: "meeting", entityId: input.id, opId: input.opId, detail: { title: input.draft.title, heldOn: input.draft.heldOn, series: seriesId, invited, carried, before: null, after: "PLANNED" } });
        await announce(tx, { kind: "meeting", id: input.id });
        return null;
      }),
    ),
  );
