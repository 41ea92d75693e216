import { ROLES } from "@sinergi/domain/access/roles";
import type { AccountAct, RecordAct } from "./account-acts.ts";
import type { AccountsClient } from "./accounts-client.ts";
import type { SignedIn } from "./read-signed-in.ts";

interface ActDeps {
  readonly db: AccountsClient;
  readonly record: RecordAct;
}

export interface OpenedSession {
  readonly token: string;
  /** Who was signed in on this browser until now: that session is over. */
  readonly before: SignedIn | null;
  readonly address: string;
  readonly demo: boolean;
}

/** A session has begun: the browser's former one ends, and the audit chain is told. */
export async function recordOpened({ db, record }: ActDeps, { token, before, address, demo }: OpenedSession): Promise<void> {
  const session = await db.session.findUnique({ where: { token }, select: { id: true, user: { select: { id: true, name: true, role: true } } } });
  if (!session) return;
  if (before?.actor.sessionId) await db.session.deleteMany({ where: { id: before.actor.sessionId } });
  await record({ action: "session.opened", accountId: session.user.id, actor: actorOf(session.user, session.id), address, detail: { demo } });
}

/** The account is looked up whether there is one or not: both take the same work. */
export async function recordRefused({ db, record }: ActDeps, { email, address }: { readonly email: string; readonly address: string }): Promise<void> {
  const user = await db.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
  await record({ action: "session.refused", accountId: user?.id ?? null, actor: null, address, detail: {} });
}

function actorOf({ id, name, role }: { readonly id: string; readonly name: string; readonly role: string }, sessionId: string): AccountAct["actor"] {
  const known = ROLES.find((candidate) => candidate === role);
  return known === undefined ? null : { id, name, role: known, sessionId };
}
