import type { ProposalRow } from "@sinergi/db/simulations/proposals.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { decideProposal } from "@sinergi/domain/simulations/proposal";
import type { ProposalAnswer } from "#simulations/proposals.schema";
import { scenarioSchema } from "#simulations/simulations.schema";

/** A proposal as it leaves: with what the reader may do, and nobody's account. */
export function proposalAnswer({ proposedBy, scenario, ...row }: ProposalRow, actor: Actor): ProposalAnswer {
  const decided = decideProposal({ proposedBy, state: row.state }, { actor, verdict: "APPROVED", reason: "" });
  return { ...row, scenario: scenarioSchema.parse(scenario), own: proposedBy === actor.id, mayDecide: decided.ok && mayAsk(actor.role, "proposals.approve") };
}
