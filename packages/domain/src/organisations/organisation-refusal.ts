import type { SeatRefusal } from "#organisations/give-seat";
import type { TakeBackRefusal } from "#organisations/take-back";

export type OrganisationRefusal =
  | SeatRefusal
  | TakeBackRefusal
  /** There is none of this code, or it is not the caller's. */
  | { readonly code: "organisation_not_found" | "seat_not_found" | "person_not_found" | "team_group_not_found" }
  | { readonly code: "organisation_taken" | "team_group_taken" }
  /** Somebody else changed it since the form was opened. */
  | { readonly code: "person_changed" };
