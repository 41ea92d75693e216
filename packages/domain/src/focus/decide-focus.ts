import { FOCUS_REASON_MIN_LENGTH, type FocusContents, type FocusPlace, type FocusState } from "#focus/focus-list.schema";
import { FOCUS_PARTS } from "#focus/vocabulary";
import { accept, refuse, type Result } from "#result";
import type { Day } from "#time/day";

export type FocusRefusal =
  | { readonly code: "focus_not_found" }
  /** Signed or revoked: what stands there stays. */
  | { readonly code: "focus_state"; readonly state: FocusState }
  /** Somebody else changed it since it was opened. */
  | { readonly code: "focus_changed" }
  | { readonly code: "focus_village_unknown"; readonly area: string }
  | { readonly code: "focus_village_twice"; readonly area: string }
  /** A village that its score would not have brought needs a reason. */
  | { readonly code: "focus_reason_missing"; readonly area: string; readonly characters: number }
  | { readonly code: "focus_empty" }
  | { readonly code: "focus_own" }
  | { readonly code: "focus_decree_in_future"; readonly today: string }
  | { readonly code: "focus_no_data" };

interface PlaceAsked {
  readonly area: string;
  readonly reason: string;
}

/** Score and rank of every village of the regency when the list was drawn up. */
export type ScoreOf = ReadonlyMap<string, Pick<FocusPlace, "score" | "scoreRank" | "parts">>;

interface Asked {
  readonly places: readonly PlaceAsked[];
  /** Villages left out although their score would have brought them. */
  readonly omitted: readonly PlaceAsked[];
}

/**
 * Puts villages into the order asked for. The score alone brings the first ones: a village further down, or without a score,
 * stands on the list only with a reason, and one that the score would have brought is left out only with one.
 */
export function arrangeFocus(asked: Asked, scores: ScoreOf): Result<readonly FocusPlace[], FocusRefusal> {
  const all = [...asked.places, ...asked.omitted].map(({ area }) => area);
  const unknown = all.find((area) => !scores.has(area));
  if (unknown !== undefined) return refuse({ code: "focus_village_unknown", area: unknown });
  const twice = all.find((area, at) => all.indexOf(area) !== at);
  if (twice !== undefined) return refuse({ code: "focus_village_twice", area: twice });
  const unexplained = findUnexplained(asked, scores);
  if (unexplained !== null) return refuse({ code: "focus_reason_missing", area: unexplained, characters: FOCUS_REASON_MIN_LENGTH });
  return accept(asked.places.map(({ area, reason }, at) => ({ area, reason, rank: at + 1, score: null, scoreRank: null, parts: null, ...scores.get(area) })));
}

/** The first village whose place needs a reason and has none. */
function findUnexplained({ places, omitted }: Asked, scores: ScoreOf): string | null {
  const explained = (reason: string): boolean => reason.length >= FOCUS_REASON_MIN_LENGTH;
  const length = places.length + omitted.length;
  const raised = places.find(({ area, reason }) => needsReason(scores.get(area)?.scoreRank ?? null, length) && !explained(reason));
  if (raised) return raised.area;
  const told = new Set([...places, ...omitted.filter(({ reason }) => explained(reason))].map(({ area }) => area));
  const passedOver = [...scores].find(([area, { scoreRank }]) => scoreRank !== null && scoreRank <= places.length && !told.has(area));
  return passedOver?.[0] ?? omitted.find(({ reason }) => !explained(reason))?.area ?? null;
}

/** Would its score alone not bring a village onto a list of this many, those left out counted in? */
export function needsReason(scoreRank: number | null, length: number): boolean {
  return scoreRank === null || scoreRank > length;
}

interface SignLooked {
  readonly state: FocusState;
  readonly draftedBy: string;
  readonly revision: number;
  readonly places: number;
}

interface SignAsked {
  readonly signer: string;
  /** The revision the signer read. */
  readonly basedOn: number;
  readonly decreeDate: Day;
  readonly today: Day;
}

/** Decides whether a list may be signed: by somebody else than who drew it up, as he read it, with a decree of today or before. */
export function signFocus({ state, draftedBy, revision, places }: SignLooked, { signer, basedOn, decreeDate, today }: SignAsked): Result<null, FocusRefusal> {
  if (state !== "DRAFT") return refuse({ code: "focus_state", state });
  if (revision !== basedOn) return refuse({ code: "focus_changed" });
  if (places === 0) return refuse({ code: "focus_empty" });
  if (draftedBy === signer) return refuse({ code: "focus_own" });
  if (decreeDate > today) return refuse({ code: "focus_decree_in_future", today });
  return accept(null);
}

/**
 * All that is signed, in one text with a fixed order: its digest changes with any of it. Scores to nine places, as they are kept.
 */
export function focusContentsText({ year, name, decreeNumber, decreeDate, snapshotRef, settings, note, places, omitted }: FocusContents): string {
  return JSON.stringify([
    "sinergi-lokus-1", year, name, decreeNumber, decreeDate, snapshotRef, FOCUS_PARTS.map((part) => settings.weights[part]), settings.programmes, note,
    places.map(({ area, rank, score, reason, parts }) => [rank, area, score, reason, FOCUS_PARTS.map((part) => (parts === null ? null : [parts[part].value, parts[part].points]))]),
    omitted.map(({ area, reason }) => [area, reason]),
  ]);
}

/** What became of a village since the list before. */
export interface FocusComparison {
  readonly arrived: readonly string[];
  readonly stayed: readonly string[];
  readonly left: readonly string[];
}

export function compareFocus(now: readonly string[], before: readonly string[]): FocusComparison {
  const [nowSet, beforeSet] = [new Set(now), new Set(before)];
  return { arrived: now.filter((area) => !beforeSet.has(area)), stayed: now.filter((area) => beforeSet.has(area)), left: before.filter((area) => !nowSet.has(area)) };
}
