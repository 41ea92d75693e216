import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Saving and taking back. Words, days and figures of every screen may follow, so everything is asked for again. */
export function useSettingActs() {
  const queryClient = useQueryClient();
  const again = { onSuccess: () => queryClient.invalidateQueries() };
  return { save: useMutation(trpc.settings.save.mutationOptions(again)), undo: useMutation(trpc.settings.undo.mutationOptions(again)) };
}
