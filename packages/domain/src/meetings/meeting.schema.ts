import { z } from "zod";
import { INVITATION_ANSWERS, MEETING_KINDS } from "#meetings/vocabulary";
import { organisationCodeSchema, teamGroupCodeSchema } from "#organisations/organisation.schema";
import { daySchema } from "#time/day.schema";

export const MEETING_REASON_MIN_LENGTH = 5;
export const AGENDA_MINUTES_MAX = 600;

const line = (most: number) => z.string().trim().max(most).regex(/^[^\p{Cc}]*$/u);
const shortLine = line(160).default("");
const text = (most: number) => z.string().trim().max(most);

export const meetingReasonSchema = text(500).min(MEETING_REASON_MIN_LENGTH);
/** Local time of the regency, HH:MM. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a meeting is before anything has happened at it. */
export const meetingDraftSchema = z
  .strictObject({
    title: line(200).min(3),
    kind: z.enum(MEETING_KINDS),
    heldOn: daySchema,
    startsAt: timeSchema,
    /** Null: until it is done. */
    endsAt: timeSchema.nullable().default(null),
    place: line(200).min(2),
    /** The village or district a village meeting or a visit is about. */
    area: z.string().regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/).nullable().default(null),
    /** The letter or decree it rests on. */
    basis: text(300).default(""),
    chairName: shortLine,
    chairPosition: shortLine,
    moderatorName: shortLine,
    noteTakerName: shortLine,
    noteTakerPosition: shortLine,
  })
  .refine(({ startsAt, endsAt }) => endsAt === null || startsAt < endsAt, { path: ["endsAt"], error: "TIME_ORDER" });
export type MeetingDraft = z.infer<typeof meetingDraftSchema>;

export const seriesDraftSchema = z.strictObject({ id: z.uuid(), title: line(160).min(3), note: text(500).default(""), groupCode: teamGroupCodeSchema.nullable().default(null) });

export const agendaDraftSchema = z.strictObject({
  title: line(300).min(3),
  note: text(2_000).default(""),
  minutes: z.int().min(1).max(AGENDA_MINUTES_MAX).nullable().default(null),
  presenter: shortLine,
  organisation: organisationCodeSchema.nullable().default(null),
});
export type AgendaDraft = z.infer<typeof agendaDraftSchema>;

/** What somebody asks to have on the table: aggregates, never persons. */
export const agendaProposalDraftSchema = z.strictObject({ title: line(200).min(5), reason: text(2_000).min(10), figureId: z.uuid().nullable().default(null) });
export type AgendaProposalDraft = z.infer<typeof agendaProposalDraftSchema>;

const optional = (most: number) => line(most).transform((given) => (given === "" ? null : given)).nullable().default(null);
/** Somebody asked to come. His phone and address are for the secretariat alone. */
export const inviteeDraftSchema = z.strictObject({
  organisation: organisationCodeSchema.nullable().default(null),
  /** As the letter addresses it where it is no organisation of the directory. */
  organisationName: line(160).default(""),
  name: line(120).default(""),
  jobTitle: line(160).min(2),
  phone: optional(40),
  email: optional(254),
});
export type InviteeDraft = z.infer<typeof inviteeDraftSchema>;

export const answerDraftSchema = z.strictObject({
  answer: z.enum(INVITATION_ANSWERS),
  representativeName: line(120).default(""),
  representativeJobTitle: line(160).default(""),
  note: text(500).default(""),
});
export type AnswerDraft = z.infer<typeof answerDraftSchema>;
