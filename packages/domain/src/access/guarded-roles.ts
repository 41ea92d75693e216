import type { Role } from "#access/roles";

/** Roles that open the house: who lets people in, and who sees every family. */
export const GUARDED_ROLES = ["ADMIN", "SECRETARIAT"] as const satisfies readonly Role[];
export type GuardedRole = (typeof GUARDED_ROLES)[number];

export function guardedRole(role: Role): GuardedRole | null {
  return GUARDED_ROLES.find((one) => one === role) ?? null;
}

export interface WantedRole {
  /** The role the account has; null for somebody who is invited. */
  readonly before: Role | null;
  readonly after: Role;
  /** Administrators who can sign in, beside the one who acts. */
  readonly otherAdmins: number;
}

/** GRANTED: at once. ALONE: at once too, because there is no second administrator to ask, which the audit chain says. WAITS: for another administrator. */
export type Granting = "GRANTED" | "ALONE" | "WAITS";

/** Whether one administrator may give a role by himself (`security.md` §5). Keeping a role one has gives nothing. */
export function granting({ before, after, otherAdmins }: WantedRole): Granting {
  if (guardedRole(after) === null || before === after) return "GRANTED";
  return otherAdmins === 0 ? "ALONE" : "WAITS";
}
