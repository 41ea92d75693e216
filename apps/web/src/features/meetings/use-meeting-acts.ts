import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Every act on meetings; whatever came of it, all of them are asked for again. */
export function useMeetingActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.meetings.pathFilter()) };
  return {
    create: useMutation(trpc.meetings.create.mutationOptions(again)),
    edit: useMutation(trpc.meetings.edit.mutationOptions(again)),
    move: useMutation(trpc.meetings.move.mutationOptions(again)),
    postpone: useMutation(trpc.meetings.postpone.mutationOptions(again)),
    replan: useMutation(trpc.meetings.replan.mutationOptions(again)),
    changeSeries: useMutation(trpc.meetings.changeSeries.mutationOptions(again)),
  };
}

/** Acts on the agenda and on what others propose for it. */
export function useAgendaActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.meetings.pathFilter()) };
  return {
    add: useMutation(trpc.meetings.addAgendaItem.mutationOptions(again)),
    edit: useMutation(trpc.meetings.editAgendaItem.mutationOptions(again)),
    step: useMutation(trpc.meetings.stepAgendaItem.mutationOptions(again)),
    remove: useMutation(trpc.meetings.removeAgendaItem.mutationOptions(again)),
    restore: useMutation(trpc.meetings.restoreAgendaItem.mutationOptions(again)),
    carry: useMutation(trpc.meetings.carryAlong.mutationOptions(again)),
    propose: useMutation(trpc.meetings.propose.mutationOptions(again)),
    withdraw: useMutation(trpc.meetings.withdrawProposal.mutationOptions(again)),
    accept: useMutation(trpc.meetings.acceptProposal.mutationOptions(again)),
    decline: useMutation(trpc.meetings.declineProposal.mutationOptions(again)),
    reopen: useMutation(trpc.meetings.reopenProposal.mutationOptions(again)),
  };
}

export function useInviteeActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.meetings.pathFilter()) };
  return {
    invite: useMutation(trpc.meetings.inviteOrganisations.mutationOptions(again)),
    add: useMutation(trpc.meetings.addInvitee.mutationOptions(again)),
    change: useMutation(trpc.meetings.changeInvitee.mutationOptions(again)),
    remove: useMutation(trpc.meetings.removeInvitee.mutationOptions(again)),
    restore: useMutation(trpc.meetings.restoreInvitee.mutationOptions(again)),
    answer: useMutation(trpc.meetings.answer.mutationOptions(again)),
  };
}
