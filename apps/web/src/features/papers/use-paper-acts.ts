import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Every act on a paper; with its minutes the meeting moves too. */
export function usePaperActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => Promise.all([queryClient.invalidateQueries(trpc.papers.pathFilter()), queryClient.invalidateQueries(trpc.meetings.pathFilter())]) };
  return {
    save: useMutation(trpc.papers.save.mutationOptions(again)),
    check: useMutation(trpc.papers.check.mutationOptions(again)),
    sendBack: useMutation(trpc.papers.sendBack.mutationOptions(again)),
    sign: useMutation(trpc.papers.sign.mutationOptions(again)),
    correct: useMutation(trpc.papers.correct.mutationOptions(again)),
  };
}
