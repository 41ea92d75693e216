import { approveMinutes, unapproveMinutes } from "#minutes/approve-minutes";
import { answerComment, commentPiece } from "#minutes/comment-minutes";
import { historyOfPiece, readMinutes, speakersOfMeeting } from "#minutes/read-minutes";
import { savePiece } from "#minutes/save-piece";
import { searchMinutes } from "#minutes/search-minutes";
import { setTimer } from "#minutes/set-timer";
import { router } from "#platform/procedures";

export const minutesRouter = router({
  read: readMinutes, speakers: speakersOfMeeting, history: historyOfPiece, save: savePiece, setTimer,
  comment: commentPiece, answer: answerComment, approve: approveMinutes, unapprove: unapproveMinutes, search: searchMinutes,
});
