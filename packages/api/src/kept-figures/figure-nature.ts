import { type BetterWhen, type FigureUnit } from "@sinergi/domain/meetings/figure.schema";
import { directionOfFamilies, directionOfMeasure } from "@sinergi/domain/meetings/figure-direction";
import { trendNoun, trendUnit } from "@sinergi/targeting/trend-measures";
import type { FigureRef } from "#kept-figures/kept-figures.schema";

/** How the values of a figure are written. */
export function unitOfFigure(figure: FigureRef): FigureUnit {
  switch (figure.kind) {
    case "families":
      return "families";
    case "measure": {
      // Tren writes it as an index beside others; in a meeting it is the share of the package that a family receives.
      if (figure.measure === "complementarity") return "share";
      const unit = trendUnit(figure.measure);
      const noun = trendNoun(figure.measure);
      return unit !== "count" ? unit : noun === "villages" ? "families" : noun;
    }
    case "budget":
      return figure.measure === "behind" ? "activities" : figure.measure === "alignment" ? "index" : "share";
    case "budgetRow":
      return "share";
    case "problems":
      return "cases";
    case "screen":
      return "none";
  }
}

/** Which way a figure should move. */
export function directionOfFigure(figure: FigureRef): BetterWhen {
  switch (figure.kind) {
    case "families":
      return directionOfFamilies(figure.filter);
    case "measure":
      return directionOfMeasure(figure.measure);
    case "budget":
      return figure.measure === "behind" ? "less" : figure.measure === "livelihoodShare" ? null : "more";
    case "budgetRow":
      return "more";
    case "problems":
      return "less";
    case "screen":
      return null;
  }
}
