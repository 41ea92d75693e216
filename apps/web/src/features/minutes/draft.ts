import type { Entry } from "@sinergi/api/minutes/minutes.schema";
import { mergeText } from "@sinergi/domain/meetings/merge-text";
import { type Piece, type PieceChange, pieceChangeSchema, pieceSchema } from "@sinergi/domain/meetings/minutes.schema";
import * as z from "zod/mini";

/** A change on its way: sent again with the same id until it is answered, so that it counts once. */
export interface Sending {
  readonly opId: string;
  readonly base: number;
  readonly change: PieceChange;
}

/** What somebody typed in a piece and the server has not said yes to. */
export interface Draft {
  readonly id: string;
  readonly meetingId: string;
  /** Revision the writer began with; 0 for a piece nobody else has seen. */
  readonly base: number;
  /** The piece at that revision. */
  readonly seen: Piece;
  readonly change: PieceChange;
  readonly sending: Sending | null;
  /** Why the server said no; it is not sent again before it is changed. */
  readonly refusal: string | null;
}

/** Drafts are read back from a browser's storage: what does not read as one is none. */
export const draftSchema = z.object({
  id: z.string(),
  meetingId: z.string(),
  base: z.number(),
  seen: pieceSchema,
  change: pieceChangeSchema,
  sending: z.nullable(z.object({ opId: z.string(), base: z.number(), change: pieceChangeSchema })),
  refusal: z.nullable(z.string()),
});

export function pieceOf({ agendaItemId, kind, position, speaker, organisationCode, text, figureId, removed }: Piece): Piece {
  return { agendaItemId, kind, position, speaker, organisationCode, text, figureId, removed };
}

/** The piece as its writer sees it. */
export function shownPiece({ seen, change }: Draft): Piece {
  return { ...seen, ...change };
}

export function draftOf(meetingId: string, entry: Entry): Draft {
  return { id: entry.id, meetingId, base: entry.revision, seen: pieceOf(entry), change: {}, sending: null, refusal: null };
}

export function newDraft(meetingId: string, id: string, piece: Piece): Draft {
  return { id, meetingId, base: 0, seen: { ...piece, text: "", speaker: "" }, change: piece, sending: null, refusal: null };
}

export function editDraft(draft: Draft, change: PieceChange): Draft {
  return { ...draft, change: { ...draft.change, ...change }, refusal: null };
}

/** A new piece without a word in it is nobody's loss, and nobody else's business. */
export function isBlank(draft: Draft): boolean {
  const { text, speaker } = shownPiece(draft);
  return draft.base === 0 && draft.sending === null && text.trim() === "" && speaker.trim() === "";
}

export function isWaiting(draft: Draft): boolean {
  return !isBlank(draft) && draft.refusal === null;
}

const UNFINISHED = /\d{6,15}(?!\d)/;

/** Does the text hold digits that may become a number of a person by further strokes? */
export function holdsUnfinishedNumber(draft: Draft): boolean {
  return UNFINISHED.test(draft.change.text ?? "");
}

/** What is sent next: the change that is on its way already, or all that was typed since. */
export function beginSending(draft: Draft, opId: string): Draft & { readonly sending: Sending } {
  return { ...draft, sending: draft.sending ?? { opId, base: draft.base, change: draft.change } };
}

/** What is left of a draft once the server has answered; null where nothing is. What was typed meanwhile goes on top of the answer. */
export function acknowledge(draft: Draft, entry: Entry): Draft | null {
  const sent = draft.sending?.change ?? {};
  const rest = Object.fromEntries(Object.entries(draft.change).filter(([key, value]) => key !== "text" && !(key in sent && Reflect.get(sent, key) === value))) as PieceChange;
  const text = textOnTop(draft, sent, entry);
  const change = text === undefined ? rest : { ...rest, text };
  if (Object.keys(change).length === 0) return null;
  return { ...draft, base: entry.revision, seen: pieceOf(entry), change, sending: null };
}

function textOnTop(draft: Draft, sent: PieceChange, entry: Entry): string | undefined {
  const mine = draft.change.text;
  if (mine === undefined || mine === sent.text) return undefined;
  const { text } = mergeText({ base: sent.text ?? draft.seen.text, mine, theirs: entry.text });
  return text === entry.text ? undefined : text;
}

/** What others wrote meanwhile comes under what is being typed. While a change is on its way its answer is awaited first. */
export function rebase(draft: Draft, entry: Entry): Draft {
  if (draft.sending !== null || entry.revision <= draft.base) return draft;
  const mine = draft.change.text;
  const change = mine === undefined ? draft.change : { ...draft.change, text: mergeText({ base: draft.seen.text, mine, theirs: entry.text }).text };
  return { ...draft, base: entry.revision, seen: pieceOf(entry), change };
}
