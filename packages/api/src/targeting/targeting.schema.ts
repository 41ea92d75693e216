import { snapshotRefSchema } from "@sinergi/domain/targeting/snapshot-ref";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import type { DecileBreakdown } from "@sinergi/targeting/breakdowns";
import type { NamedFigures, ProgrammeFigures, Range } from "@sinergi/targeting/figures";
import { z } from "zod";

export const areaCodeSchema = z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/);

/** The snapshot figures are asked of: a day, or a day as it was frozen (`2026-11-24@7`); without it, the live one. */
export const snapshotInputSchema = z.strictObject({ on: snapshotRefSchema.optional() });
export const figuresInputSchema = snapshotInputSchema.extend({ area: areaCodeSchema.optional() });
/** Deciles 1-10 that figures are narrowed to; 0 stands for families without a decile. */
export const decilesSchema = z.array(z.int().min(0).max(10)).min(1).max(11);
/** Figures of an area, of some deciles or of all. */
export const narrowedInputSchema = figuresInputSchema.extend({ deciles: decilesSchema.optional() });
export const byAreaInputSchema = narrowedInputSchema.extend({ programme: programmeCodeSchema });
export const breakdownInputSchema = figuresInputSchema.extend({ programme: programmeCodeSchema });

export interface SnapshotLabel {
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
  /** Null while no families were imported: nothing is known, nothing is zero. */
  readonly dataset: { readonly source: string; readonly asOf: string; readonly version: string } | null;
  readonly frozen: boolean;
}

export interface AreaLabel {
  readonly code: string;
  readonly name: string;
  readonly level: "province" | "regency" | "district" | "village";
}

/** `targeting.figures`: formats.md §5; of mixes the 15 largest, the rest in `others`. */
export interface FiguresAnswer extends NamedFigures {
  readonly snapshot: SnapshotLabel;
  readonly area: AreaLabel;
  readonly programmeNames: Readonly<Record<string, { readonly name: string; readonly owner: string; readonly side: "LIVELIHOOD" | "PRODUCTION" }>>;
}

/** `targeting.byDecile`: one row per decile 1-10 and one for families without one (`decile: null`). */
export type DecileRow = DecileBreakdown;
export interface ByDecileAnswer { readonly snapshot: SnapshotLabel; readonly rows: readonly DecileRow[] }

/** `targeting.byArea`: the areas right below the one asked for (districts of the regency, villages of a district). */
export interface AreaRow {
  readonly area: AreaLabel;
  readonly families: number;
  /** Families in deciles 1-4. */
  readonly poor: number;
  readonly figures: ProgrammeFigures;
}
export interface ByAreaAnswer { readonly snapshot: SnapshotLabel; readonly whole: ProgrammeFigures; readonly rows: readonly AreaRow[] }

export type { ProgrammeFigures, Range };

/** `targeting.freeze`: keeps a snapshot as it is now, for ever; the same state of the data is frozen once. */
export const freezeInputSchema = z.strictObject({ opId: z.uuid(), on: snapshotRefSchema.optional(), name: z.string().trim().min(1).max(120).optional() });
export interface FrozenAnswer {
  /** What a link carries: `2026-11-24@7`. */
  readonly ref: string;
  readonly on: string;
  readonly name: string | null;
  readonly frozenAt: string;
  readonly families: number;
  readonly dataset: SnapshotLabel["dataset"];
}
