import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Every act on a follow-up; whatever came of it, follow-ups and what counts them are asked for again. */
export function useFollowUpActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => Promise.all([trpc.followUps, trpc.agency, trpc.home].map((area) => queryClient.invalidateQueries(area.pathFilter()))) };
  return {
    edit: useMutation(trpc.followUps.edit.mutationOptions(again)),
    answer: useMutation(trpc.followUps.answer.mutationOptions(again)),
    report: useMutation(trpc.followUps.report.mutationOptions(again)),
    undoReport: useMutation(trpc.followUps.undoReport.mutationOptions(again)),
    verify: useMutation(trpc.followUps.verify.mutationOptions(again)),
    sendBack: useMutation(trpc.followUps.sendBack.mutationOptions(again)),
    cancel: useMutation(trpc.followUps.cancel.mutationOptions(again)),
    reopen: useMutation(trpc.followUps.reopen.mutationOptions(again)),
    removeEvidence: useMutation(trpc.followUps.removeEvidence.mutationOptions(again)),
    restoreEvidence: useMutation(trpc.followUps.restoreEvidence.mutationOptions(again)),
  };
}
