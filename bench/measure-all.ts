import { rm } from "node:fs/promises";
import { join } from "node:path";
import { timeChanges } from "./change-bench.ts";
import { openDuckDb } from "./duckdb.ts";
import { figuresResult, plainSql, planCalls, planOtherDays, timeBaseline, timeFigures, type Timed } from "./figures-bench.ts";
import { growthResult } from "./growth.ts";
import { importResults, measureImport, type ImportRun } from "./import-bench.ts";
import { measureEvening } from "./evening-bench.ts";
import { timeLists, type ListCall } from "./list-bench.ts";
import { withServer, type LiveStage } from "./live-stage.ts";
import { measureMinutes } from "./minutes-bench.ts";
import { measureRebuild } from "./rebuild-bench.ts";
import { tableOf, p95, type Result } from "./results.ts";
import { generateRegency, importLists, type SampleRegency } from "./sample-regency.ts";
import { simulationResults, timeSimulations } from "./simulate-bench.ts";
import { openStage, type Stage } from "./stage.ts";
import { measureFirstLoad } from "./web-bench.ts";

export const NAMES: readonly string[] = ["figures.http", "figures.duckdb", "figures.growth", "list.http", "change.one", "import.families", "rebuild", "web.first", "simulate.http", "minutes.pdf", "sync.evening"];
/** What is measured at two sizes: its baseline is itself at the smaller one. */
const GROWING: readonly string[] = ["figures.growth", "list.http", "change.one"];
const RUNS = 3;
/** From here on one run takes minutes, and a plain query per figure too. */
const LARGE = 500_000;
/** Rounds of ten calls: in each every kind of call has the same share as in all 200. */
const BASELINE_CALLS = 10;
/** Of the large size: the regency and one district. */
const LARGE_CALLS = 2;

export interface Bench {
  readonly families: number;
  readonly smaller: number;
  /** Names of the table that are wanted. */
  readonly only: readonly string[];
  readonly directory: string;
  readonly signal: AbortSignal;
  readonly report: (line: string) => void;
}

const wants = ({ only }: Bench, ...names: readonly string[]): boolean => names.some((name) => only.includes(name));
const sizeOf = (families: number): string => `${families.toLocaleString("en")} families`;

/** Every line of the table, or the one asked for. */
export async function measureAll(bench: Bench): Promise<Result[]> {
  const papers = wants(bench, "minutes.pdf") ? await measureMinutes() : [];
  // Papers ask for no regency.
  if (bench.only.every((name) => name === "minutes.pdf")) return papers;
  const small = wants(bench, ...GROWING) ? await measureSize(bench, bench.smaller, false) : null;
  const large = await measureSize(bench, bench.families, true);
  if (!small) return [...large.results, ...papers];
  const sizes = { smallSize: sizeOf(bench.smaller), largeSize: sizeOf(bench.families) };
  const times = (calls: readonly (Timed | ListCall)[]): number[] => calls.map(({ ms }) => ms);
  const ofSort = (calls: readonly ListCall[], sort: string): number[] => times(calls.filter((call) => call.sort === sort));
  const sorts = [...new Set(large.lists.map(({ sort }) => sort))];
  return [
    ...large.results,
    ...growthResult({ name: "figures.growth", small: times(small.figures), large: times(large.figures), ...sizes }),
    ...growthResult({ name: "list.http", small: times(small.lists), large: times(large.lists), ...sizes }),
    ...sorts.flatMap((sort) => growthResult({ name: `list.http.${sort}`, small: ofSort(small.lists, sort), large: ofSort(large.lists, sort), ...sizes })),
    ...growthResult({ name: "change.one", small: small.changes, large: large.changes, ...sizes }),
    ...papers,
  ];
}

interface SizeMeasures {
  readonly figures: readonly Timed[];
  readonly lists: readonly ListCall[];
  readonly changes: readonly number[];
  /** What stands beside a baseline of the same size. */
  readonly results: Result[];
}

