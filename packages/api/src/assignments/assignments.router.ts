import { assignFamilies, endAssignments, previewAssignment } from "#assignments/assign-families";
import { commitAssignmentFile, readAssignmentFile } from "#assignments/commit-file";
import { closeGroup, editGroup, moveGroupFamilies, reopenGroup } from "#assignments/edit-groups";
import { makeGroups, proposeGroups } from "#assignments/make-groups";
import { facilitatorDetail, listAssignmentActs, listFacilitators, villageFamilies } from "#assignments/read-facilitators";
import { groupDetail, listGroups } from "#assignments/read-groups";
import { saveFacilitator } from "#assignments/save-facilitator";
import { undoAssignment } from "#assignments/undo-assignment";
import { router } from "#platform/procedures";

export const assignmentsRouter = router({
  facilitators: listFacilitators, facilitator: facilitatorDetail, saveFacilitator, acts: listAssignmentActs, villageFamilies,
  preview: previewAssignment, assign: assignFamilies, end: endAssignments, undo: undoAssignment, file: readAssignmentFile, commitFile: commitAssignmentFile,
  groups: listGroups, group: groupDetail, proposeGroups, makeGroups, editGroup, moveFamilies: moveGroupFamilies, closeGroup, reopenGroup,
});
