import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Every act on proposals and objections; whatever came of it, both are asked for again. */
export function useUpdateActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => Promise.all([queryClient.invalidateQueries(trpc.updates.pathFilter()), queryClient.invalidateQueries(trpc.objections.pathFilter())]) };
  return {
    propose: useMutation(trpc.updates.propose.mutationOptions(again)),
    move: useMutation(trpc.updates.move.mutationOptions(again)),
    check: useMutation(trpc.updates.check.mutationOptions(again)),
    undo: useMutation(trpc.updates.undo.mutationOptions(again)),
    askGroundCheck: useMutation(trpc.updates.askGroundCheck.mutationOptions(again)),
    recordGroundCheck: useMutation(trpc.updates.recordGroundCheck.mutationOptions(again)),
    recordMeeting: useMutation(trpc.updates.recordMeeting.mutationOptions(again)),
    prepareFile: useMutation(trpc.updates.prepareFile.mutationOptions(again)),
    sendFile: useMutation(trpc.updates.sendFile.mutationOptions(again)),
    cancelFile: useMutation(trpc.updates.cancelFile.mutationOptions(again)),
    answerFromVersion: useMutation(trpc.updates.answerFromVersion.mutationOptions(again)),
    takeObjection: useMutation(trpc.objections.take.mutationOptions(again)),
    moveObjection: useMutation(trpc.objections.move.mutationOptions(again)),
  };
}
