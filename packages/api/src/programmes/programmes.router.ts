import { changeProgramme } from "#programmes/change-programme";
import { approveProposal, rejectProposal, withdrawProposal } from "#programmes/decide-proposal";
import { listProgrammes } from "#programmes/list-programmes";
import { listProposals } from "#programmes/list-proposals";
import { movedFamilies, previewRule } from "#programmes/preview-rule";
import { listOwners, programmeDetail } from "#programmes/programme-detail";
import { proposeChange } from "#programmes/propose-change";
import { undoProgramme } from "#programmes/undo-programme";
import { router } from "#platform/procedures";

export const programmesRouter = router({
  list: listProgrammes, detail: programmeDetail, owners: listOwners, change: changeProgramme, undo: undoProgramme, previewRule, movedFamilies,
  proposals: listProposals, propose: proposeChange, approve: approveProposal, reject: rejectProposal, withdraw: withdrawProposal,
});
