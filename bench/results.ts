import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** One line of `bench/results.json` (formats.md §6). `ratio` is ours / baseline, smaller is better. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "s" | "MiB" | "kB";
  readonly baseline: string;
  readonly baselineValue: number;
  readonly ratio: number;
  readonly size: string;
}

const RESULTS = fileURLToPath(new URL("results.json", import.meta.url));

/** Rounds on the way in, so that the table and the file say the same. */
export function result({ value, baselineValue, ...rest }: Omit<Result, "ratio">): Result {
  return { ...rest, value: significant(value), baselineValue: significant(baselineValue), ratio: significant(value / baselineValue) };
}

function significant(value: number): number {
  return Number(value.toPrecision(4));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The time that at least 95 of 100 calls kept (nearest rank); not a number where there was no call. */
export function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

export async function writeResults(results: readonly Result[]): Promise<void> {
  await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

export function tableOf(results: readonly Result[]): string {
  const rows = [
    ["name", "ours", "baseline", "ratio", "beside", "size"],
    ...results.map(({ name, value, unit, baseline, baselineValue, ratio, size }) => [name, `${value} ${unit}`, `${baselineValue} ${unit}`, String(ratio), baseline, size]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}
