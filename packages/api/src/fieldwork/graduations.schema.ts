import type { GraduationRow } from "@sinergi/db/fieldwork/graduations.store";
import { GRADUATION_NOTE_MAX_LENGTH, GRADUATION_NOTE_MIN_LENGTH, GRADUATION_STATES, type GraduationMove } from "@sinergi/domain/fieldwork/decide-graduation";
import { GRADUATION_SORTS } from "@sinergi/domain/fieldwork/find-graduations";
import { GRADUATION_KINDS } from "@sinergi/domain/fieldwork/vocabulary";
import { z } from "zod";
import { areaAsked, FIRST_PAGE, pageAsked, wordsAsked, type ListPage } from "#platform/list-page.schema";

const opId = z.uuid();
const id = z.uuid();
const note = z.string().trim().max(GRADUATION_NOTE_MAX_LENGTH);

/** `graduations.list`: a page; the whole of it at once is for a file. */
export const graduationsInputSchema = z.strictObject({
  filter: z.strictObject({ text: wordsAsked, state: z.enum(GRADUATION_STATES).optional(), kind: z.enum(GRADUATION_KINDS).optional(), running: z.boolean().optional(), area: areaAsked }).default({}),
  sort: z.enum(GRADUATION_SORTS).nullable().default(null), ...pageAsked,
}).default(FIRST_PAGE);
/** `graduations.decide`: both answers give a reason. */
export const decideGraduationInputSchema = z.strictObject({ opId, id, verdict: z.enum(["approve", "refuse"]), note: note.min(GRADUATION_NOTE_MIN_LENGTH) });
/** `graduations.undo`, `graduations.withdraw` */
export const graduationActInputSchema = z.strictObject({ opId, id, note: note.default("") });

export interface GraduationAnswer extends Omit<GraduationRow, "onDay" | "decidedOn" | "decidedBy" | "userId"> {
  readonly onDay: string;
  readonly decidedOn: string | null;
  readonly isOwn: boolean;
  readonly moves: readonly GraduationMove[];
  /** Approved, and the enrolment still runs: the reader may end it by the ordinary way. */
  readonly mayEnd: boolean;
}

/** Of all pages: those that wait for a decision, and approved ones whose enrolment still runs. */
export interface GraduationsAnswer extends ListPage<GraduationAnswer> {
  readonly waiting: number;
  readonly running: number;
}
