import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import { accept, refuse, type Result } from "#result";

export const GRADUATION_STATES = ["PROPOSED", "APPROVED", "REFUSED", "WITHDRAWN"] as const;
export type GraduationState = (typeof GRADUATION_STATES)[number];

export const GRADUATION_NOTE_MIN_LENGTH = 5;
export const GRADUATION_NOTE_MAX_LENGTH = 1_000;

export const GRADUATION_MOVES = ["approve", "refuse", "undo", "withdraw"] as const;
export type GraduationMove = (typeof GRADUATION_MOVES)[number];

export type GraduationRefusal =
  | { readonly code: "graduation_not_found" }
  | { readonly code: "graduation_state"; readonly state: GraduationState }
  /** Whoever proposed it does not decide. */
  | { readonly code: "graduation_own" }
  /** Only whoever decided takes it back. */
  | { readonly code: "graduation_not_decider" };

export interface GraduationMoved {
  readonly state: GraduationState;
  /** Account of the facilitator who proposed it. */
  readonly userId: string;
  readonly decidedBy: string | null;
}

const AFTER = { approve: "APPROVED", refuse: "REFUSED", undo: "PROPOSED", withdraw: "WITHDRAWN" } as const satisfies Record<GraduationMove, GraduationState>;

/** A person decides, another than who proposed it; the families of the enrolment end by the ordinary way (`domain.md` §6.2). */
export function moveGraduation(it: GraduationMoved, move: GraduationMove, actor: Pick<Actor, "id" | "role">): Result<GraduationState, GraduationRefusal> {
  const isOwn = it.userId === actor.id;
  if (move === "withdraw" ? !isOwn : !mayAsk(actor.role, "graduations.decide")) return refuse({ code: "graduation_not_found" });
  const from: readonly GraduationState[] = move === "undo" ? ["APPROVED", "REFUSED"] : ["PROPOSED"];
  if (!from.includes(it.state)) return refuse({ code: "graduation_state", state: it.state });
  if (isOwn && move !== "withdraw") return refuse({ code: "graduation_own" });
  if (move === "undo" && it.decidedBy !== actor.id) return refuse({ code: "graduation_not_decider" });
  return accept(AFTER[move]);
}

export function movesOfGraduation(it: GraduationMoved, actor: Pick<Actor, "id" | "role">): readonly GraduationMove[] {
  return GRADUATION_MOVES.filter((move) => moveGraduation(it, move, actor).ok);
}
