import { accept, refuse, type Result } from "#result";
import { figureSchema, isPossible, isSeriesArea, type SeriesFigure } from "#series/poverty-series.schema";
import { INDICATORS } from "#series/vocabulary";
import type { SeriesRefusal } from "#series/series-refusal";

/** The columns of the file, in the order it is written; `docs/guides/deret-kemiskinan.md` says what each holds. */
export const SERIES_COLUMNS = ["area_code", "year", "indicator", "kind", "value", "certainty", "source", "break", "note"] as const;
const OPTIONAL: ReadonlySet<string> = new Set(["kind", "break", "note"]);
const NAMED_ROWS = 20;

/** One row with the number people see it under. */
export interface SeriesRow extends SeriesFigure {
  readonly row: number;
}

/**
 * Reads a table of figures: CSV by comma or semicolon, or as it comes from a spreadsheet by tab. All of it or nothing: a series with half of its
 * rows would look whole. Indicators that are not followed here (a population, say) are passed over and counted.
 */
export function readSeries(text: string): Result<{ readonly rows: readonly SeriesRow[]; readonly passedOver: number }, SeriesRefusal> {
  const lines = cellsOf(text);
  const [head, ...body] = lines;
  const header = (head ?? []).map((cell) => cell.trim().toLowerCase());
  const at = new Map(SERIES_COLUMNS.map((column) => [column, header.indexOf(column)] as const));
  if (SERIES_COLUMNS.some((column) => at.get(column) === -1 && !OPTIONAL.has(column))) return refuse({ code: "series_table", rows: [1] });
  const rows: SeriesRow[] = [];
  const wrong: number[] = [];
  let passedOver = 0;
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const cell = (column: (typeof SERIES_COLUMNS)[number]): string => (cells[at.get(column) ?? -1] ?? "").trim();
    if (!INDICATORS.some((indicator) => indicator === cell("indicator"))) {
      passedOver += 1;
      continue;
    }
    const figure = figureSchema.safeParse({
      area: cell("area_code"), year: Number(cell("year")), indicator: cell("indicator"), kind: cell("kind") || "OBSERVED", value: numberIn(cell("value")),
      certainty: cell("certainty"), source: cell("source"), isBreak: ["1", "ya", "true", "yes"].includes(cell("break").toLowerCase()), note: cell("note"),
    });
    if (figure.success && isSeriesArea(figure.data.area) && isPossible(figure.data.indicator, figure.data.value)) rows.push({ ...figure.data, row: index + 2 });
    else wrong.push(index + 2);
  }
  const twice = repeated(rows);
  if (wrong.length + twice.length > 0 || rows.length === 0) return refuse({ code: "series_table", rows: [...wrong, ...twice].toSorted((a, b) => a - b).slice(0, NAMED_ROWS) });
  return accept({ rows, passedOver });
}

function repeated(rows: readonly SeriesRow[]): number[] {
  const seen = new Set<string>();
  return rows.flatMap(({ area, year, indicator, kind, row }) => {
    const slot = [area, year, indicator, kind].join("/");
    if (seen.has(slot)) return [row];
    seen.add(slot);
    return [];
  });
}

/** `10.68` and `10,68`; anything with both, with thousands or with nothing in it is no number: a guess would be a wrong figure. */
function numberIn(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
}

/** Rows of cells; a cell in quotes may hold the delimiter, a line end and doubled quotes. */
function cellsOf(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const firstLine = source.split("\n", 1)[0] ?? "";
  const delimiter = [";", "\t", ","].find((one) => firstLine.includes(one)) ?? ",";
  const rows: string[][] = [[""]];
  let quoted = false;
  for (let index = 0; index < source.length; index += 1) {
    const letter = source.charAt(index);
    const row = rows.at(-1) ?? [];
    const add = (more: string): void => void (row[row.length - 1] = `${row.at(-1) ?? ""}${more}`);
    if (quoted && letter === '"' && source.charAt(index + 1) === '"') {
      add('"');
      index += 1;
    } else if (letter === '"' && (quoted || row.at(-1) === "")) quoted = !quoted;
    else if (quoted) add(letter);
    else if (letter === delimiter) row.push("");
    else if (letter === "\n") rows.push([""]);
    else add(letter);
  }
  return rows;
}
