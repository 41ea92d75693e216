import type { Actor } from "@sinergi/domain/access/actor";
import { ROLES, SCOPE_OF_ROLE, type Role } from "@sinergi/domain/access/roles";
import { SESSION_IDLE_MINUTES } from "@sinergi/domain/access/session-limits";
import type { AccountsClient } from "./accounts-client.ts";
import type { Auth } from "./auth.ts";

/** Somebody with an open session, as the database has it at this moment. */
export interface SignedIn {
  readonly actor: Actor;
  readonly email: string;
  /** Until the password made by the server is changed, the account may do nothing else. */
  readonly mustChangePassword: boolean;
}

export interface SessionRequest {
  /** The Cookie header, or null. */
  readonly cookie: string | null;
  readonly address: string | null;
}

export type ReadSignedIn = (request: SessionRequest) => Promise<SignedIn | null>;

export interface SignedInReader {
  /** Anybody with a session, also one who must still choose a password: for the account's own pages. */
  readonly readSignedIn: ReadSignedIn;
  /** The actor of a request for data; null for strangers and for those who must choose a password first. */
  readonly readActor: (request: SessionRequest) => Promise<Actor | null>;
}

const IDLE_MS = SESSION_IDLE_MINUTES * 60 * 1000;
const TOUCH_EVERY_MS = 60 * 1000;

/**
 * Reads session and account anew for every request, so that a disabled account or a changed role holds from the next one on.
 * Half an hour without a request ends the session.
 */
export function createSignedInReader({ auth, db, isDemo }: { readonly auth: Auth; readonly db: AccountsClient; readonly isDemo: () => Promise<boolean> }): SignedInReader {
  async function isAwake(session: { readonly id: string; readonly updatedAt: Date }): Promise<boolean> {
    const silentMs = Date.now() - session.updatedAt.getTime();
    if (silentMs > IDLE_MS) {
      await db.session.deleteMany({ where: { id: session.id } });
      return false;
    }
    if (silentMs > TOUCH_EVERY_MS) await db.session.updateMany({ where: { id: session.id }, data: { updatedAt: new Date() } });
    return true;
  }

  async function isOpen({ disabledAt, demo }: { readonly disabledAt?: Date | null | undefined; readonly demo: boolean }): Promise<boolean> {
    return !disabledAt && (!demo || (await isDemo()));
  }

  const readSignedIn: ReadSignedIn = async ({ cookie, address }) => {
    if (cookie === null) return null;
    const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return null;
    const { session, user } = found;
    if (!isRole(user.role) || !(await isOpen(user)) || !(await isAwake(session))) return null;
    const actor: Actor = {
      id: user.id, name: user.name, role: user.role, agency: user.agencyCode ?? null, scope: SCOPE_OF_ROLE[user.role],
      sessionId: session.id, address,
    };
    return { actor, email: user.email, mustChangePassword: user.mustChangePassword };
  };

  return {
    readSignedIn,
    readActor: async (request) => {
      const signedIn = await readSignedIn(request);
      return signedIn === null || signedIn.mustChangePassword ? null : signedIn.actor;
    },
  };
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
