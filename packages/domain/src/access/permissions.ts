import type { Role } from "#access/roles";

/** What a role may ask for. A procedure names exactly one; a role without it is refused before its input is read. */
export const PERMISSIONS = [
  "session.read",
  "figures.read",
  "families.read",
  "families.reveal",
  "imports.read",
  "imports.write",
  "imports.approve",
  "enrolments.decide",
  "problems.read",
  "problems.decide",
  "problems.confirm",
  "persons.find",
  "lists.export",
  "programmes.read",
  "areas.read",
  "audit.read",
  "accounts.read",
  "accounts.write",
  "settings.read",
  "settings.write",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYONE: readonly Permission[] = ["session.read", "areas.read", "programmes.read"];

/** The matrix of `security.md` §5 for what exists today. A role that is not named here may nothing. */
export const PERMISSIONS_OF_ROLE = {
  ADMIN: [...EVERYONE, "accounts.read", "accounts.write", "settings.read", "settings.write", "audit.read"],
  SECRETARIAT: [
    ...EVERYONE, "figures.read", "families.read", "families.reveal", "imports.read", "imports.write",
    "imports.approve", "enrolments.decide", "problems.read", "problems.decide", "problems.confirm", "persons.find", "lists.export",
  ],
  LEADER: [...EVERYONE, "figures.read"],
  AGENCY_HEAD: [...EVERYONE, "figures.read", "families.read", "families.reveal", "problems.read", "persons.find", "lists.export"],
  AGENCY_OPERATOR: [...EVERYONE, "figures.read", "families.read", "families.reveal", "problems.read", "persons.find", "lists.export"],
  COORDINATOR: [...EVERYONE, "figures.read", "families.read", "problems.read", "problems.confirm"],
  FACILITATOR: [...EVERYONE, "figures.read", "families.read", "families.reveal", "problems.read", "persons.find"],
  PARTNER: EVERYONE,
  AUDITOR: [...EVERYONE, "audit.read"],
} as const satisfies Record<Role, readonly Permission[]>;

export function mayAsk(role: Role, permission: Permission): boolean {
  const granted: readonly Permission[] = PERMISSIONS_OF_ROLE[role];
  return granted.includes(permission);
}
