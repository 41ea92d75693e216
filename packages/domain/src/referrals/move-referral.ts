import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import { isOpenReferral, SECRETARIAT_OWNER, type ReferralState } from "#referrals/vocabulary";
import { accept, refuse, type Result } from "#result";
import { daysBetween, type Day } from "#time/day";

/** What somebody does to a referral that is there. */
export const REFERRAL_MOVES = ["take", "handle", "finish", "refuse", "reroute"] as const;
export type ReferralMove = (typeof REFERRAL_MOVES)[number];

export interface ReferralMoved {
  readonly state: ReferralState;
  /** Office that owns the answer, or SECRETARIAT_OWNER. */
  readonly owner: string;
}

export type ReferralRefusal =
  /** There is none, or it is not the caller's to touch. */
  | { readonly code: "referral_not_found" }
  | { readonly code: "referral_state"; readonly state: ReferralState }
  | { readonly code: "referral_changed" }
  | { readonly code: "referral_nothing_to_undo" }
  | { readonly code: "referral_owner_unknown"; readonly value: string }
  | { readonly code: "referral_programme_unknown"; readonly value: string }
  /** Another one of the same family and need is open. */
  | { readonly code: "referral_open_already"; readonly number: number };

type Who = Pick<Actor, "id" | "role" | "agency">;

/** No step is skipped; a refusal may come at any time, and only what stands open or was refused goes to another office. */
const STEPS = {
  take: { from: ["DIKIRIM"], to: "DITERIMA_OPD" },
  handle: { from: ["DITERIMA_OPD"], to: "DITANGANI" },
  finish: { from: ["DITANGANI"], to: "SELESAI" },
  refuse: { from: ["DIKIRIM", "DITERIMA_OPD", "DITANGANI"], to: "DITOLAK" },
  reroute: { from: ["DIKIRIM", "DITERIMA_OPD", "DITANGANI", "DITOLAK"], to: "DIKIRIM" },
} as const satisfies Record<ReferralMove, { readonly from: readonly ReferralState[]; readonly to: ReferralState }>;

/** Does the caller speak for the office that owns the answer? The secretariat does for what nobody owns. */
export function ownsReferral({ role, agency }: Pick<Who, "role" | "agency">, { owner }: Pick<ReferralMoved, "owner">): boolean {
  if (owner === SECRETARIAT_OWNER) return role === "SECRETARIAT";
  return mayAsk(role, "referrals.answer") && agency !== null && agency === owner;
}

function mayMove(actor: Who, referral: ReferralMoved, move: ReferralMove): boolean {
  return move === "reroute" ? mayAsk(actor.role, "referrals.route") : ownsReferral(actor, referral);
}

/** The state after an act, or why there is none. What the caller may not touch looks like what is not there. */
export function moveReferral(referral: ReferralMoved, move: ReferralMove, actor: Who): Result<ReferralState, ReferralRefusal> {
  if (!mayMove(actor, referral, move)) return refuse({ code: "referral_not_found" });
  const { from, to } = STEPS[move];
  return from.some((state) => state === referral.state) ? accept(to) : refuse({ code: "referral_state", state: referral.state });
}

/** What the caller may do with it now: pages offer no more. */
export function referralMovesOf(referral: ReferralMoved, actor: Who): readonly ReferralMove[] {
  return REFERRAL_MOVES.filter((move) => moveReferral(referral, move, actor).ok);
}

/** Days from sending to the end, or to today while it is open. */
export function daysWaiting({ sentOn, closedOn }: { readonly sentOn: Day; readonly closedOn: Day | null }, today: Day): number {
  return daysBetween(sentOn, closedOn ?? today);
}

/** One line of its history, as far as undoing needs it. */
export interface ReferralStep {
  readonly actorId: string;
  readonly fromState: ReferralState | null;
  readonly toState: ReferralState;
  /** The office it was with before it was sent to another one. */
  readonly fromOwner: string | null;
}

/** A step of the office is taken back by who made it, while nobody has acted since; being sent on is mended by sending it on again. */
export function referralUndo(last: ReferralStep | null, { state, owner }: ReferralMoved, actor: Who): Result<ReferralState, ReferralRefusal> {
  const standing = last !== null && last.toState === state && last.fromState !== null && last.fromState !== last.toState && last.fromOwner === null;
  if (!standing || last.actorId !== actor.id || last.fromState === null || !ownsReferral(actor, { owner })) return refuse({ code: "referral_nothing_to_undo" });
  return isOpenReferral(last.fromState) ? accept(last.fromState) : refuse({ code: "referral_nothing_to_undo" });
}
