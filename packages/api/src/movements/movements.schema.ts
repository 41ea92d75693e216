import { LIKENESSES, type MovementKind } from "@sinergi/domain/targeting/movement";
import { daySchema } from "@sinergi/domain/time/day.schema";
import type { KindFigures, MovementFigures } from "@sinergi/targeting/movements";
import type { SimilarComparison } from "@sinergi/targeting/similar-families";
import { z } from "zod";
import { areaCodeSchema, type AreaLabel } from "#targeting/targeting.schema";

/** `movements.overview`: as-of days of the first and last version followed; without them the earliest and the newest. */
export const movementInputSchema = z.strictObject({
  area: areaCodeSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  likeness: z.enum(LIKENESSES).default("district"),
});

export interface VersionAnswer {
  readonly version: number;
  readonly source: string;
  readonly asOf: string;
  readonly families: number;
}

export interface MovementAnswer {
  readonly area: AreaLabel;
  /** Every version that stands, the earliest first. */
  readonly versions: readonly VersionAnswer[];
  /** Null with fewer than two versions: nothing can have moved. */
  readonly movement: {
    readonly from: VersionAnswer;
    readonly to: VersionAnswer;
    readonly between: readonly VersionAnswer[];
    /** The live snapshot looks at the last version: families of it can be listed as they are today. */
    readonly toIsLive: boolean;
    readonly figures: MovementFigures;
    /** The programmes most families of each kind received. */
    readonly programmes: readonly { readonly kind: MovementKind; readonly programme: string; readonly name: string; readonly side: "LIVELIHOOD" | "PRODUCTION"; readonly families: number }[];
    readonly similar: readonly SimilarComparison[];
  } | null;
}
export type { KindFigures, MovementFigures, SimilarComparison };
