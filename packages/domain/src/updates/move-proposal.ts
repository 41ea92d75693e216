import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import { accept, refuse, type Result } from "#result";
import type { GroundCheckResult, ProposalLane, ProposalState } from "#updates/vocabulary";

/** What an office does to a proposal. `send` happens only with a file for SIKS-NG. */
export const PROPOSAL_MOVES = ["agree", "enter", "check", "askGroundCheck", "send", "approve", "refuse", "return", "resume"] as const;
export type ProposalMove = (typeof PROPOSAL_MOVES)[number];

export interface ProposalMoved {
  readonly state: ProposalState;
  readonly lane: ProposalLane;
  /** What the ground check found; null where there was none yet. */
  readonly checkResult: GroundCheckResult | null;
}

export type ProposalFlowRefusal =
  | { readonly code: "update_not_found" }
  | { readonly code: "update_state"; readonly state: ProposalState }
  | { readonly code: "update_changed" }
  | { readonly code: "update_not_checked" }
  | { readonly code: "update_nothing_to_undo" }
  | { readonly code: "update_village"; readonly number: number }
  | { readonly code: "update_day_in_future" }
  | { readonly code: "update_facilitator_unknown" }
  | { readonly code: "village_unknown" }
  | { readonly code: "village_meeting_not_found" }
  | { readonly code: "siks_file_not_found" }
  | { readonly code: "siks_file_empty" }
  | { readonly code: "siks_file_own" }
  | { readonly code: "siks_file_state"; readonly state: string };

/** `domain.md` §4.2, one step at a time. What was returned begins anew. */
const STEPS = {
  agree: { from: ["DRAF"], to: "MUSYAWARAH" },
  enter: { from: ["MUSYAWARAH"], to: "DIINPUT_SIKSNG" },
  check: { from: ["DIINPUT_SIKSNG"], to: "DIPERIKSA_DINSOS" },
  askGroundCheck: { from: ["DIPERIKSA_DINSOS"], to: "GROUND_CHECK" },
  send: { from: ["GROUND_CHECK"], to: "DIKIRIM" },
  approve: { from: ["DIKIRIM"], to: "DISETUJUI" },
  refuse: { from: ["DRAF", "MUSYAWARAH", "DIINPUT_SIKSNG", "DIPERIKSA_DINSOS", "GROUND_CHECK", "DIKIRIM"], to: "DITOLAK" },
  return: { from: ["DIINPUT_SIKSNG", "DIPERIKSA_DINSOS", "GROUND_CHECK", "DIKIRIM"], to: "DIKEMBALIKAN" },
  resume: { from: ["DIKEMBALIKAN"], to: "DRAF" },
} as const satisfies Record<ProposalMove, { readonly from: readonly ProposalState[]; readonly to: ProposalState }>;

/** Where the social office has a word of its own. */
const OF_SOCIAL_OFFICE: readonly ProposalState[] = ["DIINPUT_SIKSNG", "DIPERIKSA_DINSOS"];

type Who = Pick<Actor, "id" | "role" | "agency">;
interface Rules {
  /** Code of the office that checks proposals. */
  readonly socialOffice: string;
}

export function isSocialOffice({ role, agency }: Pick<Who, "role" | "agency">, { socialOffice }: Rules): boolean {
  return mayAsk(role, "updates.check") && agency === socialOffice;
}

function mayMove(actor: Who, { state }: ProposalMoved, { move, rules }: { readonly move: ProposalMove; readonly rules: Rules }): boolean {
  const writes = mayAsk(actor.role, "updates.write");
  switch (move) {
    case "check":
      return isSocialOffice(actor, rules);
    case "refuse":
    case "return":
      return writes || (isSocialOffice(actor, rules) && OF_SOCIAL_OFFICE.includes(state));
    case "send":
      return mayAsk(actor.role, "updates.send");
    default:
      return writes;
  }
}

/** The participatory lane comes from the people themselves: it is entered without a meeting. */
function mayBegin({ state, lane }: ProposalMoved, move: ProposalMove): boolean {
  const from: readonly ProposalState[] = STEPS[move].from;
  return from.includes(state) || (move === "enter" && lane === "PARTISIPATIF" && state === "DRAF");
}

/** The state after an act, or why there is none. */
export function moveProposal(proposal: ProposalMoved, move: ProposalMove, { actor, rules }: { readonly actor: Who; readonly rules: Rules }): Result<ProposalState, ProposalFlowRefusal> {
  if (!mayMove(actor, proposal, { move, rules })) return refuse({ code: "update_not_found" });
  if (!mayBegin(proposal, move)) return refuse({ code: "update_state", state: proposal.state });
  if (move === "send" && proposal.checkResult !== "SESUAI") return refuse({ code: "update_not_checked" });
  return accept(STEPS[move].to);
}

/** What the caller may do now with one proposal; sending belongs to the file. */
export function proposalMovesOf(proposal: ProposalMoved, who: { readonly actor: Who; readonly rules: Rules }): readonly ProposalMove[] {
  return PROPOSAL_MOVES.filter((move) => move !== "send" && moveProposal(proposal, move, who).ok);
}

export interface ProposalStep {
  readonly actorId: string;
  readonly fromState: ProposalState | null;
  readonly toState: ProposalState;
}

/** A step is taken back by who made it while nobody has acted since; what left in a file or was answered by a version is not. */
export function proposalUndo(last: ProposalStep | null, { state }: Pick<ProposalMoved, "state">, actor: Pick<Who, "id" | "role">): Result<ProposalState, ProposalFlowRefusal> {
  const gone = last?.fromState === "DIKIRIM" || last?.toState === "DIKIRIM";
  if (last === null || gone || last.fromState === null || last.fromState === last.toState || last.toState !== state || last.actorId !== actor.id) return refuse({ code: "update_nothing_to_undo" });
  return accept(last.fromState);
}
