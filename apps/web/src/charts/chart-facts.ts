import type { LegendEntry } from "@sinergi/charts/card-sheet";
import type { Formats } from "#lib/formats";
import type { FigureChoice, FigureGiven } from "#ui/bring-offer";
import type { MarkFilter } from "#urls/families.url";

/** A number of a chart's table: how it is written, and the families behind it where it counts families. */
export interface ChartNumber {
  readonly value: number | null;
  readonly as: "count" | "percent" | "decimal" | "rupiah" | "points";
  readonly filter?: MarkFilter | undefined;
  /** Of a number of persons: how many families they are in, and which. */
  readonly families?: { readonly count: number; readonly filter: MarkFilter } | undefined;
  /** What figure it is, where it is more than a count of families: it can be brought to a meeting and measured again. */
  readonly figure?: FigureGiven | undefined;
  /** Said after the number: "602 dari 971". */
  readonly detail?: string | undefined;
}

/** Text, a plain count, unknown (null, an en dash), or a number that says how it is written. */
export type ChartCell = string | number | null | ChartNumber;

export interface ChartColumn {
  readonly key: string;
  readonly header: string;
  readonly numeric?: boolean | undefined;
}

export interface ChartRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, ChartCell>>;
}

/** The same numbers as the picture; its first column names the row. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

/** What every chart owes its reader, on the screen and in every file made of it. */
export interface ChartFacts {
  /** Name of its files and anchor of its link, e.g. `cakupan-wilayah`. */
  readonly key: string;
  readonly title: string;
  /** What the chart says, as a sentence made from the data by a rule; null where nothing stands out. */
  readonly finding: string | null;
  /** What is counted, e.g. `keluarga`. */
  readonly unit: string;
  /** Where the numbers are from, e.g. `DTSEN per 1 Jul 2026`. */
  readonly source: string;
  /** The day the figures speak of, written out. */
  readonly on: string;
  /** How many are counted, written out. */
  readonly n: string;
  readonly filters: readonly string[];
  readonly notes?: readonly string[] | undefined;
  /** What the colours mean, for files, where the picture on the screen has its key outside of its drawing. */
  readonly legend?: readonly LegendEntry[] | undefined;
  /** Its numbers follow the data and are kept nowhere: there is no link that would show them on another day. */
  readonly live?: true | undefined;
  /** The one number the chart is about, where it has one: what is brought to a meeting first. */
  readonly headline?: FigureChoice | undefined;
  /** The day its numbers are of, where the address does not say it. */
  readonly figureOn?: string | undefined;
  /** Null while the numbers are on their way. */
  readonly table: ChartTable | null;
}

/** A cell as people read it. */
export function cellWords(cell: ChartCell, formats: Formats): string {
  if (typeof cell === "string") return cell;
  if (cell === null || typeof cell === "number") return formats.count(cell);
  const words = formats[cell.as](cell.value);
  return cell.detail === undefined ? words : `${words} ${cell.detail}`;
}

/** A cell as a spreadsheet counts with it: a share stays a share of 0-1. */
export function cellValue(cell: ChartCell | undefined): string | number | null {
  if (cell === undefined || cell === null) return null;
  return typeof cell === "object" ? cell.value : cell;
}
