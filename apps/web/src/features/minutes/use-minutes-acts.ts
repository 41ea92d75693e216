import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** What is said of minutes; whatever came of it, they are asked for again. */
export function useMinutesActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.minutes.pathFilter()) };
  return {
    comment: useMutation(trpc.minutes.comment.mutationOptions(again)),
    answer: useMutation(trpc.minutes.answer.mutationOptions(again)),
    approve: useMutation(trpc.minutes.approve.mutationOptions(again)),
    unapprove: useMutation(trpc.minutes.unapprove.mutationOptions(again)),
  };
}
