import { type ChartFacts, type ChartRow, type ChartTable, cellWords } from "#charts/chart-facts";
import type { Formats } from "#lib/formats";
import { familiesFigure, type FigureChoice, type Offer } from "#ui/bring-offer";

/** What a chart offers to a meeting: its sentence, and every number of its table that can be counted again, its own number first. */
export function offerOfChart({ title, finding, headline, table, figureOn }: ChartFacts, words: OfferWords): Offer {
  const numbers = table === null ? [] : choicesOfTable(table, words);
  return { title: finding ?? title, choices: [...(headline === undefined ? [] : [headline]), ...numbers], on: figureOn };
}

interface OfferWords {
  readonly formats: Formats;
  /** The word for families: a number of persons is kept as that of the families they are in. */
  readonly families: string;
}

/** Every number of a table that has families behind it or says what figure it is. */
function choicesOfTable(table: ChartTable, words: OfferWords): FigureChoice[] {
  const [first, ...rest] = table.columns;
  if (!first) return [];
  return table.rows.flatMap((row) => rest.flatMap(({ key, header }) => choiceOf(row, { key, header, name: nameOf(row, first.key, words.formats) }, words)));
}

function nameOf(row: ChartRow, key: string, formats: Formats): string {
  return cellWords(row.cells[key] ?? null, formats);
}

interface Place {
  readonly key: string;
  readonly header: string;
  readonly name: string;
}

function choiceOf(row: ChartRow, { key, header, name }: Place, { formats, families: familiesWord }: OfferWords): FigureChoice[] {
  const cell = row.cells[key];
  if (typeof cell !== "object" || cell === null) return [];
  const choice = { key: `${row.key} ${key}`, row: name, column: header, shown: cellWords(cell, formats) };
  const { value, as, filter, families, figure } = cell;
  if (figure !== undefined) return [{ ...choice, figure }];
  // A share has no families of its own: its filter is that of its numerator.
  if (value !== null && as === "count" && filter !== undefined) return [{ ...choice, ...familiesFigure(filter) }];
  if (families === undefined) return [];
  return [{ ...choice, column: `${header} (${familiesWord})`, shown: formats.count(families.count), ...familiesFigure(families.filter) }];
}
