import type { CaseCategory, CaseState } from "#fieldwork/vocabulary";
import { RESTRICTED_CATEGORIES } from "#fieldwork/vocabulary";
import { accept, refuse, type Result } from "#result";

/** Lines of a case's history. */
export const CASE_ACTS = ["OPENED", "NOTED", "IN_PROGRESS", "CLOSED", "REOPENED", "RESTRICTED", "NAMED", "UNNAMED"] as const;
export type CaseAct = (typeof CASE_ACTS)[number];

/** What somebody does to a case that is there. */
export const CASE_MOVES = ["note", "takeUp", "close", "reopen", "restrict"] as const;
export type CaseMove = (typeof CASE_MOVES)[number];

export const ACT_OF_CASE_MOVE = { note: "NOTED", takeUp: "IN_PROGRESS", close: "CLOSED", reopen: "REOPENED", restrict: "RESTRICTED" } as const satisfies Record<CaseMove, CaseAct>;

export type CaseRefusal =
  /** There is none, or it is not for the caller's eyes. */
  | { readonly code: "case_not_found" }
  | { readonly code: "case_state"; readonly state: CaseState }
  | { readonly code: "case_changed" }
  /** Only people who work on cases can be named. */
  | { readonly code: "case_person_unfit" }
  | { readonly code: "case_last_named" };

export interface CaseMoved {
  readonly state: CaseState;
  readonly restricted: boolean;
}

const FROM = {
  note: ["OPEN", "IN_PROGRESS", "CLOSED"],
  takeUp: ["OPEN"],
  close: ["OPEN", "IN_PROGRESS"],
  reopen: ["CLOSED"],
  restrict: ["OPEN", "IN_PROGRESS", "CLOSED"],
} as const satisfies Record<CaseMove, readonly CaseState[]>;
const TO = { note: null, takeUp: "IN_PROGRESS", close: "CLOSED", reopen: "IN_PROGRESS", restrict: null } as const satisfies Record<CaseMove, CaseState | null>;

/** The state after an act. A restricted case is never opened to everybody again. */
export function moveCase({ state, restricted }: CaseMoved, move: CaseMove): Result<CaseState, CaseRefusal> {
  const from: readonly CaseState[] = FROM[move];
  if (!from.includes(state) || (move === "restrict" && restricted)) return refuse({ code: "case_state", state });
  return accept(TO[move] ?? state);
}

export function movesOfCase(it: CaseMoved): readonly CaseMove[] {
  return CASE_MOVES.filter((move) => moveCase(it, move).ok);
}

/** The act by which a note from the phone brings a case where the writer says it stands. A case that already stands there is only noted on. */
export function actTowards(from: CaseState, to: CaseState | null): CaseMove {
  if (to === null || to === from || to === "OPEN") return "note";
  if (to === "CLOSED") return "close";
  return from === "CLOSED" ? "reopen" : "takeUp";
}

/** Violence and the protection of children are never for everybody, whatever was ticked. */
export function isRestricted(category: CaseCategory, asked: boolean): boolean {
  return asked || (RESTRICTED_CATEGORIES as readonly CaseCategory[]).includes(category);
}
