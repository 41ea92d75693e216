import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import { accept, refuse, type Result } from "#result";
import type { ObjectionState } from "#updates/vocabulary";

export const OBJECTION_MOVES = ["verify", "forward", "prove", "disprove"] as const;
export type ObjectionMove = (typeof OBJECTION_MOVES)[number];

export type ObjectionRefusal =
  | { readonly code: "objection_not_found" }
  | { readonly code: "objection_state"; readonly state: ObjectionState }
  | { readonly code: "objection_changed" }
  | { readonly code: "objection_nothing_to_undo" }
  | { readonly code: "objector_unknown" };

const STEPS = {
  verify: { from: "DITERIMA", to: "DIVERIFIKASI" },
  forward: { from: "DIVERIFIKASI", to: "DITERUSKAN" },
  prove: { from: "DITERUSKAN", to: "TERBUKTI" },
  disprove: { from: "DITERUSKAN", to: "TIDAK_TERBUKTI" },
} as const satisfies Record<ObjectionMove, { readonly from: ObjectionState; readonly to: ObjectionState }>;

export function moveObjection({ state }: { readonly state: ObjectionState }, move: ObjectionMove, { role }: Pick<Actor, "role">): Result<ObjectionState, ObjectionRefusal> {
  if (!mayAsk(role, "objections.write")) return refuse({ code: "objection_not_found" });
  return STEPS[move].from === state ? accept(STEPS[move].to) : refuse({ code: "objection_state", state });
}

export function objectionMovesOf(objection: { readonly state: ObjectionState }, actor: Pick<Actor, "role">): readonly ObjectionMove[] {
  return OBJECTION_MOVES.filter((move) => moveObjection(objection, move, actor).ok);
}

/** Who objects is nobody's business but theirs: whoever took it down, and the secretariat for a reason that is written down. */
export function mayKnowObjector({ id, role }: Pick<Actor, "id" | "role">, { takenBy }: { readonly takenBy: string }): boolean {
  return role === "SECRETARIAT" || takenBy === id;
}
