import { type ChartFacts, type ChartNumber, type ChartRow, type ChartTable, cellWords } from "#charts/chart-facts";
import type { Formats } from "#lib/formats";
import { familiesFigure, type FigureChoice, type Offer } from "#ui/bring-offer";

/** What a chart offers to a meeting: its sentence, and every number of its table that can be counted again, its own number first. */
export function offerOfChart({ title, finding, headline, table, figureOn }: ChartFacts, formats: Formats): Offer {
  const numbers = table === null ? [] : choicesOfTable(table, formats);
  return { title: finding ?? title, choices: [...(headline === undefined ? [] : [headline]), ...numbers], on: figureOn };
}

/** Every number of a table that has families behind it or says what figure it is. */
export function choicesOfTable(table: ChartTable, formats: Formats): FigureChoice[] {
  const [first, ...rest] = table.columns;
  if (!first) return [];
  return table.rows.flatMap((row) => rest.flatMap(({ key, header }) => choiceOf(row, { key, header, name: nameOf(row, first.key, formats) }, formats)));
}

function nameOf(row: ChartRow, key: string, formats: Formats): string {
  return cellWords(row.cells[key] ?? null, formats);
}

interface Place {
  readonly key: string;
  readonly header: string;
  readonly name: string;
}

function choiceOf(row: ChartRow, { key, header, name }: Place, formats: Formats): FigureChoice[] {
  const cell = row.cells[key];
  if (typeof cell !== "object" || cell === null) return [];
  const figure = figureOf(cell);
  return figure === null ? [] : [{ key: `${row.key} ${key}`, row: name, column: header, shown: cellWords(cell, formats), ...figure }];
}

function figureOf({ value, as, filter, families, figure }: ChartNumber): Pick<FigureChoice, "figure" | "on"> | null {
  if (figure !== undefined) return { figure };
  if (value === null) return null;
  // A share has no families of its own: its filter is that of its numerator.
  if (as === "count" && filter !== undefined) return familiesFigure(filter);
  return families === undefined ? null : familiesFigure(families.filter);
}
