import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Acts on a group; whatever came of them, assignments are asked for again. */
export function useGroupActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.assignments.pathFilter()) };
  return {
    editGroup: useMutation(trpc.assignments.editGroup.mutationOptions(again)),
    moveFamilies: useMutation(trpc.assignments.moveFamilies.mutationOptions(again)),
    closeGroup: useMutation(trpc.assignments.closeGroup.mutationOptions(again)),
    reopenGroup: useMutation(trpc.assignments.reopenGroup.mutationOptions(again)),
  };
}
