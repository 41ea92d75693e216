import { randomUUID } from "node:crypto";
import type { CheckedAccount } from "@sinergi/domain/access/check-account";
import type { Role } from "@sinergi/domain/access/roles";
import type { AccountRow } from "#access/accounts.store";
import type { Scoped } from "#access/scoped";
import { appendAudit, type AuditFact } from "#audit/audit.store";

/** Every act on an account leaves its entry in the audit chain, in the same transaction: who, what, before and after. */
function appendAct(tx: Scoped, accountId: string, fact: Pick<AuditFact, "action" | "detail">): Promise<void> {
  return appendAudit(tx, { ...fact, entity: "account", entityId: accountId });
}

export interface FirstPassword {
  /** argon2id hash. */
  readonly hash: string;
  /** True where the server made it. */
  readonly mustChange: boolean;
}

/** How a role with the keys of the house came to be given: by the only administrator, or with a second one's yes to whoever asked. */
export type Grant = { readonly aloneAdmin: true } | { readonly askedBy: string };

/** Makes an account; its id, or null where the address belongs to another. Without a password nobody can sign in to it yet. */
export async function addAccount(tx: Scoped, { email, name, role, agency }: CheckedAccount, password: FirstPassword | null, grant: Grant | null = null): Promise<string | null> {
  const id = randomUUID();
  const made = await tx.inAccounts(async (accounts) => {
    const inserted = await accounts.run(
      `insert into user_account (id, name, email, email_verified, role, agency_code, must_change_password, updated_at)
       values ($1, $2, $3, true, $4, $5, $6, now()) on conflict (email) do nothing`,
      [id, name, email, role, agency, password?.mustChange ?? false],
    );
    if (inserted > 0 && password !== null) await setPassword(accounts, id, password.hash);
    return inserted > 0;
  });
  if (!made) return null;
  await appendAct(tx, id, { action: "account.created", detail: { role, agency, ...grant } });
  return id;
}

/** In the accounts' role: the one password of an account, in place of any before. */
export async function setPassword(accounts: Scoped, id: string, hash: string): Promise<void> {
  await accounts.run(
    `insert into credential (id, account_id, provider_id, user_id, password, updated_at) values ($1, $2, 'credential', $2, $3, now())
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [randomUUID(), id, hash],
  );
}

/** From now on nothing is answered to the account; its sessions and links are gone at once. Nothing happens to one that is disabled already. */
export async function disableAccount(tx: Scoped, account: AccountRow): Promise<void> {
  const { changed, sessions } = await tx.inAccounts(async (accounts) => {
    const touched = await accounts.run("update user_account set disabled_at = now(), updated_at = now() where id = $1 and disabled_at is null", [account.id]);
    await revokeOpenLinks(accounts, account.id);
    return { changed: touched > 0, sessions: await endSessions(accounts, account.id) };
  });
  if (changed) await appendAct(tx, account.id, { action: "account.disabled", detail: { role: account.role, before: account.state, after: "DISABLED", sessions } });
}

/** Lets a disabled account in again, with the password it had. */
export async function enableAccount(tx: Scoped, account: AccountRow): Promise<void> {
  const changed = await tx.inAccounts((accounts) => accounts.run("update user_account set disabled_at = null, updated_at = now() where id = $1 and disabled_at is not null", [account.id]));
  if (changed > 0) await appendAct(tx, account.id, { action: "account.enabled", detail: { role: account.role, before: "DISABLED" } });
}

/** Another role or organisation, from the next request on; open sessions end, so that no screen of the old role stays open. */
export async function changeRole(tx: Scoped, account: AccountRow, { role, agency }: { readonly role: Role; readonly agency: string | null }, grant: Grant | null = null): Promise<void> {
  if (account.role === role && account.agency === agency) return;
  await tx.inAccounts(async (accounts) => {
    await accounts.run("update user_account set role = $2, agency_code = $3, updated_at = now() where id = $1", [account.id, role, agency]);
    await endSessions(accounts, account.id);
  });
  await appendAct(tx, account.id, {
    action: "account.roleChanged",
    detail: { before: account.role, after: role, agencyBefore: account.agency, agencyAfter: agency, ...grant },
  });
}

export interface EndedSessions {
  readonly accountId: string;
  /** One session; null: all of them. */
  readonly sessionId: string | null;
  /** A session that stays: the one that asks. */
  readonly except: string | null;
}

/** Ends sessions; answers how many there were. */
export async function closeSessions(tx: Scoped, { accountId, sessionId, except }: EndedSessions): Promise<number> {
  const ended = await tx.inAccounts((accounts) =>
    accounts.run("delete from session where user_id = $1 and ($2::text is null or id = $2) and ($3::text is null or id <> $3)", [accountId, sessionId, except]),
  );
  if (ended > 0) await appendAct(tx, accountId, { action: "session.revoked", detail: { sessions: ended } });
  return ended;
}

/** In the accounts' role: sessions, and second steps of a sign-in that are awaited. */
export async function endSessions(accounts: Scoped, id: string): Promise<number> {
  await accounts.run("delete from verification where value = $1", [id]);
  return accounts.run("delete from session where user_id = $1", [id]);
}

/** In the accounts' role. */
export async function revokeOpenLinks(accounts: Scoped, id: string): Promise<number> {
  return accounts.run("update account_link set revoked_at = now() where user_id = $1 and used_at is null and revoked_at is null and expires_at > now()", [id]);
}
