import { addAccount, type Grant } from "@sinergi/db/access/account-acts.store";
import { issueLink, type IssuedLink } from "@sinergi/db/access/account-links.store";
import { findAccount } from "@sinergi/db/access/accounts.store";
import type { Keys } from "@sinergi/db/access/keys";
import type { Scoped } from "@sinergi/db/access/scoped";
import type { CheckedAccount } from "@sinergi/domain/access/check-account";
import type { LinkAnswer } from "#accounts/accounts.schema";
import { linkPath } from "#accounts/link-path";
import { refused } from "#platform/refusals";

/** An account that was just made, and its link without the secret. */
export interface Invited {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly link: IssuedLink;
}

/** Makes an account that nobody can sign in to yet, and the link by which its owner chooses a password. */
export async function makeInvited(tx: Scoped, checked: CheckedAccount, grant: Grant | null): Promise<Invited> {
  const id = await addAccount(tx, checked, null, grant);
  const account = id === null ? null : await findAccount(tx, { id });
  if (!account) throw refused({ code: "email_taken" });
  const link = await issueLink(tx, account, { kind: "INVITATION", secondFactorToo: false });
  return { id: account.id, name: account.name, email: account.email, link };
}

/** The secret is made anew from the link's id: the answer that is kept for a repeated request holds none. */
export function linkAnswer(keys: Keys, { id, name, email, link }: Invited): LinkAnswer {
  return { id, name, email, path: linkPath(keys, link.id), expiresAt: link.expiresAt };
}
