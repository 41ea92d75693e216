import type { Actor } from "#access/actor";
import { mayAsk } from "#access/permissions";
import type { Role } from "#access/roles";

type Who = Pick<Actor, "role" | "agency">;

/** Names, seats and groups are the secretariat's to write. */
export function mayEditOrganisations({ role }: Who): boolean {
  return mayAsk(role, "organisations.write") && role === "SECRETARIAT";
}

/** An office keeps its own people, the secretariat everybody's. */
export function mayEditPeople(actor: Who, organisation: string): boolean {
  return mayEditOrganisations(actor) || (mayAsk(actor.role, "organisations.write") && actor.agency === organisation);
}

/**
 * What a reader sees of the people of organisations. `all`: who works inside. `public`: partners, the main contact where it was
 * marked public, and their own office. `names`: names and positions without a way to reach them, for those who look after
 * accounts and audit.
 */
export type ContactsSeen = "all" | "public" | "names";

const CONTACTS_OF_ROLE = {
  ADMIN: "names", SECRETARIAT: "all", LEADER: "all", AGENCY_HEAD: "all", AGENCY_OPERATOR: "all", COORDINATOR: "all", FACILITATOR: "all", PARTNER: "public", AUDITOR: "names",
} as const satisfies Record<Role, ContactsSeen>;

export function contactsSeen(role: Role): ContactsSeen {
  return CONTACTS_OF_ROLE[role];
}
