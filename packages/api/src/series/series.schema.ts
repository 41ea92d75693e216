import type { SeriesRow } from "@sinergi/db/series/poverty-series.store";
import { figureSchema, slotSchema } from "@sinergi/domain/series/poverty-series.schema";
import type { SeriesReading } from "@sinergi/domain/series/series-reading";
import { z } from "zod";

const areaSchema = z.string().max(13);

/** `series.overview`: the regency, whatever is asked; anything below it is refused. */
export const seriesInputSchema = z.strictObject({ area: areaSchema.optional() });

export interface SeriesAnswer {
  readonly regency: { readonly code: string; readonly name: string };
  readonly province: { readonly code: string; readonly name: string };
  /** Names of the areas of all figures; the nation has none here. */
  readonly names: Readonly<Record<string, string>>;
  readonly figures: readonly SeriesRow[];
  /** One per indicator that the regency has a figure of, in the order of indicators. */
  readonly readings: readonly SeriesReading[];
}

const writeSchema = z.strictObject({ opId: z.uuid() });
/** `basedOn`: the row that stood when the form was filled in; null where there was none. */
export const saveFigureInputSchema = writeSchema.extend({ figure: figureSchema, basedOn: z.string().regex(/^\d{1,18}$/).nullable() });
/** The row that holds: it is taken away, or what stood before it comes back. */
export const figureInputSchema = writeSchema.extend({ id: z.string().regex(/^\d{1,18}$/) });
export const historyInputSchema = slotSchema;

/** A whole table as text: CSV or pasted cells. `dryRun` says what would change and writes nothing. */
export const importSeriesInputSchema = writeSchema.extend({ table: z.string().max(400_000), dryRun: z.boolean().default(false) });
export interface ImportedSeries {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Rows of indicators that are not followed here. */
  readonly passedOver: number;
}
export type { SeriesReading, SeriesRow };
