import { addEnrolment } from "#enrolments/add-enrolment";
import { correctEnrolment } from "#enrolments/correct-enrolment";
import { endEnrolment, restoreEnrolment } from "#enrolments/end-enrolment";
import { previewEnrolment } from "#enrolments/preview-enrolment";
import { enrolmentHistory, recipients } from "#enrolments/read-enrolments";
import { removeEnrolment } from "#enrolments/remove-enrolment";
import { router } from "#platform/procedures";
import { acceptCandidate, undoAccept, unlisted } from "#programmes/unlisted-recipients";

export const enrolmentsRouter = router({
  unlisted, accept: acceptCandidate, undo: undoAccept,
  preview: previewEnrolment, add: addEnrolment, correct: correctEnrolment, end: endEnrolment, restore: restoreEnrolment, remove: removeEnrolment, history: enrolmentHistory, recipients,
});
