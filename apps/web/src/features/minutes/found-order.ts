import type { FoundPiece } from "@sinergi/api/minutes/minutes.schema";
import { MINUTES_KINDS } from "@sinergi/domain/meetings/vocabulary";
import type { MinutesFoundSearch } from "#urls/minutes.url";

interface FoundOrder {
  readonly sort: "heldOn" | "kind" | "speaker";
  readonly descending: boolean;
}

/** The latest meeting first, unless the address says otherwise. */
export function foundOrder({ urut }: MinutesFoundSearch): FoundOrder {
  const name = urut?.replace(/^-/, "");
  return { sort: name === "kind" || name === "speaker" ? name : "heldOn", descending: urut === undefined || urut.startsWith("-") };
}

export function nextFoundOrder(now: FoundOrder, key: string): string | undefined {
  const descending = now.sort === key ? !now.descending : key === "heldOn";
  return key === "heldOn" && descending ? undefined : `${descending ? "-" : ""}${key}`;
}

/** Within a meeting the pieces stay in the order in which they were said. */
export function orderFound(rows: readonly FoundPiece[], search: MinutesFoundSearch): readonly FoundPiece[] {
  const { sort, descending } = foundOrder(search);
  const turn = descending ? -1 : 1;
  const compare = { heldOn: byDay, kind: byKind, speaker: bySpeaker }[sort];
  return rows.toSorted((a, b) => turn * compare(a, b));
}

function byDay(a: FoundPiece, b: FoundPiece): number {
  return a.heldOn.localeCompare(b.heldOn);
}

function byKind(a: FoundPiece, b: FoundPiece): number {
  return MINUTES_KINDS.indexOf(a.kind) - MINUTES_KINDS.indexOf(b.kind);
}

function bySpeaker(a: FoundPiece, b: FoundPiece): number {
  return a.speaker.localeCompare(b.speaker, "id");
}
