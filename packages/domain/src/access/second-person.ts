/** What waits for a second person: nobody has said yes or no, somebody has, or the asker took it back. */
export const APPROVAL_STATES = ["WAITING", "APPROVED", "REFUSED", "WITHDRAWN"] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

export const APPROVAL_NOTE_MIN_LENGTH = 5;
export const APPROVAL_NOTE_MAX_LENGTH = 500;

export interface Asked {
  readonly askedBy: string;
  readonly state: ApprovalState;
}

export interface Decision {
  readonly verdict: "APPROVED" | "REFUSED";
  readonly note: string;
}

export type ApprovalRefusal =
  | { readonly code: "approval_own" | "approval_reason_missing" | "approval_not_found" | "approval_waiting" | "approval_not_needed" }
  | { readonly code: "approval_decided"; readonly state: ApprovalState };

/** Four eyes (`security.md` §5): whoever asked never decides, what waits is decided once, and a no says why. Null where the decision holds. */
export function refuseDecision({ askedBy, state }: Asked, actorId: string, { verdict, note }: Decision): ApprovalRefusal | null {
  if (state !== "WAITING") return { code: "approval_decided", state };
  if (askedBy === actorId) return { code: "approval_own" };
  return verdict === "REFUSED" && note.trim().length < APPROVAL_NOTE_MIN_LENGTH ? { code: "approval_reason_missing" } : null;
}

/** Only the asker takes back, and only what nobody has decided on. To anybody else it does not exist. */
export function refuseWithdrawal({ askedBy, state }: Asked, actorId: string): ApprovalRefusal | null {
  if (askedBy !== actorId) return { code: "approval_not_found" };
  return state === "WAITING" ? null : { code: "approval_decided", state };
}
