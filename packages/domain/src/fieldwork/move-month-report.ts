import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import { accept, refuse, type Result } from "#result";
import type { Day } from "#time/day";

export const REPORT_STATES = ["SUBMITTED", "APPROVED", "RETURNED"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_WORDS_MAX_LENGTH = 4_000;
export const REPORT_NOTE_MIN_LENGTH = 5;
export const REPORT_NOTE_MAX_LENGTH = 1_000;

export const REPORT_MOVES = ["approve", "return", "undo"] as const;
export type ReportMove = (typeof REPORT_MOVES)[number];

export type ReportRefusal =
  | { readonly code: "month_report_not_found" }
  | { readonly code: "month_report_state"; readonly state: ReportState }
  | { readonly code: "month_report_own" }
  | { readonly code: "month_report_changed" }
  /** A month that has not begun has no report. */
  | { readonly code: "month_report_early"; readonly month: string }
  | { readonly code: "month_report_not_decider" };

/** The month a day lies in, `YYYY-MM`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** Handed in anew as often as one likes until it is approved; what was approved stands. */
export function refuseSubmit(before: { readonly state: ReportState } | null, month: string, today: Day): ReportRefusal | null {
  if (month > monthOf(today)) return { code: "month_report_early", month };
  return before?.state === "APPROVED" ? { code: "month_report_state", state: before.state } : null;
}

export interface ReportMoved {
  readonly state: ReportState;
  readonly userId: string;
  readonly decidedBy: string | null;
}

const AFTER = { approve: "APPROVED", return: "RETURNED", undo: "SUBMITTED" } as const satisfies Record<ReportMove, ReportState>;

/** Nobody approves his own report; whoever decided may take it back. */
export function moveReport(it: ReportMoved, move: ReportMove, actor: Pick<Actor, "id" | "role">): Result<ReportState, ReportRefusal> {
  if (!mayAsk(actor.role, "monthReports.approve")) return refuse({ code: "month_report_not_found" });
  if ((move === "undo") === (it.state === "SUBMITTED")) return refuse({ code: "month_report_state", state: it.state });
  if (it.userId === actor.id) return refuse({ code: "month_report_own" });
  if (move === "undo" && it.decidedBy !== actor.id) return refuse({ code: "month_report_not_decider" });
  return accept(AFTER[move]);
}

export function movesOfReport(it: ReportMoved, actor: Pick<Actor, "id" | "role">): readonly ReportMove[] {
  return REPORT_MOVES.filter((move) => moveReport(it, move, actor).ok);
}
