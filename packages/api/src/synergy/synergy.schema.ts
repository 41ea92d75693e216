import type { AgencyReach } from "@sinergi/targeting/agencies";
import type { Combinations } from "@sinergi/targeting/combinations";
import type { DecileLayers } from "@sinergi/targeting/layers-by-decile";
import type { AgencyOverlap, Overlap } from "@sinergi/targeting/overlap";
import type { SynergyCard } from "@sinergi/targeting/own-parts";
import type { PackageFigures } from "@sinergi/targeting/package-figures";
import type { PackagePieces } from "@sinergi/targeting/package-pieces";
import type { PersonFigures } from "@sinergi/targeting/person-figures";
import type { SideCoverage, SideFigures } from "@sinergi/targeting/sides";
import { mixFilterSchema } from "#families/families.schema";
import { breakdownInputSchema, figuresInputSchema, type AreaLabel, type SnapshotLabel } from "#targeting/targeting.schema";

/** Area and day, and what the families are narrowed to: see `MixFilter` of targeting. */
export const synergyInputSchema = figuresInputSchema.extend(mixFilterSchema.shape);
export const personsInputSchema = breakdownInputSchema;

export interface SynergyProgramme {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly side: "LIVELIHOOD" | "PRODUCTION";
  readonly inPackage: boolean;
  /** Families that receive it. */
  readonly recipients: number;
}

/**
 * `synergy.overview`: how help meets in the same families of one area of one snapshot. Every card is narrowed by all parts
 * of the filter but its own (`besidesOwn`), so that what was picked in it stands beside what was not; the package is never
 * narrowed, because its cells do not say what is received.
 */
export interface SynergyAnswer {
  readonly snapshot: SnapshotLabel;
  readonly area: AreaLabel;
  /** Families that the whole filter leaves. */
  readonly families: number;
  /** Families that each card counts. */
  readonly counted: Readonly<Record<SynergyCard, number>>;
  /** By code. */
  readonly programmes: readonly SynergyProgramme[];
  readonly overlap: readonly Overlap[];
  readonly agencies: readonly (AgencyReach & { readonly name: string })[];
  readonly agencyOverlap: readonly AgencyOverlap[];
  readonly combinations: Combinations;
  /** Recipients of each programme among the families of the combinations. */
  readonly setSizes: Readonly<Record<string, number>>;
  readonly layers: readonly DecileLayers[];
  readonly package: PackageFigures & PackagePieces;
}

export interface AreaSides {
  readonly area: AreaLabel;
  readonly sides: SideFigures;
  readonly coverage: SideCoverage;
}

/** `synergy.sidesByArea`: the areas right below the one asked for beside the whole; a village stands alone. */
export interface SidesByAreaAnswer {
  readonly snapshot: SnapshotLabel;
  readonly whole: AreaSides;
  readonly rows: readonly AreaSides[];
}

/** `synergy.persons`: a programme for persons, its families and its persons side by side. */
export interface PersonsAnswer {
  readonly snapshot: SnapshotLabel;
  readonly programme: string;
  /** `all`: every family of the area, eligible or not. */
  readonly families: { readonly all: number; readonly eligible: number; readonly reached: number; readonly missed: number };
  /** Null where persons cannot be known: in a snapshot frozen before anybody looked at them, and where a list of heads names no members. */
  readonly persons: PersonFigures | null;
  /** Families with at least one of these persons: what their lists hold. Null where there is no list: persons are not known, or the snapshot is frozen and enrolments have moved on. */
  readonly personFamilies: { readonly eligible: number; readonly reached: number; readonly missed: number } | null;
  readonly why: "frozen" | "noRoster" | null;
  /** Recipients known by their family only. */
  readonly unnamed: number;
  /** Families of which only the head is known; their persons are not counted. */
  readonly familiesWithoutRoster: number;
  /** False where the rule makes no difference between members: each one of an eligible family is meant. */
  readonly tellsMembersApart: boolean;
}
