import { addAgendaItem, carryAlongNow, editAgendaItem, removeAgendaItem, restoreAgendaItem, stepAgendaItem } from "#meetings/agenda-acts";
import { listProposals, proposeAgenda, withdrawProposal } from "#meetings/agenda-proposals";
import { answerInvitation } from "#meetings/answer-invitation";
import { changeSeries } from "#meetings/change-series";
import { createMeeting } from "#meetings/create-meeting";
import { acceptProposal, declineProposal, reopenProposal } from "#meetings/decide-proposal";
import { editMeeting } from "#meetings/edit-meeting";
import { findMeeting } from "#meetings/find-meeting";
import { addInvitee, changeInvitee, inviteOrganisations, removeInvitee, restoreInvitee } from "#meetings/invitee-acts";
import { listMeetings } from "#meetings/list-meetings";
import { moveMeeting } from "#meetings/move-meeting";
import { postponeMeeting, replanMeeting } from "#meetings/postpone-meeting";
import { readPreparation } from "#meetings/preparation";
import { router } from "#platform/procedures";

export const meetingsRouter = router({
  list: listMeetings, find: findMeeting, preparation: readPreparation,
  create: createMeeting, edit: editMeeting, move: moveMeeting, postpone: postponeMeeting, replan: replanMeeting, changeSeries,
  addAgendaItem, editAgendaItem, stepAgendaItem, removeAgendaItem, restoreAgendaItem, carryAlong: carryAlongNow,
  inviteOrganisations, addInvitee, changeInvitee, removeInvitee, restoreInvitee, answer: answerInvitation,
  proposals: listProposals, propose: proposeAgenda, withdrawProposal, acceptProposal, declineProposal, reopenProposal,
});
