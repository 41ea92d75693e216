import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import type { FollowUpAct, FollowUpAnswer, FollowUpState } from "#followups/vocabulary";
import { accept, refuse, type Result } from "#result";

/** What somebody does to a follow-up that is there. */
export const FOLLOW_UP_MOVES = ["accept", "decline", "report", "block", "submit", "verify", "sendBack", "cancel", "reopen"] as const;
export type FollowUpMove = (typeof FOLLOW_UP_MOVES)[number];

/** The line each leaves in the history. */
export const ACT_OF_MOVE = {
  accept: "ACCEPTED", decline: "DECLINED", report: "REPORTED", block: "BLOCKED", submit: "SUBMITTED", verify: "VERIFIED", sendBack: "SENT_BACK", cancel: "CANCELLED", reopen: "REOPENED",
} as const satisfies Record<FollowUpMove, FollowUpAct>;

/** What the rules need to know of a follow-up. */
export interface FollowUpMoved {
  readonly state: FollowUpState;
  /** Organisation that leads it; null where nobody was named. */
  readonly lead: string | null;
  readonly supporters: readonly string[];
  readonly answer: FollowUpAnswer;
  /** 0-100, as reported. */
  readonly progress: number;
  /** Who last reported it as done; null where nobody has. */
  readonly reporter: string | null;
}

export type FollowUpRefusal =
  /** There is none, or it is not the caller's to touch. */
  | { readonly code: "follow_up_not_found" }
  | { readonly code: "follow_up_state"; readonly state: FollowUpState }
  /** Whoever reported it as done does not verify it. */
  | { readonly code: "follow_up_own" }
  | { readonly code: "follow_up_changed" }
  | { readonly code: "follow_up_obstacle_missing" }
  | { readonly code: "follow_up_proof_missing" }
  | { readonly code: "follow_up_nothing_to_undo" }
  | { readonly code: "follow_up_unknown_code"; readonly value: string }
  | { readonly code: "evidence_not_found" }
  | { readonly code: "evidence_closed" }
  | { readonly code: "evidence_too_many"; readonly limit: number };

const WORKING = ["NOT_STARTED", "IN_PROGRESS", "BLOCKED"] as const;

/** From where each leads on. Nothing is done before it was begun, and nothing is closed before it was reported. */
const FROM = {
  accept: WORKING,
  decline: WORKING,
  report: WORKING,
  block: WORKING,
  submit: ["IN_PROGRESS"],
  verify: ["DONE_UNVERIFIED"],
  sendBack: ["DONE_UNVERIFIED"],
  cancel: [...WORKING, "DONE_UNVERIFIED"],
  reopen: ["DONE", "CANCELLED"],
} as const satisfies Record<FollowUpMove, readonly FollowUpState[]>;

type Who = Pick<Actor, "id" | "role" | "agency">;

/** Does the caller report for the office that leads it? The secretariat writes for offices that cannot. */
export function mayReport({ role, agency }: Pick<Who, "role" | "agency">, { lead }: Pick<FollowUpMoved, "lead">): boolean {
  return mayAsk(role, "followups.report") && (role === "SECRETARIAT" || (agency !== null && agency === lead));
}

/** Who leads it, who supports it and the secretariat may add files. */
export function mayAddEvidence({ role, agency }: Pick<Who, "role" | "agency">, { lead, supporters }: Pick<FollowUpMoved, "lead" | "supporters">): boolean {
  return mayReport({ role, agency }, { lead }) || (mayAsk(role, "followups.report") && agency !== null && supporters.includes(agency));
}

/** Only a head answers for the office; a partner has no head of its own here. */
function mayAnswer({ role, agency }: Who, { lead }: FollowUpMoved): boolean {
  return (role === "AGENCY_HEAD" || role === "PARTNER") && agency !== null && agency === lead;
}

function mayMove(actor: Who, followUp: FollowUpMoved, move: FollowUpMove): boolean {
  switch (move) {
    case "accept":
    case "decline":
      return mayAnswer(actor, followUp);
    case "report":
    case "block":
    case "submit":
      return mayReport(actor, followUp);
    case "verify":
    case "sendBack":
      return mayAsk(actor.role, "followups.verify");
    case "cancel":
    case "reopen":
      return mayAsk(actor.role, "followups.write");
  }
}

