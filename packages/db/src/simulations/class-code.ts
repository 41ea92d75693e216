import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { Side } from "@sinergi/domain/programmes/vocabulary";
import { placeOf } from "#families/family-filter";
import { trileanOf } from "#targeting/cells.store";
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

/** Where each part lies in the one number of a class. Sixty-three programmes of a package are more than any regency has. */
const BITS = { decile: 1, unknown: 16, workingAge: 32, livelihood: 128, production: 256, layers: 512, due: 32_768, received: 2_097_152 } as const;
const SIX_BITS = 63;
const WORKING_AGE_LETTERS = "nuy";

/** A condition on a state `s` of the snapshot, and its class as a number, made of the bits that `bits` puts beside it. */
export interface ClassSql {
  /** A lateral join: the letters of the state as bits, `b.e` and `b.r`. */
  readonly bits: string;
  /** Eligible or not known, and not reached. */
  readonly isCandidate: string;
  readonly code: string;
}

/** Null where the snapshot does not have the programme. */
export function classSql(snapshot: SnapshotRow, programme: string): ClassSql | null {
  const place = placeOf(snapshot, programme);
  if (place === null) return null;
  const width = snapshot.programmes.length;
  const inPackage = snapshot.programmes[place - 1]?.inPackage ?? false;
  const pieces = maskOf(snapshot, (one) => one.inPackage);
  const some = (mask: string): string => `((b.r & B'${mask}') <> B'${"0".repeat(width)}')::int`;
  const ofPackage = inPackage
    ? [`case when s.decile = 1 then ${BITS.due} * bit_count(b.e & B'${pieces}') + ${BITS.received} * bit_count(b.e & b.r & B'${pieces}') else 0 end`]
    : [];
  const parts = [
    `${BITS.decile} * s.decile`,
    `${BITS.unknown} * (substr(s.eligibility, ${place}, 1) = 'u')::int`,
    `${BITS.workingAge} * (strpos('${WORKING_AGE_LETTERS}', s.working_age) - 1)`,
    `${BITS.livelihood} * ${some(sideMask(snapshot, "LIVELIHOOD"))}`,
    `${BITS.production} * ${some(sideMask(snapshot, "PRODUCTION"))}`,
    `${BITS.layers} * bit_count(b.r)`,
    ...ofPackage,
  ];
  return {
    bits: `cross join lateral (select translate(s.eligibility, 'ynu', '100')::bit(${width}) as e, s.received::bit(${width}) as r offset 0) b`,
    isCandidate: `substr(s.eligibility, ${place}, 1) <> 'n' and substr(s.received, ${place}, 1) = '0'`,
    code: `(${parts.join(" + ")})::int`,
  };
}

function maskOf({ programmes }: SnapshotRow, isIn: (programme: SnapshotRow["programmes"][number]) => boolean): string {
  return programmes.map((programme) => (isIn(programme) ? "1" : "0")).join("");
}

/** Works for a whole area reach nobody in particular: programmes of unit AREA never make a side. */
export function sideMask(snapshot: SnapshotRow, side: Side): string {
  return maskOf(snapshot, (programme) => programme.side === side && programme.unit !== "AREA");
}

export function readClass(code: number): ClassRow {
  const decile = code % BITS.unknown;
  const six = (unit: number): number => Math.floor(code / unit) & SIX_BITS;
  return {
    code,
    decile: decile === 0 ? null : (decile as Decile),
    eligibility: (code & BITS.unknown) === 0 ? "yes" : "unknown",
    workingAge: trileanOf(WORKING_AGE_LETTERS.charAt(Math.floor(code / BITS.workingAge) & 3)),
    livelihood: (code & BITS.livelihood) !== 0,
    production: (code & BITS.production) !== 0,
    layers: six(BITS.layers),
    due: six(BITS.due),
    received: six(BITS.received),
  };
}
