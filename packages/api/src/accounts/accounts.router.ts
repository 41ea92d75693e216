import { accountDetail } from "#accounts/account-detail";
import { changeRole } from "#accounts/change-role";
import { closeOwnSessions } from "#accounts/close-own-sessions";
import { closeSessions } from "#accounts/close-sessions";
import { decideRequest } from "#accounts/decide-request";
import { disableAccount } from "#accounts/disable-account";
import { enableAccount } from "#accounts/enable-account";
import { inviteAccount } from "#accounts/invite-account";
import { listAccounts } from "#accounts/list-accounts";
import { listAgencies } from "#accounts/list-agencies";
import { listRequests } from "#accounts/list-requests";
import { newLink } from "#accounts/new-link";
import { ownAccount } from "#accounts/own-account";
import { revokeLink } from "#accounts/revoke-link";
import { withdrawRequest } from "#accounts/withdraw-request";
import { router } from "#platform/procedures";

export const accountsRouter = router({
  list: listAccounts,
  detail: accountDetail,
  agencies: listAgencies,
  invite: inviteAccount,
  newLink,
  revokeLink,
  changeRole,
  disable: disableAccount,
  enable: enableAccount,
  closeSessions,
  requests: listRequests,
  decideRequest,
  withdrawRequest,
  own: ownAccount,
  closeOwnSessions,
});
