import { answerFollowUp } from "#followups/answer-follow-up";
import { createFollowUp } from "#followups/create-follow-up";
import { cancelFollowUp, reopenFollowUp, sendBackFollowUp, verifyFollowUp } from "#followups/decide-follow-up";
import { editFollowUp } from "#followups/edit-follow-up";
import { followUpDetail, listFollowUps } from "#followups/read-follow-ups";
import { removeEvidence, restoreEvidence } from "#followups/remove-evidence";
import { reportFollowUp, undoReport } from "#followups/report-follow-up";
import { router } from "#platform/procedures";

export const followUpsRouter = router({
  list: listFollowUps, detail: followUpDetail, create: createFollowUp, edit: editFollowUp,
  answer: answerFollowUp, report: reportFollowUp, undoReport, verify: verifyFollowUp, sendBack: sendBackFollowUp, cancel: cancelFollowUp, reopen: reopenFollowUp,
  removeEvidence, restoreEvidence,
});
