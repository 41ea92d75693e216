import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { ProgrammeUnit, RelationKind, Side } from "@sinergi/domain/programmes/vocabulary";
import type { Trilean } from "@sinergi/domain/programmes/three-values";

/** A programme as the snapshot sees it: its period of the snapshot's day. */
export interface SnapshotProgramme {
  readonly code: string;
  readonly name: string;
  /** Code of the owning organisation. */
  readonly owner: string;
  readonly unit: ProgrammeUnit;
  readonly side: Side;
  readonly inPackage: boolean;
  /** Families (or persons) there is room for; null where none is set. */
  readonly quota: number | null;
  /** q of the CGH index: see `highestEligibleDecile` in domain; null where no decile can be eligible. */
  readonly highestDecile: number | null;
  readonly relations: readonly { readonly with: string; readonly kind: RelationKind }[];
}

/** Families of one area in one combination. A missing decile is `null`, never 10. */
export interface ProgrammeCell {
  readonly programme: string;
  readonly decile: Decile | null;
  readonly eligibility: Trilean;
  readonly receives: boolean;
  readonly families: number;
}

/** Active recipient rows that match no family, in the area of their own village. */
export interface UnlistedCell {
  readonly programme: string;
  readonly rows: number;
}

export interface MixCell {
  readonly decile: Decile | null;
  /** Has a member aged 18-59. */
  readonly workingAge: Trilean;
  /** The exact set of programmes received, sorted by code; empty for none. */
  readonly programmes: readonly string[];
  readonly families: number;
}

/** Families eligible for `eligible` programmes of the package and receiving `received` of those. */
export interface PackageCell {
  readonly decile: Decile | null;
  readonly eligible: number;
  readonly received: number;
  readonly families: number;
}

/** All cells of one area of one snapshot. They have no people in them. */
export interface AreaCells {
  readonly programmes: readonly ProgrammeCell[];
  readonly unlisted: readonly UnlistedCell[];
  readonly mixes: readonly MixCell[];
  readonly packages: readonly PackageCell[];
}
