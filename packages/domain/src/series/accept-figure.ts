import { accept, refuse, type Result } from "#result";
import { isPossible, isSeriesArea, type SeriesFigure } from "#series/poverty-series.schema";
import type { SeriesRefusal } from "#series/series-refusal";

/**
 * Decides whether a figure may stand in the series. A target is the regency's own (RPJMD); a figure of a district or village is
 * refused wherever it is from: the survey has no such level (`domain.md` §5.2).
 */
export function acceptFigure(figure: SeriesFigure, { regency }: { readonly regency: string }): Result<SeriesFigure, SeriesRefusal> {
  const { area, indicator, kind, value } = figure;
  if (!isSeriesArea(area) || (kind === "TARGET" && area !== regency)) return refuse({ code: "series_area", area });
  if (!isPossible(indicator, value)) return refuse({ code: "series_value", indicator });
  return accept(figure);
}