/** The import some times, each into an empty database; everything else is asked of the last one, once all lists are in. */
async function measureSize(bench: Bench, families: number, whole: boolean): Promise<SizeMeasures> {
  const sample = await makeSample(bench, families);
  const imports: ImportRun[] = [];
  const importOnce = async (stage: Stage): Promise<void> => void imports.push(await measureImport(stage, sample));
  const importRuns = whole && wants(bench, "import.families") ? (families < LARGE ? RUNS : 1) : 0;
  const others = bench.only.some((name) => name !== "import.families");
  for (let run = 0; run < importRuns - (others ? 1 : 0); run += 1) await withStage(bench, importOnce);
  const measured = others
    ? await withStage(bench, async (stage) => {
        await importOnce(stage);
        bench.report(`importing ${sample.lists.length} recipient lists …`);
        await importLists(stage.world, sample);
        return withServer(stage, (live) => measureLive(bench, live, { size: sizeOf(families), whole, runs: families < LARGE ? RUNS : 1 }));
      })
    : { figures: [], lists: [], changes: [], results: [] };
  const size = `${sizeOf(families)}, ${imports[0]?.rows.toLocaleString("en") ?? "no"} rows; median of ${importRuns}`;
  const importLines = importRuns > 0 ? await importResults(imports, sample, size) : [];
  await rm(sample.directory, { recursive: true });
  return { ...measured, results: [...importLines, ...measured.results] };
}

interface LiveOrder {
  readonly size: string;
  readonly whole: boolean;
  readonly runs: number;
}

async function measureLive(bench: Bench, live: LiveStage, order: LiveOrder): Promise<SizeMeasures> {
  const figures = wants(bench, "figures.http", "figures.duckdb", "figures.growth") ? await timeFigures(live, planCalls(live.data)) : [];
  const lists = wants(bench, "list.http") ? await timeLists(live) : [];
  const changes = wants(bench, "change.one") ? await timeChanges(live) : [];
  // Said at once: what comes after takes long at a large size and may end badly.
  for (const [name, ms] of Object.entries({ figures: figures.map((call) => call.ms), lists: lists.map((call) => call.ms), changes })) {
    if (ms.length > 0) bench.report(`${name}, ${order.size}: p95 ${p95(ms).toFixed(1)} ms of ${ms.length}`);
  }
  const results = order.whole ? await measureBeside(bench, live, { ...order, figures }) : [];
  return { figures, lists, changes, results };
}

async function measureBeside(bench: Bench, live: LiveStage, { size, runs, figures }: LiveOrder & { readonly figures: readonly Timed[] }): Promise<Result[]> {
  const results: Result[] = [];
  const add = (...lines: readonly Result[]): void => {
    results.push(...lines);
    if (lines.length > 0) bench.report(tableOf(lines));
  };
  const calls = planCalls(live.data).slice(0, runs > 1 ? BASELINE_CALLS : LARGE_CALLS);
  if (wants(bench, "simulate.http")) add(...simulationResults(await timeSimulations(live), size));
  if (wants(bench, "sync.evening")) add(...(await measureEvening(live)));
  if (wants(bench, "web.first")) add(...(await measureFirstLoad(live)));
  if (wants(bench, "figures.duckdb", "rebuild")) {
    const duckDb = await openDuckDb(live.client, bench.directory);
    try {
      if (wants(bench, "figures.duckdb")) add(...figuresResult({ name: "figures.duckdb", size, engine: duckDb.name, ours: figures, theirs: await timeBaseline(live, duckDb, planCalls(live.data).slice(0, runs > 1 ? 2 * BASELINE_CALLS : LARGE_CALLS)) }));
      if (wants(bench, "rebuild")) add(...(await measureRebuild(live, duckDb, { size, runs })));
    } finally {
      duckDb.close();
    }
  }
  if (wants(bench, "figures.http")) {
    const engine = await plainSql(live);
    add(...figuresResult({ name: "figures.http", size, engine: engine.name, ours: figures, theirs: await timeBaseline(live, engine, calls) }));
    // Another day after a change is computed for all families: of the large size it is minutes, and longer than a request waits.
    const days = runs > 1 ? planOtherDays(live.data) : [];
    const otherDays = await timeFigures(live, days);
    add(...figuresResult({ name: "figures.otherDay", size, engine: engine.name, ours: otherDays, theirs: await timeBaseline(live, engine, days) }));
  }
  return results;
}

async function withStage<T>({ directory, signal, report }: Bench, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage({ directory, signal, report });
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

function makeSample({ directory, signal, report }: Bench, families: number): Promise<SampleRegency> {
  report(`generating ${sizeOf(families)} …`);
  const world = { dataDirectory: join(directory, "generator"), signal };
  return generateRegency(world, { families, directory: join(directory, `regency-${families}`), year: String(new Date().getFullYear()) });
}
