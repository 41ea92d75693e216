import { createHash, createHmac, randomUUID } from "node:crypto";
import { LINK_HOURS } from "@sinergi/domain/access/session-limits";
import type { AccountRow } from "#access/accounts.store";
import { endSessions, revokeOpenLinks, setPassword } from "#access/account-acts.store";
import type { Keys } from "#access/keys";
import type { Scoped } from "#access/scoped";
import { appendAudit } from "#audit/audit.store";

export type LinkKind = "INVITATION" | "RESET";

export interface IssuedLink {
  readonly id: string;
  /** ISO moment in UTC. */
  readonly expiresAt: string;
}

/**
 * The secret of a link. It is made of the link's id with a key outside the database: the database holds only a digest, and a
 * request that is sent twice gets the same link without its secret ever being stored.
 */
export function tokenOf(keys: Keys, linkId: string): string {
  return createHmac("sha256", keys.links).update(`account-link:${linkId}`).digest("base64url");
}

function digestOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** A new link in place of every earlier one. A reset also takes away the password and the sessions, and the authenticator where asked. */
export async function issueLink(tx: Scoped, account: AccountRow, { kind, secondFactorToo }: { readonly kind: LinkKind; readonly secondFactorToo: boolean }): Promise<IssuedLink> {
  const id = randomUUID();
  const link = await tx.inAccounts(async (accounts) => {
    await revokeOpenLinks(accounts, account.id);
    if (kind === "RESET") await takeAwaySecrets(accounts, account.id, secondFactorToo);
    return accounts.one<IssuedLink & Record<string, unknown>>(
      `insert into account_link (id, user_id, kind, digest, expires_at) values ($1, $2, $3, $4, now() + interval '${LINK_HOURS} hours')
       returning id, to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expiresAt"`,
      [id, account.id, kind, digestOf(tokenOf(tx.db.keys, id))],
    );
  });
  await appendAudit(tx, {
    action: kind === "RESET" ? "account.passwordReset" : "account.invited", entity: "account", entityId: account.id,
    detail: { role: account.role, expiresAt: link.expiresAt, secondFactorRemoved: kind === "RESET" && secondFactorToo && account.secondFactor },
  });
  return link;
}

async function takeAwaySecrets(accounts: Scoped, id: string, secondFactorToo: boolean): Promise<void> {
  await accounts.run("delete from credential where user_id = $1", [id]);
  await endSessions(accounts, id);
  if (!secondFactorToo) return;
  await accounts.run("delete from two_factor where user_id = $1", [id]);
  await accounts.run("update user_account set two_factor_enabled = false, updated_at = now() where id = $1", [id]);
}

/** Takes back a link that nobody has used. */
export async function revokeLink(tx: Scoped, account: AccountRow): Promise<void> {
  const revoked = await tx.inAccounts((accounts) => revokeOpenLinks(accounts, account.id));
  if (revoked > 0) await appendAudit(tx, { action: "account.linkRevoked", entity: "account", entityId: account.id, detail: {} });
}

export interface OpenLink {
  readonly accountId: string;
  readonly kind: LinkKind;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly secondFactor: boolean;
}

/** `closed`: used, revoked, of a disabled account, or never issued; nobody learns which. */
export type LinkFound = { readonly state: "open"; readonly link: OpenLink } | { readonly state: "expired" | "closed" };

type LinkRow = OpenLink & { readonly state: LinkFound["state"] } & Record<string, unknown>;

/** What a token opens: one look-up by its digest, whatever comes of it. */
export async function findLink(tx: Scoped, token: string): Promise<LinkFound> {
  const row = await tx.inAccounts((accounts) =>
    accounts.find<LinkRow>(
      `select l.user_id as "accountId", l.kind, u.name, u.email, u.role, coalesce(u.two_factor_enabled, false) as "secondFactor",
              case when l.used_at is not null or l.revoked_at is not null or u.disabled_at is not null then 'closed'
                   when l.expires_at <= now() then 'expired' else 'open' end as state
         from account_link l join user_account u on u.id = l.user_id where l.digest = $1`,
      [digestOf(token)],
    ),
  );
  if (!row) return { state: "closed" };
  const { state, accountId, kind, name, email, role, secondFactor } = row;
  return state === "open" ? { state, link: { accountId, kind, name, email, role, secondFactor } } : { state };
}

/** Uses a link up: the password is set, earlier sessions end. False where somebody was faster. */
export async function acceptLink(tx: Scoped, token: string, { link, hash }: { readonly link: OpenLink; readonly hash: string }): Promise<boolean> {
  const used = await tx.inAccounts(async (accounts) => {
    const touched = await accounts.run("update account_link set used_at = now() where digest = $1 and used_at is null and revoked_at is null and expires_at > now()", [digestOf(token)]);
    if (touched === 0) return false;
    await setPassword(accounts, link.accountId, hash);
    await accounts.run("update user_account set must_change_password = false, updated_at = now() where id = $1", [link.accountId]);
    await endSessions(accounts, link.accountId);
    return true;
  });
  if (used) await appendAudit(tx, { action: "password.chosen", entity: "account", entityId: link.accountId, detail: { by: link.kind } });
  return used;
}
