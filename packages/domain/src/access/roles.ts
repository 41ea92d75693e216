/** Roles and kinds of scope, as decided at the top of `security.md`. */
export const ROLES = [
  "ADMIN", "SECRETARIAT", "LEADER", "AGENCY_HEAD", "AGENCY_OPERATOR",
  "COORDINATOR", "FACILITATOR", "PARTNER", "AUDITOR",
] as const;
export type Role = (typeof ROLES)[number];

export const SCOPE_KINDS = ["regency", "agency", "assigned", "aggregate", "none"] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** What a role may see of families. `none` and `aggregate` never see one. */
export const SCOPE_OF_ROLE = {
  ADMIN: "none",
  SECRETARIAT: "regency",
  LEADER: "aggregate",
  AGENCY_HEAD: "agency",
  AGENCY_OPERATOR: "agency",
  COORDINATOR: "regency",
  FACILITATOR: "assigned",
  PARTNER: "aggregate",
  AUDITOR: "none",
} as const satisfies Record<Role, ScopeKind>;
