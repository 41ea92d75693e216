import { useMutation, useQueryClient } from "@tanstack/react-query";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import { uploadFile } from "#lib/upload";

/** Sends files one after another, each under an id of its own; what was sent stays sent where a later one is refused. */
export function useSendEvidence(followUpId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        await uploadFile({ path: `/files/follow-ups/${followUpId}/evidence/${newOperationId()}`, file, report: () => undefined, signal: new AbortController().signal });
      }
    },
    onSettled: () => queryClient.invalidateQueries(trpc.followUps.pathFilter()),
  });
}
