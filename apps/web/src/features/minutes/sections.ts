import type { MinutesItem } from "@sinergi/api/minutes/minutes.schema";
import type { Piece } from "@sinergi/domain/meetings/minutes.schema";
import type { MinutesKind } from "@sinergi/domain/meetings/vocabulary";
import { positionBetween } from "@sinergi/domain/meetings/write-minutes";

export interface ShownPiece extends Piece {
  readonly id: string;
}

export type SectionKey = "opening" | "item" | "general" | "closing";

/** A part of the minutes: the opening, an item of the agenda, what belongs to none, the closing. */
export interface Section {
  readonly key: SectionKey;
  /** Unique among the sections. */
  readonly id: string;
  readonly item: MinutesItem | null;
  readonly pieces: readonly ShownPiece[];
}

const BEFORE: readonly MinutesKind[] = ["OPENING", "DIRECTION"];

/** The minutes in the order of a notula. A piece whose item has left the agenda stands among what belongs to none. */
export function sectionsOf(items: readonly MinutesItem[], pieces: readonly ShownPiece[]): readonly Section[] {
  const known = new Set(items.map(({ id }) => id));
  const loose = pieces.filter(({ agendaItemId }) => agendaItemId === null || !known.has(agendaItemId));
  const apart = (key: SectionKey, belongs: (piece: ShownPiece) => boolean): Section => ({ key, id: key, item: null, pieces: loose.filter(belongs) });
  const isBefore = ({ kind, agendaItemId }: ShownPiece): boolean => agendaItemId === null && BEFORE.includes(kind);
  const isLast = ({ kind }: ShownPiece): boolean => kind === "CLOSING";
  return [
    apart("opening", isBefore),
    ...items.map((item): Section => ({ key: "item", id: item.id, item, pieces: pieces.filter(({ agendaItemId }) => agendaItemId === item.id) })),
    apart("general", (piece) => !isBefore(piece) && !isLast(piece)),
    apart("closing", isLast),
  ];
}

/** What the first piece of a section is, until its writer says otherwise. */
export function firstKind({ key }: Section): MinutesKind {
  if (key === "opening") return "OPENING";
  return key === "closing" ? "CLOSING" : "DISCUSSION";
}

/** What follows a piece: more of the same, but a meeting is opened once. */
export function nextKind({ key, pieces }: Section, after: ShownPiece | undefined): MinutesKind {
  if (key === "opening") return pieces.some(({ kind }) => kind === "OPENING") ? "DIRECTION" : "OPENING";
  return after?.kind ?? firstKind({ key, id: "", item: null, pieces });
}

/** A piece without words behind another, or at the end of its section. */
export function pieceAfter(section: Section, after: ShownPiece | undefined): Piece {
  const at = after ? section.pieces.findIndex(({ id }) => id === after.id) : section.pieces.length - 1;
  const before = section.pieces[at]?.position ?? null;
  const next = section.pieces[at + 1]?.position ?? null;
  return { agendaItemId: section.item?.id ?? null, kind: nextKind(section, after), position: positionBetween(before, next), speaker: "", organisationCode: null, text: "", figureId: null, removed: false };
}

/** The position one step up or down within the section; null at its end. */
export function positionMoved(section: Section, id: string, down: boolean): number | null {
  const at = section.pieces.findIndex((piece) => piece.id === id);
  const neighbour = section.pieces[down ? at + 1 : at - 1];
  if (at < 0 || !neighbour) return null;
  const beyond = section.pieces[down ? at + 2 : at - 2]?.position ?? null;
  return down ? positionBetween(neighbour.position, beyond) : positionBetween(beyond, neighbour.position);
}
