import type { Role } from "#access/roles";

/** `required`: without its organisation the role would see nothing. `none`: with one it would look as if it spoke for it. */
export type OrganisationNeed = "required" | "optional" | "none";

const NEED_OF_ROLE = {
  ADMIN: "none", SECRETARIAT: "none", LEADER: "none", AGENCY_HEAD: "required", AGENCY_OPERATOR: "required",
  COORDINATOR: "none", FACILITATOR: "none", PARTNER: "optional", AUDITOR: "none",
} as const satisfies Record<Role, OrganisationNeed>;

export function organisationNeed(role: Role): OrganisationNeed {
  return NEED_OF_ROLE[role];
}
