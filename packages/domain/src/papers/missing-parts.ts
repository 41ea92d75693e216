import { hasMarks } from "#meetings/merge-text";
import { agreedPoints } from "#papers/compose-agreement";
import type { PaperFacts } from "#papers/paper-facts";
import type { PaperWords } from "#papers/paper-words.schema";
import type { PaperKind } from "#papers/vocabulary";

export const MISSING_PARTS = ["NUMBER", "DAY", "PLACE", "SIGNATORY", "SECOND_PARTY", "SIGNATORY_NIP", "LETTERHEAD_ADDRESS", "INVITEES", "AGENDA", "ATTENDANCE", "DRAWN_SIGNATURES", "ENTRIES", "UNSETTLED", "DECISIONS", "POINTS", "FOLLOW_UPS", "CHAIR", "NOTE_TAKER", "BASIS"] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];

/** Something a paper of its kind usually has and this one lacks. Without what is `needed` it is not checked. */
export interface Missing {
  readonly part: MissingPart;
  readonly needed: boolean;
}

const NEEDED = {
  INVITATION: ["NUMBER", "DAY", "SIGNATORY", "INVITEES"],
  ATTENDANCE_LIST: ["ATTENDANCE"],
  MINUTES: ["ENTRIES", "UNSETTLED", "SIGNATORY"],
  AGREEMENT: ["NUMBER", "POINTS", "SIGNATORY", "SECOND_PARTY"],
  REPORT: ["ENTRIES", "UNSETTLED", "SIGNATORY"],
} as const satisfies Record<PaperKind, readonly MissingPart[]>;

const WANTED = {
  INVITATION: ["PLACE", "SIGNATORY_NIP", "LETTERHEAD_ADDRESS", "AGENDA", "CHAIR", "BASIS"],
  ATTENDANCE_LIST: ["SIGNATORY", "DAY", "DRAWN_SIGNATURES"],
  MINUTES: ["NUMBER", "DAY", "SIGNATORY_NIP", "AGENDA", "ATTENDANCE", "DECISIONS", "FOLLOW_UPS", "CHAIR", "NOTE_TAKER", "BASIS"],
  AGREEMENT: ["DAY", "PLACE", "BASIS"],
  REPORT: ["NUMBER", "DAY", "SIGNATORY_NIP", "ATTENDANCE", "DECISIONS", "FOLLOW_UPS", "BASIS"],
} as const satisfies Record<PaperKind, readonly MissingPart[]>;

/** What the second person is shown beside the paper: first what it cannot do without, then what it usually has. */
export function missingParts(kind: PaperKind, facts: PaperFacts, words: PaperWords): Missing[] {
  const lacks = (part: MissingPart): boolean => IS_MISSING[part](facts, words);
  return [...NEEDED[kind].filter(lacks).map((part) => ({ part, needed: true })), ...WANTED[kind].filter(lacks).map((part) => ({ part, needed: false }))];
}

const IS_MISSING: Readonly<Record<MissingPart, (facts: PaperFacts, words: PaperWords) => boolean>> = {
  NUMBER: (_, { number }) => number === "",
  DAY: (_, { issuedOn }) => issuedOn === null,
  PLACE: (_, { issuedIn }) => issuedIn === "",
  SIGNATORY: (_, { signatories }) => signatories.length === 0,
  SECOND_PARTY: (_, { signatories }) => signatories.length === 1,
  SIGNATORY_NIP: (_, { signatories }) => signatories.some(({ nip }) => nip === ""),
  LETTERHEAD_ADDRESS: ({ letterhead }) => letterhead.address === "",
  INVITEES: ({ invitees }) => invitees.length === 0,
  AGENDA: ({ agenda }) => agenda.length === 0,
  ATTENDANCE: ({ attendees }) => attendees.length === 0,
  DRAWN_SIGNATURES: ({ attendees }) => attendees.some(({ signature }) => signature === null),
  ENTRIES: ({ entries }) => entries.length === 0,
  // Two secretaries wrote the same words at once: a person says which of them holds before anything is signed.
  UNSETTLED: ({ entries }) => entries.some(({ text }) => hasMarks(text)),
  DECISIONS: ({ entries }) => !entries.some(({ kind }) => kind === "DECISION"),
  POINTS: (facts, words) => agreedPoints(facts, words).length === 0,
  FOLLOW_UPS: ({ followUps }) => followUps.length === 0,
  CHAIR: ({ meeting }) => meeting.chairName === "",
  NOTE_TAKER: ({ meeting }) => meeting.noteTakerName === "",
  BASIS: ({ meeting }) => meeting.basis === "",
};
