import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Every act on a pledge; whatever came of it, pledges and the sums of them are asked for again. */
export function usePledgeActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => Promise.all([queryClient.invalidateQueries(trpc.pledges.pathFilter()), queryClient.invalidateQueries(trpc.gaps.pathFilter())]) };
  return {
    submit: useMutation(trpc.pledges.submit.mutationOptions(again)),
    match: useMutation(trpc.pledges.match.mutationOptions(again)),
    start: useMutation(trpc.pledges.start.mutationOptions(again)),
    finish: useMutation(trpc.pledges.finish.mutationOptions(again)),
    decline: useMutation(trpc.pledges.decline.mutationOptions(again)),
    withdraw: useMutation(trpc.pledges.withdraw.mutationOptions(again)),
    stepBack: useMutation(trpc.pledges.stepBack.mutationOptions(again)),
  };
}
