import { router } from "#platform/procedures";
import { decideOnCandidate } from "#simulations/decide-candidate";
import { decideOnProposal } from "#simulations/decide-proposal";
import { findProposalById } from "#simulations/find-proposal";
import { listChosen } from "#simulations/list-chosen";
import { listProposalCandidates } from "#simulations/list-candidates";
import { listAllProposals } from "#simulations/list-proposals";
import { propose } from "#simulations/propose";
import { removeSimulation, restoreSimulation } from "#simulations/remove-simulation";
import { renameSimulation } from "#simulations/rename-simulation";
import { runSimulation } from "#simulations/run-simulation";
import { saveSimulation } from "#simulations/save-simulation";
import { savedSimulations } from "#simulations/saved-simulations";
import { withdrawProposal } from "#simulations/withdraw-proposal";

export const simulationsRouter = router({
  run: runSimulation, families: listChosen, saved: savedSimulations, save: saveSimulation, rename: renameSimulation, remove: removeSimulation, restore: restoreSimulation,
});
export const proposalsRouter = router({
  list: listAllProposals, find: findProposalById, propose, decide: decideOnProposal, withdraw: withdrawProposal, candidates: listProposalCandidates, decideCandidate: decideOnCandidate,
});
