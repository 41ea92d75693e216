import type { Month } from "#fieldwork/coverage-months";
import type { Day } from "#time/day";

/** Families of an area in a month: assigned to somebody on at least one day of it, of those visited, and of those met. Each is part of the one before. */
export interface Reach {
  readonly assigned: number;
  readonly visited: number;
  readonly met: number;
}
export interface ReachCount extends Reach {
  readonly area: string;
  readonly month: Month;
}

/** A facilitator's phone as it last reported itself. */
export interface FieldPhone {
  readonly userId: string;
  /** Records it said it still holds. */
  readonly pending: number;
  /** The month of the oldest of them; null where it holds none. */
  readonly oldestMonth: Month | null;
  readonly lastSeenOn: Day;
  readonly hoursSilent: number;
}

/** Who had families of a village in a month. */
export interface OnDuty {
  readonly area: string;
  readonly month: Month;
  readonly userId: string;
}

/** How what a family says it received stands to what the payment lists say. */
export const TOLD_STATES = ["CONFIRMED", "DENIED", "UNASKED", "UNLISTED", "NEITHER"] as const;
export type ToldState = (typeof TOLD_STATES)[number];
