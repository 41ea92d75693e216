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

/** What meets in the families of one area: few rows, however many families and sets of programmes there are. */
export interface MeetingCells {
  /** Families that receive both programmes, `a` before `b` by code; those that receive `a`, where both are the same. */
  readonly programmes: readonly MetCell[];
  /** Families that receive something of both owners, `a` before `b` by code. */
  readonly agencies: readonly MetCell[];
  /** Families that receive so many programmes. */
  readonly layers: readonly { readonly programmes: number; readonly families: number }[];
  /** Families of deciles 1-4. */
  readonly sides: readonly { readonly workingAge: Trilean; readonly livelihood: boolean; readonly production: boolean; readonly families: number }[];
  /** Families that receive anything. */
  readonly helped: readonly { readonly decile: Decile | null; readonly families: number }[];
  /** The largest exact sets, at least fifteen where there are as many, with all that are as large as the last. */
  readonly largest: readonly { readonly programmes: readonly string[]; readonly families: number }[];
  /** How many exact sets occur. */
  readonly mixes: number;
}

export interface MetCell {
  readonly a: string;
  readonly b: string;
  readonly families: number;
}

/** What figures of a whole area are made of: without its mixes, of which a large regency has tens of thousands. */
export interface FigureCells extends Omit<AreaCells, "mixes"> {
  readonly meetings: MeetingCells;
}
