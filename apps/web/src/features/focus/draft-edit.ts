import type { FocusCandidate, FocusListAnswer } from "@sinergi/api/focus/focus.schema";
import { needsReason } from "@sinergi/domain/focus/decide-focus";

interface Told {
  readonly area: string;
  readonly reason: string;
}

/** What a person makes of a draft before it is saved: places in their order, and those left out. */
export interface DraftEdit {
  readonly name: string;
  readonly note: string;
  readonly places: readonly Told[];
  readonly omitted: readonly Told[];
}

export function editOf({ list, villages, omitted }: FocusListAnswer): DraftEdit {
  return { name: list.name, note: list.note, places: villages.map(({ area, reason }) => ({ area, reason })), omitted: omitted.map(({ area, reason }) => ({ area, reason })) };
}

/** A village one place up (-1) or down (1); at the ends nothing moves. */
export function moved(edit: DraftEdit, area: string, by: -1 | 1): DraftEdit {
  const at = edit.places.findIndex((place) => place.area === area);
  const [one, other] = [edit.places[at], edit.places[at + by]];
  return one && other ? { ...edit, places: edit.places.with(at, other).with(at + by, one) } : edit;
}

/** Takes a village off. Who stood there by score stays known as left out, for the reason to be said; who was added by hand is simply gone. */
export function removed(edit: DraftEdit, area: string, rankOf: (area: string) => number | null): DraftEdit {
  const byScore = !needsReason(rankOf(area), edit.places.length + edit.omitted.length);
  return { ...edit, places: edit.places.filter((place) => place.area !== area), omitted: byScore ? [...edit.omitted, { area, reason: "" }] : edit.omitted };
}

/** Puts a village at the end, or one that was left out back. */
export function added(edit: DraftEdit, area: string): DraftEdit {
  if (edit.places.some((place) => place.area === area)) return edit;
  return { ...edit, places: [...edit.places, { area, reason: "" }], omitted: edit.omitted.filter((one) => one.area !== area) };
}

export function reasoned(edit: DraftEdit, area: string, reason: string): DraftEdit {
  const set = (told: readonly Told[]) => told.map((one) => (one.area === area ? { area, reason } : one));
  return { ...edit, places: set(edit.places), omitted: set(edit.omitted) };
}

/** Villages by code, for names and ranks beside an edit. */
export function candidatesByCode(candidates: readonly FocusCandidate[]): ReadonlyMap<string, FocusCandidate> {
  return new Map(candidates.map((candidate) => [candidate.area, candidate]));
}
