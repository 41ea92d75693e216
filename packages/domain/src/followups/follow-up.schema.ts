import { z } from "zod";
import { FUNDING_SOURCES } from "#budgets/vocabulary";
import { FOLLOW_UP_PRIORITIES, FOLLOW_UP_TYPES } from "#followups/vocabulary";
import { organisationCodeSchema } from "#organisations/organisation.schema";
import { STRATEGIES } from "#programmes/vocabulary";
import { programmeCodeSchema } from "#programmes/programme.schema";
import { daySchema } from "#time/day.schema";

export const FOLLOW_UP_TEXT_MIN_LENGTH = 5;
export const FOLLOW_UP_TEXT_MAX_LENGTH = 1_000;
export const FOLLOW_UP_REASON_MIN_LENGTH = 5;
export const FOLLOW_UP_NOTE_MAX_LENGTH = 2_000;
const AREA = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/;

/** Codes without those said twice, in the order of the first time. */
function listOf<S extends z.ZodType<string, string>>(item: S, most: number) {
  return z.array(item).max(most).default([]).transform((codes) => [...new Set(codes)]);
}

/**
 * What was agreed and who does it (`domain.md` §1.6). Everything but the words and the kind may be left open: the five lamps say
 * what is missing, and nothing is ever held back for it.
 */
export const followUpDraftSchema = z
  .strictObject({
    text: z.string().trim().min(FOLLOW_UP_TEXT_MIN_LENGTH).max(FOLLOW_UP_TEXT_MAX_LENGTH),
    type: z.enum(FOLLOW_UP_TYPES),
    lead: organisationCodeSchema.nullable().default(null),
    supporters: listOf(organisationCodeSchema, 20),
    areas: listOf(z.string().regex(AREA), 100),
    programmes: listOf(programmeCodeSchema, 20),
    strategy: z.enum(STRATEGIES).nullable().default(null),
    indicator: z.string().trim().max(300).default(""),
    /** Null is not said, never 0. */
    target: z.number().min(-1e12).max(1e12).nullable().default(null),
    unit: z.string().trim().max(60).default(""),
    dueOn: daySchema.nullable().default(null),
    priority: z.enum(FOLLOW_UP_PRIORITIES).default("NORMAL"),
    fundingSource: z.enum(FUNDING_SOURCES).nullable().default(null),
    /** A row of the year's plan that pays for it. */
    budgetRowId: z.uuid().nullable().default(null),
  })
  .transform((draft) => ({ ...draft, supporters: draft.supporters.filter((code) => code !== draft.lead) }));
export type FollowUpDraft = z.infer<typeof followUpDraftSchema>;
/** The same as it stands. */
export type FollowUpContent = { readonly [Field in keyof FollowUpDraft]: FollowUpDraft[Field] extends string[] ? readonly string[] : FollowUpDraft[Field] };

/** Where it came from: a meeting, its agenda item, the decision in its minutes, the figure it is meant to move. Set once. */
export const followUpOriginSchema = z.strictObject({
  meetingId: z.uuid().nullable().default(null),
  agendaItemId: z.uuid().nullable().default(null),
  entryId: z.uuid().nullable().default(null),
  figureId: z.uuid().nullable().default(null),
});
export type FollowUpOrigin = z.infer<typeof followUpOriginSchema>;

export const followUpReasonSchema = z.string().trim().min(FOLLOW_UP_REASON_MIN_LENGTH).max(FOLLOW_UP_NOTE_MAX_LENGTH);
export const followUpNoteSchema = z.string().trim().max(FOLLOW_UP_NOTE_MAX_LENGTH).default("");
