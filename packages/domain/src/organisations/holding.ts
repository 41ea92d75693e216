import { accept, refuse, type Result } from "#result";
import type { Day } from "#time/day";

/** Something that holds from a day on, until a day on which it no longer holds: a seat, a person in a position. */
export interface Holding {
  readonly fromDay: Day;
  /** The first day it no longer holds; null while it does. */
  readonly toDay: Day | null;
}

export type HoldingRefusal =
  | { readonly code: "day_in_future"; readonly today: Day }
  | { readonly code: "already_ended" | "not_ended" }
  | { readonly code: "ends_before_start"; readonly fromDay: Day };

export function holdsOn({ fromDay, toDay }: Holding, day: Day): boolean {
  return fromDay <= day && (toDay === null || day < toDay);
}

/** Do two stretches of time share a day? */
export function overlaps(one: Holding, other: Holding): boolean {
  return (other.toDay === null || one.fromDay < other.toDay) && (one.toDay === null || other.fromDay < one.toDay);
}

/** Ends what still holds; an end is written down when it has come, never ahead. */
export function endHolding(holding: Holding, { on, today }: { readonly on: Day; readonly today: Day }): Result<Day, HoldingRefusal> {
  if (holding.toDay !== null) return refuse({ code: "already_ended" });
  if (on > today) return refuse({ code: "day_in_future", today });
  return on < holding.fromDay ? refuse({ code: "ends_before_start", fromDay: holding.fromDay }) : accept(on);
}
