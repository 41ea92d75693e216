import type { CasePerson, NamedPerson } from "@sinergi/db/fieldwork/case-people.store";
import type { CaseNoteRow, CaseRow } from "@sinergi/db/fieldwork/cases.store";
import { CASE_TEXT_MIN_LENGTH } from "@sinergi/domain/fieldwork/case-limits";
import { CASE_SORTS } from "@sinergi/domain/fieldwork/find-cases";
import { LOG_NOTE_MAX_LENGTH } from "@sinergi/domain/fieldwork/log-fields.schema";
import type { CaseMove } from "@sinergi/domain/fieldwork/move-case";
import { CASE_CATEGORIES, CASE_STATES } from "@sinergi/domain/fieldwork/vocabulary";
import { z } from "zod";
import { areaAsked, FIRST_PAGE, pageAsked, wordsAsked, type ListPage } from "#platform/list-page.schema";

const opId = z.uuid();
const id = z.uuid();
const text = z.string().trim().min(CASE_TEXT_MIN_LENGTH).max(LOG_NOTE_MAX_LENGTH);

/** `cases.list`: a page; the whole of it at once is for a file. */
export const casesInputSchema = z.strictObject({
  filter: z.strictObject({ text: wordsAsked, state: z.enum([...CASE_STATES, "UNFINISHED"]).optional(), category: z.enum(CASE_CATEGORIES).optional(), restricted: z.boolean().optional(), area: areaAsked }).default({}),
  sort: z.enum(CASE_SORTS).nullable().default(null), ...pageAsked,
}).default(FIRST_PAGE);
/** `cases.detail` */
export const caseInputSchema = z.strictObject({ id });
/** `cases.note`: a line, or an act with the words that go with it. `basedOn` is the revision the writer looked at. */
export const noteCaseInputSchema = z.strictObject({ opId, id, basedOn: z.int().min(1), move: z.enum(["note", "takeUp", "close", "reopen", "restrict"]), text });
/** `cases.name`, `cases.unname` */
export const nameOnCaseInputSchema = z.strictObject({ opId, id, userId: z.string().min(1).max(100) });

export interface CaseAnswer extends Omit<CaseRow, "openedOn" | "closedOn" | "lastOn" | "userId"> {
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly lastOn: string | null;
  /** Days since it was opened. */
  readonly days: number;
  /** The reader opened it. */
  readonly isOwn: boolean;
}

/** Of all pages: those that are not closed, those that nobody has taken up for long, those that are not for everybody. */
export interface CasesAnswer extends ListPage<CaseAnswer> {
  readonly unfinished: number;
  readonly waiting: number;
  readonly restricted: number;
}

export interface CaseDetail {
  readonly case: CaseAnswer;
  readonly notes: readonly (Omit<CaseNoteRow, "onDay" | "byId"> & { readonly onDay: string; readonly isOwn: boolean })[];
  /** Who may see it beside the facilitator who opened it; empty where everybody who works on cases may. */
  readonly named: readonly NamedPerson[];
  /** Whom the reader could name as well. */
  readonly people: readonly CasePerson[];
  readonly moves: readonly CaseMove[];
  readonly mayName: boolean;
}
