import type { SeriesRow } from "@sinergi/api/series/series.schema";

interface Shown {
  readonly text: string;
  readonly key: string;
  readonly descending: boolean;
  readonly nameOf: (area: string) => string;
}

/** The rows that hold the text anywhere, in order, targets after what was observed; of equal ones the newest year first. */
export function rowsToShow(rows: readonly SeriesRow[], { text, key, descending, nameOf }: Shown): readonly SeriesRow[] {
  const wanted = text.trim().toLowerCase();
  const has = (row: SeriesRow): boolean => [nameOf(row.area), String(row.year), row.source, row.note].some((part) => part.toLowerCase().includes(wanted));
  const order = (a: SeriesRow, b: SeriesRow): number => compare(valueOf(a, key, nameOf), valueOf(b, key, nameOf));
  return rows.filter(has).toSorted((a, b) => compare(a.kind, b.kind) || (descending ? -1 : 1) * order(a, b) || b.year - a.year || compare(a.area, b.area));
}

function valueOf(row: SeriesRow, key: string, nameOf: (area: string) => string): string | number {
  if (key === "area") return nameOf(row.area);
  if (key === "value") return row.value ?? -1;
  return key === "certainty" ? row.certainty : row.year;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
