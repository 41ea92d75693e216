import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Acts on a list that was dealt out; whatever came of them, lists are asked for again. */
export function useQueueActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.queues.pathFilter()) };
  return {
    takeBack: useMutation(trpc.queues.takeBack.mutationOptions(again)),
    dealAgain: useMutation(trpc.queues.dealAgain.mutationOptions(again)),
    close: useMutation(trpc.queues.close.mutationOptions(again)),
    reopen: useMutation(trpc.queues.reopen.mutationOptions(again)),
  };
}
