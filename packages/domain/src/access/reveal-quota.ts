import type { Role } from "#access/roles";

const QUOTA_OF_ROLE = {
  ADMIN: 0, SECRETARIAT: 50, LEADER: 0, AGENCY_HEAD: 20, AGENCY_OPERATOR: 20, COORDINATOR: 0, FACILITATOR: 20, PARTNER: 0, AUDITOR: 0,
} as const satisfies Record<Role, number>;

/** Numbers one account may see in full within 24 hours (security.md §3.4, §5): serials are small, an open tap would be an oracle. */
export function revealQuota(role: Role): number {
  return QUOTA_OF_ROLE[role];
}
