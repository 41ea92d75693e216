import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Everything that changes lists or weights; the screens of Lokus ask again afterwards. */
export function useFocusActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.focus.pathFilter()) };
  return {
    save: useMutation(trpc.focus.saveSettings.mutationOptions(again)),
    undo: useMutation(trpc.focus.undoSettings.mutationOptions(again)),
    draft: useMutation(trpc.focus.draft.mutationOptions(again)),
    change: useMutation(trpc.focus.change.mutationOptions(again)),
    giveUp: useMutation(trpc.focus.giveUp.mutationOptions(again)),
    takeUp: useMutation(trpc.focus.takeUp.mutationOptions(again)),
    sign: useMutation(trpc.focus.sign.mutationOptions(again)),
  };
}
