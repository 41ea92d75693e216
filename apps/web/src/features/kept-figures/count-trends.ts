import type { KeptFigureAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";

/** How many figures there are that can be measured again, and how many of them got better or worse; the others stayed, have no direction, or are unknown. */
export function countTrends(figures: readonly KeptFigureAnswer[]): { readonly all: number; readonly better: number; readonly worse: number } {
  const measured = figures.filter(({ unit }) => unit !== "none");
  const of = (trend: KeptFigureAnswer["change"]["trend"]): number => measured.filter(({ change }) => change.trend === trend).length;
  return { all: measured.length, better: of("BETTER"), worse: of("WORSE") };
}
