import { bringFigure } from "#kept-figures/bring-figure";
import { comingMeetings } from "#kept-figures/coming-meetings";
import { findFigure } from "#kept-figures/find-figure";
import { measureFigures } from "#kept-figures/measure-figures";
import { proposeFigure } from "#kept-figures/propose-figure";
import { readProgress } from "#kept-figures/read-progress";
import { takeBackFigure } from "#kept-figures/take-back-figure";
import { withdrawFigure } from "#kept-figures/withdraw-figure";
import { router } from "#platform/procedures";

export const keptFiguresRouter = router({
  bring: bringFigure, takeBack: takeBackFigure, propose: proposeFigure, withdraw: withdrawFigure, coming: comingMeetings, find: findFigure, measure: measureFigures, progress: readProgress,
});
