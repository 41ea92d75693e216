import type { AccountState } from "#access/account-state";
import type { Role } from "#access/roles";

/** What the rules need to know of the account that is acted on. */
export interface AccountActedOn {
  readonly id: string;
  readonly role: Role;
  readonly state: AccountState;
  /** An account of the simulation: opened by one click, so it has no password and no role of its own choosing. */
  readonly demo: boolean;
}

export interface AccountAct {
  /** Null: the operator at the command line, who is no account. */
  readonly actorId: string | null;
  readonly account: AccountActedOn;
  /** Administrators who can sign in, beside this account. */
  readonly otherAdmins: number;
}

export type AccountActRefusal = { readonly code: "own_account" | "last_admin" | "demo_account" | "account_disabled" };

/** Nobody shuts himself out, and somebody must be left who can let people in. */
export function refuseDisabling({ actorId, account, otherAdmins }: AccountAct): AccountActRefusal | null {
  if (account.id === actorId) return { code: "own_account" };
  return isLastAdmin(account, otherAdmins) ? { code: "last_admin" } : null;
}

/** Nobody gives himself another role: what he holds was given by somebody else. */
export function refuseRole({ actorId, account, otherAdmins }: AccountAct, role: Role): AccountActRefusal | null {
  if (account.id === actorId) return { code: "own_account" };
  if (account.demo) return { code: "demo_account" };
  return role !== "ADMIN" && isLastAdmin(account, otherAdmins) ? { code: "last_admin" } : null;
}

/** A new link takes the old password away, so a disabled account is enabled first, and one's own password is changed on one's own page. */
export function refuseLink({ actorId, account, otherAdmins }: AccountAct): AccountActRefusal | null {
  if (account.id === actorId) return { code: "own_account" };
  if (account.demo) return { code: "demo_account" };
  if (account.state === "DISABLED") return { code: "account_disabled" };
  return actorId !== null && isLastAdmin(account, otherAdmins) ? { code: "last_admin" } : null;
}

function isLastAdmin({ role, state }: AccountActedOn, otherAdmins: number): boolean {
  return role === "ADMIN" && state === "ACTIVE" && otherAdmins === 0;
}
