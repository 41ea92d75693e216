import { accept, refuse, type Result } from "#result";
import { organisationNeed } from "#access/organisation-of-role";
import { ROLES, type Role } from "#access/roles";
import { z } from "zod";

export const ACCOUNT_NAME_MAX_LENGTH = 120;
/** Lower case: one person, one account. */
export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** An account as somebody wants it made, as typed. */
export interface WantedAccount {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly agency: string | null;
}

export interface CheckedAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Code of the organisation it belongs to. */
  readonly agency: string | null;
}

export type AgencyRefusal = { readonly code: "agency_missing" | "agency_not_for_role" } | { readonly code: "agency_unknown"; readonly agency: string };
export type AccountRefusal = AgencyRefusal | { readonly code: "email_invalid" | "name_missing" } | { readonly code: "role_unknown"; readonly roles: readonly Role[] };

/** Whether such an account may be made; `isKnown` says which organisations there are. */
export function checkAccount({ email, name, role, agency }: WantedAccount, isKnown: (agency: string) => boolean): Result<CheckedAccount, AccountRefusal> {
  const address = emailSchema.safeParse(email);
  if (!address.success) return refuse({ code: "email_invalid" });
  const named = name.trim().slice(0, ACCOUNT_NAME_MAX_LENGTH);
  if (named === "") return refuse({ code: "name_missing" });
  const known = ROLES.find((one) => one === role);
  if (!known) return refuse({ code: "role_unknown", roles: ROLES });
  const refusal = refuseAgency(known, agency, isKnown);
  return refusal === null ? accept({ email: address.data, name: named, role: known, agency }) : refuse(refusal);
}

/** Whether a role goes with this organisation, or with none; null where it does. */
export function refuseAgency(role: Role, agency: string | null, isKnown: (agency: string) => boolean): AgencyRefusal | null {
  const need = organisationNeed(role);
  if (agency === null) return need === "required" ? { code: "agency_missing" } : null;
  if (need === "none") return { code: "agency_not_for_role" };
  return isKnown(agency) ? null : { code: "agency_unknown", agency };
}