function stateAfter(followUp: FollowUpMoved, move: FollowUpMove): FollowUpState {
  switch (move) {
    case "accept":
    case "decline":
      return followUp.state;
    case "report":
    case "sendBack":
      return "IN_PROGRESS";
    case "block":
      return "BLOCKED";
    case "submit":
      return "DONE_UNVERIFIED";
    case "verify":
      return "DONE";
    case "cancel":
      return "CANCELLED";
    case "reopen":
      return followUp.progress > 0 ? "IN_PROGRESS" : "NOT_STARTED";
  }
}

function isAnswered({ answer }: FollowUpMoved, move: FollowUpMove): boolean {
  return (move === "accept" && answer === "ACCEPTED") || (move === "decline" && answer === "DECLINED");
}

/** The state after an act, or why there is none. What the caller may not touch looks like what is not there. */
export function moveFollowUp(followUp: FollowUpMoved, move: FollowUpMove, actor: Who): Result<FollowUpState, FollowUpRefusal> {
  if (!mayMove(actor, followUp, move)) return refuse({ code: "follow_up_not_found" });
  const from: readonly FollowUpState[] = FROM[move];
  if (!from.includes(followUp.state) || isAnswered(followUp, move)) return refuse({ code: "follow_up_state", state: followUp.state });
  if (move === "verify" && followUp.reporter === actor.id) return refuse({ code: "follow_up_own" });
  return accept(stateAfter(followUp, move));
}

/** What the caller may do with it now: pages offer no more. */
export function movesOf(followUp: FollowUpMoved, actor: Who): readonly FollowUpMove[] {
  return FOLLOW_UP_MOVES.filter((move) => moveFollowUp(followUp, move, actor).ok);
}

/** The act that carries a card from one column of the board to another; null where none does. */
export function moveBetween(from: FollowUpState, to: FollowUpState): FollowUpMove | null {
  if (from === to) return null;
  if (to === "IN_PROGRESS") return from === "DONE_UNVERIFIED" ? "sendBack" : isClosed(from) ? "reopen" : "report";
  if (to === "BLOCKED") return isClosed(from) || from === "DONE_UNVERIFIED" ? null : "block";
  if (to === "DONE_UNVERIFIED") return from === "IN_PROGRESS" ? "submit" : null;
  if (to === "DONE") return from === "DONE_UNVERIFIED" ? "verify" : null;
  if (to === "CANCELLED") return isClosed(from) ? null : "cancel";
  return isClosed(from) ? "reopen" : null;
}

function isClosed(state: FollowUpState): boolean {
  return state === "DONE" || state === "CANCELLED";
}

/** What a report says. */
export interface FollowUpReport {
  readonly progress: number;
  readonly note: string;
  readonly obstacle: string;
}

/** Whoever is stopped says by what; whoever says it is done shows something for it: a file or some words. */
export function refuseReport(move: "report" | "block" | "submit", { note, obstacle }: FollowUpReport, evidence: number): FollowUpRefusal | null {
  if (move === "block" && obstacle === "") return { code: "follow_up_obstacle_missing" };
  if (move === "submit" && note === "" && evidence === 0) return { code: "follow_up_proof_missing" };
  return null;
}

/** Progress and obstacle as a report leaves them: who is done is at 100, and nothing stands in his way. */
export function reportedAs(move: "report" | "block" | "submit", { progress, obstacle }: FollowUpReport): Pick<FollowUpReport, "progress" | "obstacle"> {
  return move === "submit" ? { progress: 100, obstacle: "" } : { progress, obstacle };
}

/** One line of the history, as far as undoing needs it. */
export interface FollowUpStep {
  readonly act: FollowUpAct;
  readonly actorId: string;
}

const REPORTS: readonly FollowUpAct[] = ["REPORTED", "BLOCKED", "SUBMITTED"];

/** A report is taken back by who made it, as long as it is the last thing that happened. */
export function mayUndo(last: FollowUpStep | null, actor: Pick<Who, "id">): boolean {
  return last !== null && last.actorId === actor.id && REPORTS.includes(last.act);
}
