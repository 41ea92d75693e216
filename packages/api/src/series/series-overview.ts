import { listAreaNames } from "@sinergi/db/series/series-areas.store";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { listSeries, type SeriesRow } from "@sinergi/db/series/poverty-series.store";
import { isSeriesArea } from "@sinergi/domain/series/poverty-series.schema";
import { INDICATORS } from "@sinergi/domain/series/vocabulary";
import { readIndicator, type ReadFigure } from "@sinergi/domain/series/series-reading";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { seriesInputSchema, type SeriesAnswer } from "#series/series.schema";

/** Poverty by year: the regency beside its province and the nation, and what LP2KD reads from it. Never below the regency. */
export const seriesOverview = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(seriesInputSchema)
  .query(async ({ ctx, input }): Promise<SeriesAnswer> => {
    const { regency, figures, names } = await ctx.read(async (tx) => ({ regency: (await readRegency(tx)).regency, figures: await listSeries(tx), names: await listAreaNames(tx) }));
    const province = regency.code.slice(0, 2);
    const { area } = input;
    if (area !== undefined && (!isSeriesArea(area) || area !== regency.code)) throw refused({ code: "series_area", area });

    const read = figures.flatMap(withValue);
    const regencies = Object.keys(names).filter((code) => code.startsWith(`${province}.`)).length;
    const known = INDICATORS.filter((indicator) => read.some((figure) => figure.area === regency.code && figure.indicator === indicator));
    return {
      regency: { code: regency.code, name: regency.name },
      province: { code: province, name: names[province] ?? province },
      names, figures,
      readings: known.map((indicator) => readIndicator(read, indicator, { regency: regency.code, province, regencies })),
    };
  });

function withValue({ value, ...row }: SeriesRow): ReadFigure[] {
  return value === null ? [] : [{ ...row, value }];
}
