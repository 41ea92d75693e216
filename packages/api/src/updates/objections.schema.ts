import type { ObjectionRow } from "@sinergi/db/updates/objections.store";
import { objectorSchema } from "@sinergi/domain/fieldwork/objection-raised.schema";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { OBJECTION_SORTS } from "@sinergi/domain/updates/find-objections";
import type { ObjectionMove } from "@sinergi/domain/updates/move-objection";
import { updateNoteSchema, updateReasonSchema, villageCodeSchema } from "@sinergi/domain/updates/proposal.schema";
import { OBJECTION_KINDS, OBJECTION_STATES, type ObjectionState } from "@sinergi/domain/updates/vocabulary";
import { z } from "zod";
import { areaAsked, FIRST_PAGE, pageAsked, wordsAsked, type ListPage } from "#platform/list-page.schema";

const place = { opId: z.uuid(), id: z.uuid() };
const basedOn = z.int().min(1);

/** `objections.list`: a page; the whole of it at once is for a file. */
export const objectionsInputSchema = z.strictObject({
  filter: z.strictObject({ text: wordsAsked, state: z.enum([...OBJECTION_STATES, "OPEN"]).optional(), kind: z.enum(OBJECTION_KINDS).optional(), area: areaAsked }).default({}),
  sort: z.enum(OBJECTION_SORTS).nullable().default(null), ...pageAsked,
}).default(FIRST_PAGE);
/** `objections.detail` */
export const objectionInputSchema = z.strictObject({ id: z.uuid() });
/** `objections.take`: an office takes one down; the caller makes the id. */
export const takeObjectionInputSchema = z.strictObject({
  ...place,
  kind: z.enum(OBJECTION_KINDS),
  familyId: z.string().regex(/^\d{1,18}$/).nullable().default(null),
  programmeCode: programmeCodeSchema.nullable().default(null),
  villageCode: villageCodeSchema,
  subject: z.string().trim().min(2).max(120),
  text: z.string().trim().min(5).max(2_000),
  objector: objectorSchema.nullable().default(null),
});
/** `objections.move`: proved or not says why; a proved one may make a proposal for the registry. */
export const moveObjectionInputSchema = z.discriminatedUnion("move", [
  z.strictObject({ ...place, basedOn, move: z.enum(["verify", "forward"]), note: updateNoteSchema }),
  z.strictObject({ ...place, basedOn, move: z.literal("prove"), note: updateReasonSchema, propose: z.boolean() }),
  z.strictObject({ ...place, basedOn, move: z.literal("disprove"), note: updateReasonSchema }),
]);
/** `objections.revealObjector` */
export const revealObjectorInputSchema = z.strictObject({ id: z.uuid(), reason: updateReasonSchema });

export interface ObjectionAnswer extends Omit<ObjectionRow, "receivedOn" | "movedOn" | "takenBy"> {
  readonly receivedOn: string;
  readonly movedOn: string;
  readonly days: number;
  readonly isOwn: boolean;
  readonly mayReveal: boolean;
  readonly moves: readonly ObjectionMove[];
}

export interface ObjectionsAnswer extends ListPage<ObjectionAnswer> {
  /** Of all pages, those that are neither proved nor disproved. */
  readonly open: number;
}

export interface ObjectionDetail {
  readonly objection: ObjectionAnswer;
  readonly history: readonly { readonly id: string; readonly fromState: ObjectionState | null; readonly toState: ObjectionState; readonly note: string; readonly actorName: string; readonly onDay: string; readonly at: string }[];
  readonly today: string;
}
