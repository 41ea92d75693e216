import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

/** Every act on an account; whatever came of it, accounts are asked for again. */
export function useAccountActs() {
  const queryClient = useQueryClient();
  const again = { onSettled: () => queryClient.invalidateQueries(trpc.accounts.pathFilter()) };
  return {
    invite: useMutation(trpc.accounts.invite.mutationOptions(again)),
    newLink: useMutation(trpc.accounts.newLink.mutationOptions(again)),
    revokeLink: useMutation(trpc.accounts.revokeLink.mutationOptions(again)),
    changeRole: useMutation(trpc.accounts.changeRole.mutationOptions(again)),
    disable: useMutation(trpc.accounts.disable.mutationOptions(again)),
    enable: useMutation(trpc.accounts.enable.mutationOptions(again)),
    decideRequest: useMutation(trpc.accounts.decideRequest.mutationOptions(again)),
    withdrawRequest: useMutation(trpc.accounts.withdrawRequest.mutationOptions(again)),
    closeSessions: useMutation(trpc.accounts.closeSessions.mutationOptions(again)),
  };
}
