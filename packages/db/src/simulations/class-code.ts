import type { Decile } from "@sinergi/domain/families/vocabulary";
import { trileanOf } from "#targeting/cells.store";
import { CLASS_BITS, familyClassSql, WITHOUT_PACKAGE, WORKING_AGE_LETTERS } from "#targeting/family-class";
import type { SnapshotRow } from "#targeting/snapshots.store";
import type { Trilean } from "@sinergi/domain/programmes/three-values";

/** What a class is made of; the pure rules call it `CandidateClass`. */
export interface ClassRow {
  readonly code: number;
  readonly decile: Decile | null;
  readonly eligibility: "yes" | "unknown";
  readonly workingAge: Trilean;
  readonly livelihood: boolean;
  readonly production: boolean;
  readonly layers: number;
  readonly due: number;
  readonly received: number;
}

const SIX_BITS = 63;

/** A condition on a state `s` of the snapshot, and its class as a number: of the state's own columns alone, so that every core counts its part. */
export interface ClassSql {
  /** Eligible or not known, and not reached. */
  readonly isCandidate: string;
  readonly code: string;
}

/** Null where the snapshot does not have the programme. */
export function classSql({ programmes }: SnapshotRow, programme: string): ClassSql | null {
  const at = programmes.findIndex(({ code }) => code === programme);
  if (at === -1) return null;
  // States that were brought back from a pack, and those of an older program, have no class with them.
  const whole = `coalesce(s.class_code, ${familyClassSql("s", programmes)})`;
  // LIKE finds the n-th letter in half the time of substr, and PostgreSQL can tell beforehand how many have it.
  const before = "_".repeat(at);
  return {
    isCandidate: `s.eligibility not like '${before}n%' and s.received like '${before}0%'`,
    code: `(${programmes[at]?.inPackage === true ? whole : `(${whole} & ${WITHOUT_PACKAGE})`} + ${CLASS_BITS.unknown} * (s.eligibility like '${before}u%')::int)`,
  };
}

export function readClass(code: number): ClassRow {
  const decile = code % CLASS_BITS.unknown;
  const six = (unit: number): number => Math.floor(code / unit) & SIX_BITS;
  return {
    code,
    decile: decile === 0 ? null : (decile as Decile),
    eligibility: (code & CLASS_BITS.unknown) === 0 ? "yes" : "unknown",
    workingAge: trileanOf(WORKING_AGE_LETTERS.charAt(Math.floor(code / CLASS_BITS.workingAge) & 3)),
    livelihood: (code & CLASS_BITS.livelihood) !== 0,
    production: (code & CLASS_BITS.production) !== 0,
    layers: six(CLASS_BITS.layers),
    due: six(CLASS_BITS.due),
    received: six(CLASS_BITS.received),
  };
}
