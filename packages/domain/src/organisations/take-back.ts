import { accept, refuse, type Result } from "#result";

/** What may point at an organisation. `ACTS`: what accounts of it did elsewhere. */
export const ORGANISATION_USES = ["PROGRAMMES", "BUDGETS", "SEATS", "PEOPLE", "ACCOUNTS", "MEETINGS", "FOLLOW_UPS", "PLEDGES", "REFERRALS", "SETTINGS", "ACTS"] as const;

export interface OrganisationUse {
  readonly what: (typeof ORGANISATION_USES)[number];
  readonly count: number;
}

export type TakeBackRefusal =
  /** It came with the product, or was added before there was an audit chain: nothing to take back. */
  | { readonly code: "organisation_not_added" }
  /** Something still points at it, also what is over or was withdrawn: papers name it. */
  | { readonly code: "organisation_in_use"; readonly uses: readonly OrganisationUse[] };

/** Decides whether an organisation added by mistake can go without leaving anything that names nobody. */
export function takeBackOrganisation({ addedHere, uses }: { readonly addedHere: boolean; readonly uses: readonly OrganisationUse[] }): Result<null, TakeBackRefusal> {
  if (!addedHere) return refuse({ code: "organisation_not_added" });
  return uses.length > 0 ? refuse({ code: "organisation_in_use", uses }) : accept(null);
}
