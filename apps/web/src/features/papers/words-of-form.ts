import { LETTER_NATURES, PAPER_SIZES, type PaperKind } from "@sinergi/domain/papers/vocabulary";
import type { PaperWords, Signatory } from "@sinergi/domain/papers/paper-words.schema";
import { textIn } from "#lib/form-text";

export type TextField = "number" | "issuedIn" | "attachments" | "subject" | "nextMeeting";
export type PassageField = "opening" | "closing";
export type LinesField = "materials" | "points" | "copies";

/** What each paper asks for beside who signs it, its number, day and size. */
export const FIELDS_OF = {
  INVITATION: ["nature", "attachments", "subject", "opening", "materials", "closing", "copies"],
  ATTENDANCE_LIST: [],
  MINUTES: ["nextMeeting", "attachments", "closing", "copies"],
  AGREEMENT: ["opening", "points", "attachments", "closing", "copies"],
  REPORT: ["opening", "closing", "copies"],
} as const satisfies Record<PaperKind, readonly (TextField | PassageField | LinesField | "nature")[]>;

/** The words as the form holds them; a field that this paper does not ask for stays as it was. */
export function wordsOfForm(fields: FormData, before: PaperWords, signatories: readonly Signatory[]): PaperWords {
  const text = (name: TextField | PassageField): string => (fields.has(name) ? textIn(fields, name) : before[name]);
  const lines = (name: LinesField): string[] => (fields.has(name) ? linesIn(textIn(fields, name)) : [...before[name]]);
  const issuedOn = textIn(fields, "issuedOn");
  return {
    size: PAPER_SIZES.find((size) => size === textIn(fields, "size")) ?? before.size,
    nature: LETTER_NATURES.find((nature) => nature === textIn(fields, "nature")) ?? before.nature,
    number: text("number"), issuedIn: text("issuedIn"), attachments: text("attachments"), subject: text("subject"), nextMeeting: text("nextMeeting"),
    opening: text("opening"), closing: text("closing"),
    materials: lines("materials"), points: lines("points"), copies: lines("copies"),
    issuedOn: issuedOn === "" ? null : (issuedOn as PaperWords["issuedOn"]),
    signatories: signatories.filter(({ name }) => name.trim() !== ""),
  };
}

/** One line, one thing; empty lines are nothing. */
export function linesIn(text: string): string[] {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
