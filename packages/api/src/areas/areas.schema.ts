import type { Outline } from "@sinergi/domain/areas/outline";
import type { HousingState } from "@sinergi/domain/families/housing-lacks";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import type { AreaCounts } from "@sinergi/targeting/area-measures";
import type { Helper, MissingPiece } from "@sinergi/targeting/area-profile";
import { z } from "zod";
import { type AreaLabel, figuresInputSchema, type SnapshotLabel, snapshotInputSchema } from "#targeting/targeting.schema";

/** `areas.boundaries`: the shape of every district and village; asked once a visit. Indicative, never to measure with. */
export interface BoundariesAnswer {
  /** Whose geometry it is; null where the regency has none yet. */
  readonly attribution: string | null;
  readonly outlines: readonly Outline[];
}

export const AREA_LEVELS = ["district", "village"] as const;
/** `areas.figures`: without a programme, the one of the package with a list that misses the most eligible families of the regency. */
export const areaFiguresInputSchema = snapshotInputSchema.extend({ level: z.enum(AREA_LEVELS), programme: programmeCodeSchema.optional() });

export interface AreaFigures {
  readonly area: AreaLabel;
  readonly parentCode: string | null;
  /** The place's own word: pekon, kelurahan, kecamatan … */
  readonly kind: string;
  readonly counts: AreaCounts;
}

export interface AreaFiguresAnswer {
  readonly snapshot: SnapshotLabel;
  /** The programme of coverage and missed families; null where no programme has a list. */
  readonly programme: { readonly code: string; readonly name: string; readonly owner: string } | null;
  readonly whole: AreaFigures;
  readonly rows: readonly AreaFigures[];
  /** Villages reported to have weak or no mobile signal. */
  readonly weakSignal: readonly WeakSignal[];
}

export interface WeakSignal {
  readonly areaCode: string;
  /** `YYYY-MM` */
  readonly reportedMonth: string;
  readonly source: string;
}

export const areaProfileInputSchema = figuresInputSchema.required({ area: true });

/** `areas.profile`: what the page of an area says beside its figures. */
export interface AreaProfileAnswer {
  readonly snapshot: SnapshotLabel;
  readonly area: AreaLabel;
  readonly helpers: readonly Helper[];
  readonly missingPieces: readonly MissingPiece[];
  /** Families by what their houses lack; null while no families were imported. */
  readonly housing: Readonly<Record<HousingState, number>> | null;
  /** Days between the deciles' own day and the snapshot's; null without a dataset. */
  readonly decileAgeDays: number | null;
}

export type { AreaCounts, Outline };
