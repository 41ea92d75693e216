import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { ProgrammeUnit, RelationKind, Side } from "@sinergi/domain/programmes/vocabulary";
import type { Day } from "@sinergi/domain/time/day";

/** A programme of a snapshot's day. Its place in the list is its position in `eligibility` and `received`. */
export interface StateProgramme {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly unit: ProgrammeUnit;
  readonly side: Side;
  readonly inPackage: boolean;
  readonly quota: number | null;
  readonly highestDecile: number | null;
  readonly relations: readonly { readonly with: string; readonly kind: RelationKind }[];
  readonly rule: EligibilityRule;
}

export interface StateBase {
  readonly snapshotId: number;
  readonly versionId: number;
  readonly on: Day;
  readonly programmes: readonly StateProgramme[];
}

/**
 * Whose states are made anew, and how much of them: everybody's, from the facts; those of the families in the temporary table
 * `touched`, from the facts (`touched`); or theirs, of whom only receipts of these programmes changed (facts and rules stand,
 * so eligibility is taken over).
 */
export type Reach = "all" | "touched" | ReceiptsReach;

interface ReceiptsReach {
  readonly receiptsOf: readonly string[];
  /** The one recipient whose match changed, where it is one: he alone moves the unlisted, by -1 or +1. */
  readonly recipient?: { readonly enrolmentId: string; readonly unlistedBy: -1 | 1 };
}

/** Programmes whose cells can have moved; those of the others would be counted only to cancel out. */
export function movedPlaces(programmes: readonly StateProgramme[], reach: Reach): number[] {
  return programmes.flatMap(({ code }, at) => (typeof reach !== "object" || reach.receiptsOf.includes(code) ? [at + 1] : []));
}
