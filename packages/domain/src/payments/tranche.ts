import type { Tranche } from "#programmes/programme.schema";
import { dayOf, daysInMonth, type Day } from "#time/day";

/** One instalment of a year's help: its number, and the months of the year it is for. */
export type TrancheMonths = Pick<Tranche, "number" | "fromMonth" | "toMonth">;

/** A programme's period says no more than so many. */
export const MAX_TRANCHES = 24;

/** January-March, April-June, July-September, October-December (domain.md §3.1): of a programme that says nothing else. */
export const QUARTERS: readonly TrancheMonths[] = [1, 2, 3, 4].map((number) => ({ number, fromMonth: number * 3 - 2, toMonth: number * 3 }));

const DECEMBER = 12;

/** The tranches of a period in their order: the programme's own, or the four quarters. */
export function tranchesOf(own: readonly TrancheMonths[]): readonly TrancheMonths[] {
  if (own.length === 0) return QUARTERS;
  return own.map(({ number, fromMonth, toMonth }) => ({ number, fromMonth, toMonth })).toSorted((a, b) => a.number - b.number);
}

/** The tranche of a number; one the programme no longer has, but a list is of, is taken to be for the whole year. */
export function trancheNumbered(number: number, tranches: readonly TrancheMonths[]): TrancheMonths {
  return tranches.find((tranche) => tranche.number === number) ?? { number, fromMonth: 1, toMonth: DECEMBER };
}

/** First and last day of a tranche of a period, `YYYY`. */
export function trancheBounds(period: string, { fromMonth, toMonth }: TrancheMonths): { readonly first: Day; readonly last: Day } {
  const year = Number(period);
  return { first: dayIn({ year, month: fromMonth, day: 1 }), last: dayIn({ year, month: toMonth, day: daysInMonth(year, toMonth) }) };
}

function dayIn(parts: { readonly year: number; readonly month: number; readonly day: number }): Day {
  const day = dayOf(parts);
  if (day === null) throw new RangeError(`No such day: ${JSON.stringify(parts)}`);
  return day;
}

/** The tranches of a period that have begun by a day. */
export function tranchesBegun(period: string, tranches: readonly TrancheMonths[], today: Day): readonly TrancheMonths[] {
  return tranches.filter((tranche) => trancheBounds(period, tranche).first <= today);
}

/** The day a tranche is judged on: its last one, or today while it runs. */
export function judgedOn(period: string, tranche: TrancheMonths, today: Day): Day {
  const { last } = trancheBounds(period, tranche);
  return last < today ? last : today;
}

/** The tranche a day lies in; between two tranches the one before, before the first the first. */
export function trancheOn(day: Day, tranches: readonly TrancheMonths[]): number {
  const month = Number(day.slice(5, 7));
  const begun = tranches.filter(({ fromMonth }) => fromMonth <= month);
  return (begun.find(({ toMonth }) => toMonth >= month) ?? begun.at(-1) ?? tranches[0])?.number ?? 1;
}
