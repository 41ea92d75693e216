import { byDecile, type DecileBreakdown } from "#breakdowns";
import type { ProgrammeCell, SnapshotProgramme, UnlistedCell } from "#cells";
import { ratio, type Range } from "#rates";

/**
 * How well one programme reaches the families it is meant for (`formats.md` §5). Counts are distinct families of the
 * snapshot, rates are 0-1, and every rate with an empty denominator is null.
 */
export interface ProgrammeFigures {
  readonly code: string;
  readonly eligible: number;
  readonly notEligible: number;
  readonly unknown: number;
  readonly recipients: number;
  readonly recipientsEligible: number;
  readonly recipientsNotEligible: number;
  readonly recipientsUnknown: number;
  /** Eligible families that are not reached. */
  readonly missed: number;
  /** Recipient rows, not families: they match none. */
  readonly unlistedRecipients: number;
  readonly coverage: Range;
  readonly exclusionError: Range;
  readonly inclusionError: Range;
  /** Reached share of the eligible less reached share of the not eligible, −1 to 1. */
  readonly targetingDifferential: number | null;
  /** The part of the exclusion error that no targeting could avoid under the quota; null without a quota and below the regency. */
  readonly structuralExclusion: number | null;
  /** Coady-Grosh-Hoddinott index: 1 is neutral, above 1 favours the poor. */
  readonly cgh: number | null;
}

interface ProgrammeInput {
  readonly programme: SnapshotProgramme;
  /** The cells of this programme alone; together they hold every family of the area. */
  readonly cells: readonly ProgrammeCell[];
  /** Unlisted recipients of the area; those of other programmes are passed over. */
  readonly unlisted: readonly UnlistedCell[];
  /** A quota is set for the whole regency: only there can it be compared with the eligible. */
  readonly isRegency: boolean;
}

export function programmeFigures({ programme, cells, unlisted, isRegency }: ProgrammeInput): ProgrammeFigures {
  const deciles = byDecile({ programmes: cells }, programme.code);
  const counts = countsOf(deciles);
  const unlistedRows = unlisted.reduce((sum, cell) => (cell.programme === programme.code ? sum + cell.rows : sum), 0);
  const { eligible, notEligible, recipientsEligible, recipientsNotEligible } = counts;
  return {
    code: programme.code,
    ...counts,
    unlistedRecipients: unlistedRows,
    coverage: coverageOf(counts),
    exclusionError: exclusionErrorOf(counts),
    inclusionError: inclusionErrorOf(counts),
    targetingDifferential: difference(ratio(recipientsEligible, eligible), ratio(recipientsNotEligible, notEligible)),
    structuralExclusion: isRegency ? structuralExclusionOf(programme.quota, eligible) : null,
    cgh: cghOf(deciles, programme.highestDecile),
  };
}

type Counts = Pick<
  ProgrammeFigures,
  "eligible" | "notEligible" | "unknown" | "recipients" | "recipientsEligible" | "recipientsNotEligible" | "recipientsUnknown" | "missed"
>;

function countsOf(deciles: readonly DecileBreakdown[]): Counts {
  const sum = (pick: (row: DecileBreakdown) => number): number => deciles.reduce((total, row) => total + pick(row), 0);
  const recipientsEligible = sum((row) => row.eligibleReached);
  const recipientsNotEligible = sum((row) => row.notEligibleReached);
  const recipientsUnknown = sum((row) => row.unknownReached);
  const missed = sum((row) => row.eligibleMissed);
  return {
    eligible: recipientsEligible + missed,
    notEligible: recipientsNotEligible + sum((row) => row.notEligible),
    unknown: recipientsUnknown + sum((row) => row.unknown),
    recipients: recipientsEligible + recipientsNotEligible + recipientsUnknown,
    recipientsEligible,
    recipientsNotEligible,
    recipientsUnknown,
    missed,
  };
}

/** Lowest when every unknown family that is reached turns out eligible, highest when every one that is not reached does. */
function exclusionErrorOf({ eligible, unknown, recipientsUnknown, missed }: Counts): Range {
  const unknownMissed = unknown - recipientsUnknown;
  return {
    value: ratio(missed, eligible),
    low: ratio(missed, eligible + recipientsUnknown),
    high: ratio(missed + unknownMissed, eligible + unknownMissed),
  };
}

/** 1 − exclusion error with the bounds swapped, counted from the reached so that it needs no subtraction of rates. */
function coverageOf({ eligible, unknown, recipientsEligible, recipientsUnknown }: Counts): Range {
  return {
    value: ratio(recipientsEligible, eligible),
    low: ratio(recipientsEligible, eligible + unknown - recipientsUnknown),
    high: ratio(recipientsEligible + recipientsUnknown, eligible + recipientsUnknown),
  };
}

function inclusionErrorOf({ recipients, recipientsEligible, recipientsNotEligible, recipientsUnknown }: Counts): Range {
  return {
    value: ratio(recipientsNotEligible, recipientsEligible + recipientsNotEligible),
    low: ratio(recipientsNotEligible, recipients),
    high: ratio(recipientsNotEligible + recipientsUnknown, recipients),
  };
}

function difference(minuend: number | null, subtrahend: number | null): number | null {
  return minuend === null || subtrahend === null ? null : minuend - subtrahend;
}

function structuralExclusionOf(quota: number | null, eligible: number): number | null {
  const roomFor = quota === null ? null : ratio(quota, eligible);
  return roomFor === null ? null : Math.max(0, 1 - roomFor);
}

/**
 * Share of the recipients in deciles 1..q over the share of all families there. The regency's own deciles are the
 * measure: national ones do not cut a regency into tenths. Families without a decile are left out of both shares.
 */
function cghOf(deciles: readonly DecileBreakdown[], highestDecile: number | null): number | null {
  if (highestDecile === null) return null;
  const ranked = deciles.filter((row) => row.decile !== null);
  const lowest = ranked.filter((row) => row.decile !== null && row.decile <= highestDecile);
  const ofRecipients = ratio(total(lowest, reached), total(ranked, reached));
  const ofFamilies = ratio(total(lowest, (row) => row.families), total(ranked, (row) => row.families));
  return ofRecipients === null || ofFamilies === null ? null : ratio(ofRecipients, ofFamilies);
}

function reached(row: DecileBreakdown): number {
  return row.eligibleReached + row.notEligibleReached + row.unknownReached;
}

function total(rows: readonly DecileBreakdown[], pick: (row: DecileBreakdown) => number): number {
  return rows.reduce((sum, row) => sum + pick(row), 0);
}
