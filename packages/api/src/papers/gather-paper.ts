import { createHash } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { findMeeting, type MeetingRow } from "@sinergi/db/meetings/meetings.store";
import { readPaperFacts } from "@sinergi/db/papers/paper-facts.store";
import { findLastWords, findPaper, type PaperSought, type WholePaper } from "@sinergi/db/papers/papers.store";
import type { Actor } from "@sinergi/domain/access/actor";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { composePaper } from "@sinergi/domain/papers/compose-paper";
import { missingParts, type Missing } from "@sinergi/domain/papers/missing-parts";
import { mayReadDrafts, mayReadPaper, type PaperMoved } from "@sinergi/domain/papers/move-paper";
import type { PaperContents } from "@sinergi/domain/papers/paper-contents.schema";
import { NO_WORDS, rememberedWords, type PaperWords } from "@sinergi/domain/papers/paper-words.schema";
import type { PaperKind } from "@sinergi/domain/papers/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { refused } from "#platform/refusals";

export interface GatheredPaper {
  readonly words: PaperWords;
  readonly contents: PaperContents;
  readonly digest: string;
  readonly missing: readonly Missing[];
}

export interface PaperPlace {
  readonly meetingId: string;
  readonly kind: PaperKind;
  readonly today: Day;
}

/** A meeting of the reader's scope. */
export async function getMeeting(tx: Scoped, id: string): Promise<MeetingRow> {
  const meeting = await findMeeting(tx, id);
  if (!meeting) throw refused({ code: "meeting_not_found" });
  return meeting;
}

/** The version a reader asks for; null where nobody has begun the paper and he may begin or await it. What is not his looks like none. */
export async function getPaper(tx: Scoped, actor: Actor, sought: PaperSought): Promise<WholePaper | null> {
  const paper = await findPaper(tx, { ...sought, signed: !mayReadDrafts(actor) });
  const isHis = paper === null ? sought.version === null && mayReadDrafts(actor) : mayReadPaper(actor, paper);
  if (!isHis) throw refused({ code: "paper_not_found" });
  return paper;
}

/** What a paper says: what was checked, or for a draft what the meeting says now. */
export async function gatherPaper(tx: Scoped, paper: WholePaper | null, { meetingId, kind, today }: PaperPlace): Promise<GatheredPaper> {
  if (paper !== null && paper.contents !== null) return { words: paper.words, contents: paper.contents, digest: digestOf(paper.contents), missing: [] };
  const facts = await readPaperFacts(tx, meetingId, today);
  if (facts === null) throw refused({ code: "meeting_not_found" });
  const words = paper?.words ?? firstWords(kind, await findLastWords(tx, kind), await getMeeting(tx, meetingId));
  const contents = composePaper({ kind, version: paper?.version ?? 1, changed: paper?.changed ?? "" }, facts, words);
  return { words, contents, digest: digestOf(contents), missing: missingParts(kind, facts, words) };
}

/** As what those who lead and take notes sign a paper that nobody has written yet; null: not at all. A letter says no role. */
const FIRST_ROLES = {
  INVITATION: ["", null],
  ATTENDANCE_LIST: [null, "Notulis"],
  MINUTES: ["Pimpinan rapat", "Notulis"],
  AGREEMENT: ["", null],
  REPORT: ["", null],
} as const satisfies Record<PaperKind, readonly [string | null, string | null]>;

/** Before anybody wrote: what was used the last time, else who leads and who takes notes. */
function firstWords(kind: PaperKind, last: PaperWords | null, { chairName, chairPosition, noteTakerName, noteTakerPosition }: MeetingRow): PaperWords {
  if (last !== null) return rememberedWords(last);
  const [chair, noteTaker] = FIRST_ROLES[kind];
  const people = [
    ...(chair === null ? [] : [{ role: chair, name: chairName, position: chairPosition, rank: "", nip: "" }]),
    ...(noteTaker === null ? [] : [{ role: noteTaker, name: noteTakerName, position: noteTakerPosition, rank: "", nip: "" }]),
  ];
  return { ...NO_WORDS, signatories: people.filter(({ name }) => name !== "") };
}

/** The version as the rules see it. */
export function movedOf(paper: WholePaper, meetingState: MeetingState, missing: readonly Missing[]): PaperMoved {
  return { kind: paper.kind, state: paper.state, authors: paper.authors, meetingState, lacking: missing.filter(({ needed }) => needed).map(({ part }) => part) };
}

function digestOf(contents: PaperContents): string {
  return createHash("sha256").update(canonical(contents)).digest("hex");
}

/** One text for equal contents, in whatever order their keys were stored. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  return `{${Object.entries(value).filter(([, one]) => one !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}
