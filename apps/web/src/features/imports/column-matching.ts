import type { ImportAnswer, ImportColumn } from "@sinergi/api/imports/imports.schema";
import { EMPTY_AS_NO } from "@sinergi/domain/imports/columns";

/** Header index for each canonical column; null leaves a column unused. */
export type Matching = Readonly<Record<string, number | null>>;

/** Columns whose empty cells a source may mean as "no", of those that are read. */
export function emptyAsNoColumns(matching: Matching): readonly string[] {
  return Object.keys(EMPTY_AS_NO).filter((name) => (matching[name] ?? null) !== null);
}

const SAMPLES = 3;

export function matchingOf(columns: readonly ImportColumn[]): Matching {
  return Object.fromEntries(columns.map((column) => [column.name, column.header]));
}

/** One header feeds one column: choosing it for another takes it from the first. */
export function rematch(matching: Matching, name: string, header: number | null): Matching {
  const freed = Object.entries(matching).map(([other, at]) => [other, header !== null && at === header ? null : at] as const);
  return { ...Object.fromEntries(freed), [name]: header };
}

/** The first few different values that stand under a header. */
export function samplesUnder(sample: ImportAnswer["sample"], header: number | null): readonly string[] {
  if (header === null) return [];
  const values = sample.flatMap((row) => row.cells[header] || []);
  return [...new Set(values)].slice(0, SAMPLES);
}

/** Headers of the file that feed no column: kept aside, never an error. */
export function headersAside(headers: readonly string[], matching: Matching): readonly string[] {
  const used = new Set(Object.values(matching));
  return headers.filter((_, index) => !used.has(index));
}
