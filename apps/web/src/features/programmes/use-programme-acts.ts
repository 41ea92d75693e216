import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Changing a programme, by oneself or by a proposal. Figures and lists of every screen may follow, so everything is asked for again. */
export function useProgrammeActs() {
  const queryClient = useQueryClient();
  const again = { onSuccess: () => queryClient.invalidateQueries() };
  return {
    change: useMutation(trpc.programmes.change.mutationOptions(again)),
    undo: useMutation(trpc.programmes.undo.mutationOptions(again)),
    propose: useMutation(trpc.programmes.propose.mutationOptions(again)),
    approve: useMutation(trpc.programmes.approve.mutationOptions(again)),
    reject: useMutation(trpc.programmes.reject.mutationOptions(again)),
    withdraw: useMutation(trpc.programmes.withdraw.mutationOptions(again)),
  };
}
