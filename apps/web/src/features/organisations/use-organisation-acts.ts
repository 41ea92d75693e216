import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Every act on organisations; whatever came of it, they are asked for again, and names also where they stand elsewhere. */
export function useOrganisationActs() {
  const queryClient = useQueryClient();
  const again = {
    onSettled: () =>
      Promise.all([queryClient.invalidateQueries(trpc.organisations.pathFilter()), queryClient.invalidateQueries(trpc.programmes.pathFilter())]),
  };
  // Its page is still open when it is gone: only the directory is asked for anew.
  const gone = { onSuccess: () => queryClient.invalidateQueries(trpc.organisations.list.pathFilter()), onError: again.onSettled };
  return {
    add: useMutation(trpc.organisations.add.mutationOptions(again)),
    takeBack: useMutation(trpc.organisations.takeBack.mutationOptions(gone)),
    rename: useMutation(trpc.organisations.rename.mutationOptions(again)),
    classify: useMutation(trpc.organisations.classify.mutationOptions(again)),
    addSeat: useMutation(trpc.organisations.addSeat.mutationOptions(again)),
    endSeat: useMutation(trpc.organisations.endSeat.mutationOptions(again)),
    reopenSeat: useMutation(trpc.organisations.reopenSeat.mutationOptions(again)),
    addPerson: useMutation(trpc.organisations.addPerson.mutationOptions(again)),
    changePerson: useMutation(trpc.organisations.changePerson.mutationOptions(again)),
    endPerson: useMutation(trpc.organisations.endPerson.mutationOptions(again)),
    reopenPerson: useMutation(trpc.organisations.reopenPerson.mutationOptions(again)),
    addTeamGroup: useMutation(trpc.organisations.addTeamGroup.mutationOptions(again)),
    changeTeamGroup: useMutation(trpc.organisations.changeTeamGroup.mutationOptions(again)),
  };
}
