import { router } from "#platform/procedures";
import { figureHistory } from "#series/figure-history";
import { importSeries } from "#series/import-series";
import { removeFigure } from "#series/remove-figure";
import { saveFigure } from "#series/save-figure";
import { seriesOverview } from "#series/series-overview";
import { undoFigure } from "#series/undo-figure";

export const seriesRouter = router({ overview: seriesOverview, history: figureHistory, save: saveFigure, remove: removeFigure, undo: undoFigure, import: importSeries });
