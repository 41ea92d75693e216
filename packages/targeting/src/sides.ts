import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { MixCell, SnapshotProgramme } from "#cells";
import { ratio } from "#rates";

/**
 * Do the two sides of help meet in the same families (domain.md §5.4)? Counts of families in deciles 1-4. Those without
 * a member aged 18-59 stand apart: for them help with living is complete, nobody could take up work.
 */
export interface SideFigures {
  /** Families with a member aged 18-59: both + livelihoodOnly + productionOnly + none. */
  readonly base: number;
  readonly both: number;
  readonly livelihoodOnly: number;
  readonly productionOnly: number;
  readonly none: number;
  readonly withoutWorkingAge: number;
  /** Families of which it is not known whether anyone is 18-59. */
  readonly unknown: number;
}

const POOREST_DECILES = 4;

/** How the two sides reach a family. */
export type Meeting = "both" | "livelihoodOnly" | "productionOnly" | "none";

export function sidesOf(mixes: readonly MixCell[], programmes: readonly SnapshotProgramme[]): SideFigures {
  return sidesOfPoor(mixes.filter(({ decile }) => decile !== null && decile <= POOREST_DECILES), programmes);
}

/** The same, of cells that are of deciles 1-4 alone. */
export function sidesOfPoor(mixes: readonly Omit<MixCell, "decile">[], programmes: readonly SnapshotProgramme[]): SideFigures {
  const livelihood = codesOfSide(programmes, "LIVELIHOOD");
  const production = codesOfSide(programmes, "PRODUCTION");
  return sidesOfMeetings(
    mixes.map(({ workingAge, programmes: received, families }) => ({
      workingAge, families, livelihood: received.some((code) => livelihood.has(code)), production: received.some((code) => production.has(code)),
    })),
  );
}

/** Families of deciles 1-4 by the sides of help they receive. */
export interface SideMeeting {
  readonly workingAge: Trilean;
  readonly livelihood: boolean;
  readonly production: boolean;
  readonly families: number;
}

export function sidesOfMeetings(meetings: readonly SideMeeting[]): SideFigures {
  const counts = { both: 0, livelihoodOnly: 0, productionOnly: 0, none: 0, withoutWorkingAge: 0, unknown: 0 };
  for (const { workingAge, livelihood, production, families } of meetings) {
    if (workingAge === "unknown") counts.unknown += families;
    else if (workingAge === "no") counts.withoutWorkingAge += families;
    else counts[meetingOf(livelihood, production)] += families;
  }
  return { base: counts.both + counts.livelihoodOnly + counts.productionOnly + counts.none, ...counts };
}

/** How the sides meet in the families of a mix; null for those the question is not asked of. */
export function meetingOfMix(programmes: readonly SnapshotProgramme[]): (mix: MixCell) => Meeting | null {
  const meetingOf = meetingOfSet(programmes);
  return ({ decile, workingAge, programmes: received }) => (decile !== null && decile <= POOREST_DECILES && workingAge === "yes" ? meetingOf(received) : null);
}

function meetingOfSet(programmes: readonly SnapshotProgramme[]): (received: readonly string[]) => Meeting {
  const livelihood = codesOfSide(programmes, "LIVELIHOOD");
  const production = codesOfSide(programmes, "PRODUCTION");
  return (received) => meetingOf(received.some((code) => livelihood.has(code)), received.some((code) => production.has(code)));
}

function meetingOf(livelihood: boolean, production: boolean): Meeting {
  if (livelihood) return production ? "both" : "livelihoodOnly";
  return production ? "productionOnly" : "none";
}

/** Works for a whole area reach nobody in particular: programmes of unit AREA never make a side. */
function codesOfSide(programmes: readonly SnapshotProgramme[], side: SnapshotProgramme["side"]): ReadonlySet<string> {
  return new Set(programmes.filter((programme) => programme.side === side && programme.unit !== "AREA").map((programme) => programme.code));
}

/** How far each side reaches the base, 0-1: both sides count for either. Null without a base. */
export interface SideCoverage {
  readonly livelihood: number | null;
  readonly production: number | null;
}

export function sideCoverageOf({ base, both, livelihoodOnly, productionOnly }: SideFigures): SideCoverage {
  return { livelihood: ratio(both + livelihoodOnly, base), production: ratio(both + productionOnly, base) };
}
