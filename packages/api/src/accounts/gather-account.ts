import { countOtherAdmins, findAccount, lockAccounts, type AccountRow } from "@sinergi/db/access/accounts.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import type { AccountAct, AccountActRefusal } from "@sinergi/domain/access/accounts.policy";
import { refused } from "#platform/refusals";

/** An account with what the rules about acts on it need; one act at a time. */
export async function gatherAccount(tx: Scoped, id: string): Promise<{ readonly account: AccountRow; readonly act: AccountAct }> {
  await lockAccounts(tx);
  const account = await findAccount(tx, { id });
  if (!account) throw refused({ code: "account_unknown" });
  const { simulated } = await readRegency(tx);
  return { account, act: { actorId: tx.actor.id, account, otherAdmins: await countOtherAdmins(tx, id, { simulated }) } };
}

export function requireAllowed(refusal: AccountActRefusal | null): void {
  if (refusal !== null) throw refused(refusal);
}
