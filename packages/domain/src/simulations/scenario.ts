/**
 * What decides who comes before whom, in the order a planner puts them.
 *
 * `decile`: the lower decile first, families without one last · `completes`: has help of the other side and none of the programme's own,
 * so that both sides would meet in it · `nothing`: receives nothing at all · `fewest`: receives fewer programmes · `workingAge`: has a
 * member aged 18-59, then not known · `districtRate`, `villageRate`: lives where the share of deciles 1-4 is higher ·
 * `districtMissed`, `villageMissed`: lives where the programme misses more eligible families · `villageScore`: lives where the weighted score
 * of Lokus is higher, by the weights as they are saved.
 */
export const CRITERIA = ["decile", "completes", "nothing", "fewest", "workingAge", "districtRate", "districtMissed", "villageRate", "villageMissed", "villageScore"] as const;
export type Criterion = (typeof CRITERIA)[number];

/** More decide nothing any more: what is left equal is shared out by a fixed rule. */
export const CRITERIA_MAX = 5;
export const PLACES_MAX = 2_000_000;
export const MONEY_MAX_IDR = 100_000_000_000_000;
/** Families one proposal may name: a list that people can still go through. */
export const PROPOSAL_MAX_FAMILIES = 20_000;

/** How many new families there is room for: a number of places, or money and what one family costs. */
export type Room =
  | { readonly kind: "places"; readonly places: number }
  | { readonly kind: "budget"; readonly budgetIdr: number; readonly costIdr: number };

export interface Scenario {
  readonly programme: string;
  readonly room: Room;
  readonly order: readonly Criterion[];
  /** `district`: the places are first shared out over the districts, in proportion to the families each misses. */
  readonly share: "none" | "district";
  /** `withUnknown`: families of which eligibility is not known come after all eligible ones. */
  readonly who: "eligible" | "withUnknown";
  /** Only families of this district or village; null for the whole regency. */
  readonly area: string | null;
}

/** Families there is room for: money never pays for a part of a family. */
export function placesOf(room: Room): number {
  return room.kind === "places" ? room.places : Math.min(PLACES_MAX, Math.floor(room.budgetIdr / room.costIdr));
}
