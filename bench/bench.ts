import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureFigures } from "./figures-bench.ts";
import { importResults, measureImport, type ImportRun } from "./import-bench.ts";
import { result, tableOf, writeResults, type Result } from "./results.ts";
import { generateRegency, importLists, type SampleRegency } from "./sample-regency.ts";
import { makeBenchDirectory, openStage, type Stage } from "./stage.ts";

const USAGE = "npm run bench -- [--families N] [--only figures.http|import.families|import.memory]\n";
const NAMES = ["figures.http", "import.families", "import.memory"];
/** About a million person rows. */
const LARGE_FAMILIES = 288_000;
const RUNS = 3;
const EXIT = { usage: 2, fault: 3 } as const;

interface Bench {
  readonly families: number;
  readonly directory: string;
  readonly signal: AbortSignal;
}

const report = (line: string): void => void process.stderr.write(`${line}\n`);
const sizeOf = (families: number): string => `${families.toLocaleString("en")} families`;

async function withStage<T>({ directory, signal }: Bench, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage({ directory, signal, report });
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

function makeSample({ directory, signal }: Bench, families: number): Promise<SampleRegency> {
  report(`generating ${sizeOf(families)} …`);
  const world = { dataDirectory: join(directory, "generator"), signal };
  return generateRegency(world, { families, directory: join(directory, `regency-${families}`), year: String(new Date().getFullYear()) });
}

/** The import three times, each into an empty database; the figures are asked of the last one, once all lists are in. */
async function benchImportAndFigures(bench: Bench, only: string | undefined): Promise<Result[]> {
  const sample = await makeSample(bench, bench.families);
  const runs: ImportRun[] = [];
  const importOnce = async (stage: Stage): Promise<void> => void runs.push(await measureImport(stage, sample));
  const wantsImport = only !== "figures.http";
  const wantsFigures = only !== "import.families";

  const alone = (wantsImport ? RUNS : 1) - (wantsFigures ? 1 : 0);
  for (let run = 0; run < alone; run += 1) await withStage(bench, importOnce);
  const figures = wantsFigures ? await withStage(bench, (stage) => benchFigures(stage, { sample, importOnce, size: sizeOf(bench.families) })) : [];
  const imports = wantsImport ? await importResults(runs, sample, `${sizeOf(bench.families)}, ${runs[0]?.rows.toLocaleString("en")} rows; median of ${RUNS}`) : [];
  return [...imports, ...figures];
}

interface FiguresOrder {
  readonly sample: SampleRegency;
  readonly importOnce: (stage: Stage) => Promise<void>;
  readonly size: string;
}

async function benchFigures(stage: Stage, { sample, importOnce, size }: FiguresOrder): Promise<Result[]> {
  await importOnce(stage);
  report(`importing ${sample.lists.length} recipient lists …`);
  await importLists(stage.world, sample);
  report("asking for figures …");
  return measureFigures(stage, size);
}

/** Node's peak memory for a file nearly three times as long: the ratio would be 2.9 if memory grew with it, 1 if not at all. */
async function benchMemory(bench: Bench): Promise<Result[]> {
  const peaks: number[] = [];
  for (const families of [bench.families, LARGE_FAMILIES]) {
    const sample = await makeSample(bench, families);
    const { peakMiB } = await withStage(bench, (stage) => measureImport(stage, sample));
    if (peakMiB === null) throw new Error("This system does not tell the memory of a process (no /proc)");
    peaks.push(peakMiB);
    await rm(sample.directory, { recursive: true });
  }
  const [value, baselineValue] = [peaks[1] ?? Number.NaN, peaks[0] ?? Number.NaN];
  return [result({ name: "import.memory", unit: "MiB", size: sizeOf(LARGE_FAMILIES), baseline: `the import of ${sizeOf(bench.families)}`, value, baselineValue })];
}

function readOptions(): { readonly families: number; readonly only: string | undefined } | null {
  try {
    const { values } = parseArgs({ options: { families: { type: "string", default: "100000" }, only: { type: "string" } } });
    const families = Number(values.families);
    const known = values.only === undefined || NAMES.includes(values.only);
    return Number.isInteger(families) && families > 0 && known ? { families, only: values.only } : null;
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    report(USAGE);
    return EXIT.usage;
  }
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort(new Error("Stopped")));
  const directory = await makeBenchDirectory();
  const bench = { families: options.families, directory, signal: stopping.signal };
  try {
    const results = await (options.only === "import.memory" ? benchMemory(bench) : benchImportAndFigures(bench, options.only));
    await writeResults(results);
    process.stdout.write(`${tableOf(results)}\n`);
    return 0;
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return EXIT.fault;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

process.exitCode = await main();
