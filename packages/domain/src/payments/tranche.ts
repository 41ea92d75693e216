import { periodBounds, type Day } from "#time/day";

/** Help of a year is paid in four tranches: January-March, April-June, July-September, October-December (domain.md §3.1). */
export const TRANCHES = [1, 2, 3, 4] as const;
export type Tranche = (typeof TRANCHES)[number];

const FIRST_DAYS = { 1: "01-01", 2: "04-01", 3: "07-01", 4: "10-01" } as const satisfies Record<Tranche, string>;
const LAST_DAYS = { 1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31" } as const satisfies Record<Tranche, string>;

/** First and last day of a tranche. */
export function trancheBounds(period: string, tranche: Tranche): { readonly first: Day; readonly last: Day } {
  const year = periodBounds(period).first.slice(0, 4);
  return { first: `${year}-${FIRST_DAYS[tranche]}` as Day, last: `${year}-${LAST_DAYS[tranche]}` as Day };
}

/** The tranche a number names; null where there is none. */
export function trancheOf(number: number): Tranche | null {
  return TRANCHES.find((tranche) => tranche === number) ?? null;
}

/** The tranches of a period that have begun by a day. */
export function tranchesBegun(period: string, today: Day): readonly Tranche[] {
  return TRANCHES.filter((tranche) => trancheBounds(period, tranche).first <= today);
}

/** The day a tranche is judged on: its last one, or today while it runs. */
export function judgedOn(period: string, tranche: Tranche, today: Day): Day {
  const { last } = trancheBounds(period, tranche);
  return last < today ? last : today;
}
