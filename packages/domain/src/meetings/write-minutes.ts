import { mergeText } from "#meetings/merge-text";
import type { Piece, PieceChange } from "#meetings/minutes.schema";
import { findPersonNumber } from "#meetings/person-number";
import type { MeetingState, MinutesKind } from "#meetings/vocabulary";
import { accept, refuse, type Result } from "#result";

export type MinutesRefusal =
  /** The minutes are not open for writing: the meeting has not begun, or they are signed. */
  | { readonly code: "minutes_state"; readonly state: MeetingState }
  /** Something in it looks like a NIK or No. KK: minutes carry no data of families. */
  | { readonly code: "minutes_number" }
  | { readonly code: "minutes_piece_not_found" }
  | { readonly code: "minutes_item_not_found" }
  | { readonly code: "minutes_figure_not_found" }
  /** The merged text has grown beyond what a piece holds. */
  | { readonly code: "minutes_too_long" }
  | { readonly code: "minutes_comment_not_found" }
  | { readonly code: "minutes_not_draft"; readonly state: MeetingState };

const WRITABLE: readonly MeetingState[] = ["RUNNING", "MINUTES_DRAFT"];
const TIED: readonly MinutesKind[] = ["DECISION", "RECOMMENDATION"];

/** Minutes are written from the moment the meeting runs until they are signed: outcomes may still be added afterwards. */
export function areMinutesOpen(state: MeetingState): boolean {
  return WRITABLE.includes(state);
}

/** Decisions and recommendations: what follow-ups and figures hang on. */
export function isOutcome(kind: MinutesKind): boolean {
  return TIED.includes(kind);
}

const EMPTY: Piece = { agendaItemId: null, kind: "DISCUSSION", position: 0, speaker: "", organisationCode: null, text: "", figureId: null, removed: false };

export interface PieceFacts {
  readonly state: MeetingState;
  /** The piece as it stands; null for a new one. */
  readonly now: Piece | null;
  /** The text and the speaker the writer began with; empty for a new piece. */
  readonly base: Pick<Piece, "text" | "speaker">;
  readonly maxLength: number;
}

export interface WrittenPiece {
  readonly piece: Piece;
  readonly changed: boolean;
}

/**
 * What a piece becomes by a change that was made on an older text: texts are merged by words, other fields go to whoever speaks last, and
 * a piece that somebody took away meanwhile comes back when somebody else has written in it.
 */
export function writePiece(change: PieceChange, { state, now, base, maxLength }: PieceFacts): Result<WrittenPiece, MinutesRefusal> {
  if (!areMinutesOpen(state)) return refuse({ code: "minutes_state", state });
  if (findPersonNumber(`${change.speaker ?? ""}\n${change.text ?? ""}`) !== null) return refuse({ code: "minutes_number" });
  const standing = now ?? EMPTY;
  const text = change.text === undefined ? standing.text : mergeText({ base: base.text, mine: change.text, theirs: standing.text }).text;
  if (text.length > maxLength) return refuse({ code: "minutes_too_long" });
  const speaker = change.speaker === undefined ? standing.speaker : bothSpeakers(change.speaker, standing.speaker, base.speaker);
  const removed = change.removed ?? (standing.removed && change.text === undefined);
  const piece = inItsPlace({ ...standing, ...change, text, speaker, removed });
  return accept({ piece, changed: now === null || !isSamePiece(piece, standing) });
}

/** Opening and closing belong to no item; only a decision or recommendation rests on a figure. */
function inItsPlace(piece: Piece): Piece {
  const apart = piece.kind === "OPENING" || piece.kind === "CLOSING";
  return { ...piece, agendaItemId: apart ? null : piece.agendaItemId, figureId: isOutcome(piece.kind) ? piece.figureId : null };
}

/** Two names typed for one piece at once both stay. */
function bothSpeakers(mine: string, theirs: string, base: string): string {
  if (theirs === base || mine.startsWith(theirs)) return mine;
  if (mine === base || theirs.startsWith(mine)) return theirs;
  return `${theirs} / ${mine}`.slice(0, 200);
}

export function isSamePiece(a: Piece, b: Piece): boolean {
  return (
    a.agendaItemId === b.agendaItemId && a.kind === b.kind && a.position === b.position && a.speaker === b.speaker &&
    a.organisationCode === b.organisationCode && a.text === b.text && a.figureId === b.figureId && a.removed === b.removed
  );
}

/** Room between two neighbours; null stands for the end of the list on that side. */
export function positionBetween(before: number | null, after: number | null): number {
  if (before === null) return after === null ? 1 : after - 1;
  return after === null ? before + 1 : (before + after) / 2;
}
