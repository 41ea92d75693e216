import { router } from "#platform/procedures";
import { answerFromVersion } from "#updates/answer-from-version";
import { askGroundCheck, recordGroundCheck } from "#updates/ground-check";
import { checkUpdates, moveUpdates, undoUpdate } from "#updates/move-updates";
import { proposeUpdate } from "#updates/propose-update";
import { listMeetings, listSiksFiles, listUpdates, updateDetail } from "#updates/read-updates";
import { recordVillageMeeting } from "#updates/record-village-meeting";
import { cancelSiksFile, prepareSiksFile, sendSiksFile } from "#updates/siks-files";

export const updatesRouter = router({
  list: listUpdates, detail: updateDetail, propose: proposeUpdate, move: moveUpdates, check: checkUpdates, undo: undoUpdate, askGroundCheck, recordGroundCheck,
  meetings: listMeetings, recordMeeting: recordVillageMeeting, files: listSiksFiles, prepareFile: prepareSiksFile, sendFile: sendSiksFile, cancelFile: cancelSiksFile, answerFromVersion,
});
