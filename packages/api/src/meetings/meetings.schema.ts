import type { MeetingListed } from "@sinergi/db/meetings/meeting-list.store";
import { meetingDraftSchema, meetingReasonSchema, seriesDraftSchema, timeSchema } from "@sinergi/domain/meetings/meeting.schema";
import { MEETING_KINDS, MEETING_STATES, type MeetingKind } from "@sinergi/domain/meetings/vocabulary";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { z } from "zod";

/** `meetings.find` */
export const meetingInputSchema = z.strictObject({ id: z.uuid() });

export const meetingSchema = z.object({
  id: z.string(), seriesId: z.string().nullable(), seriesTitle: z.string().nullable(), kind: z.enum(MEETING_KINDS), title: z.string(), state: z.enum(MEETING_STATES),
  heldOn: z.string(), startsAt: z.string(), endsAt: z.string().nullable(), place: z.string(), area: z.string().nullable(), basis: z.string(),
  chairName: z.string(), chairPosition: z.string(), moderatorName: z.string(), noteTakerName: z.string(), noteTakerPosition: z.string(),
  snapshotRef: z.string().nullable(), openedAt: z.string().nullable(), closedAt: z.string().nullable(), revision: z.int(),
});
export type Meeting = z.infer<typeof meetingSchema>;

const opId = z.uuid();
const basedOn = z.int().min(1);
/** The weekday and date as they were typed; empty where the day was picked. They must agree with `heldOn`. */
const stated = z.string().trim().max(80).default("");

/** `meetings.create`: in a series there is, in a new one, or by itself. `after` is the meeting whose invitees are asked again. */
export const createMeetingInputSchema = z.strictObject({
  opId, id: z.uuid(), seriesId: z.uuid().nullable().default(null), newSeries: seriesDraftSchema.nullable().default(null), after: z.uuid().nullable().default(null), stated, draft: meetingDraftSchema,
});
/** `meetings.edit`; `basedOn` is the revision the form was filled in from. */
export const editMeetingInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn, stated, draft: meetingDraftSchema });
/** `meetings.move`: a step of its life. Calling off says why. */
export const moveMeetingInputSchema = z.discriminatedUnion("act", [
  z.strictObject({ opId, id: z.uuid(), basedOn, act: z.enum(["invite", "open", "end", "close", "takeBack"]), reason: z.string().trim().max(500).default("") }),
  z.strictObject({ opId, id: z.uuid(), basedOn, act: z.literal("callOff"), reason: meetingReasonSchema }),
]);
const newDay = z.strictObject({ heldOn: daySchema, startsAt: timeSchema, endsAt: timeSchema.nullable() }).refine(({ startsAt, endsAt }) => endsAt === null || startsAt < endsAt, { path: ["endsAt"], error: "TIME_ORDER" });
/** `meetings.postpone`: to a day, or until one is known (`to` null). */
export const postponeMeetingInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn, reason: meetingReasonSchema, stated, to: newDay.nullable() });
/** `meetings.replan`: a postponed meeting gets its day. */
export const replanMeetingInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn, stated, to: newDay });

/** `meetings.changeSeries`; `basedOn` is the title it had before the asker. */
export const changeSeriesInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn: z.string(), title: seriesDraftSchema.shape.title, closed: z.boolean() });

export interface SeriesAnswer {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly title: string;
  /** No further meeting goes into it. */
  readonly closed: boolean;
}

export interface MeetingsAnswer {
  readonly rows: readonly MeetingListed[];
  readonly series: readonly SeriesAnswer[];
  readonly today: string;
}
