import type { Trilean } from "@sinergi/domain/programmes/three-values";
import { ratio, type Range } from "#rates";

/** Persons of one area and one programme in one combination; only of families whose members are all listed. */
export interface PersonCell {
  /** What the rule says of the person alone: `evaluatePerson` in domain. */
  readonly eligibility: Trilean;
  /** Has an active enrolment of his own. */
  readonly receives: boolean;
  readonly persons: number;
}

/** How far a programme for persons reaches persons: one pupil reached makes a family reached and may hide two missed. */
export interface PersonFigures {
  /** Persons who meet the rule themselves. */
  readonly eligible: number;
  readonly unknown: number;
  /** Distinct persons with an active enrolment. */
  readonly reached: number;
  readonly reachedEligible: number;
  /** Persons who meet the rule and are not reached. */
  readonly missed: number;
  /** Reached share of the eligible, 0-1, with the bounds of every way of settling the unknown. */
  readonly coverage: Range;
}

/**
 * The same definition as a programme's coverage of families (`formats.md` §5), with persons in place of families.
 *
 * `unnamed` recipients are known by their family only. Each of them may be one more person reached, so they raise the upper bound.
 */
export function personFiguresOf(cells: readonly PersonCell[], unnamed: number): PersonFigures {
  const count = (eligibility: Trilean, receives: boolean): number =>
    cells.reduce((sum, cell) => (cell.eligibility === eligibility && cell.receives === receives ? sum + cell.persons : sum), 0);
  const [reachedEligible, missed] = [count("yes", true), count("yes", false)];
  const [reachedUnknown, unknownMissed] = [count("unknown", true), count("unknown", false)];
  const eligible = reachedEligible + missed;
  return {
    eligible,
    unknown: reachedUnknown + unknownMissed,
    reached: reachedEligible + reachedUnknown + count("no", true),
    reachedEligible,
    missed,
    coverage: {
      value: ratio(reachedEligible, eligible),
      low: ratio(reachedEligible, eligible + unknownMissed),
      high: highest({ reached: reachedEligible + reachedUnknown, unreached: missed, unknown: unknownMissed, unnamed }),
    },
  };
}

interface HighestInput {
  readonly reached: number;
  readonly unreached: number;
  readonly unknown: number;
  readonly unnamed: number;
}

/** Unnamed recipients are first the eligible who seemed missed, then the unknown who turn out eligible and reached. */
function highest({ reached, unreached, unknown, unnamed }: HighestInput): number | null {
  const found = Math.min(unnamed, unreached);
  const more = Math.min(unnamed - found, unknown);
  return ratio(reached + found + more, reached + unreached + more);
}
