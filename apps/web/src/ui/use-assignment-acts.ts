import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Every act on assignments and work; whatever came of it, what shows them is asked for again. */
export function useAssignmentActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => Promise.all([trpc.assignments, trpc.queues].map((area) => queryClient.invalidateQueries(area.pathFilter()))) };
  return {
    assign: useMutation(trpc.assignments.assign.mutationOptions(again)),
    end: useMutation(trpc.assignments.end.mutationOptions(again)),
    undo: useMutation(trpc.assignments.undo.mutationOptions(again)),
    deal: useMutation(trpc.queues.deal.mutationOptions(again)),
  };
}
