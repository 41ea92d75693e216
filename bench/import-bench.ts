import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { median, result, type Result } from "./results.ts";
import { importFamilies, importProgrammes, type SampleRegency } from "./sample-regency.ts";
import { numberAt, textAt } from "./shapes.ts";
import type { Stage } from "./stage.ts";

/** What importing one families file cost, beside plain `COPY` of the same bytes into the same server. */
export interface ImportRun {
  readonly rows: number;
  readonly seconds: number;
  readonly peakMiB: number | null;
  readonly copySeconds: number;
}

/** The first families of a regency whose programmes are known: file to committed version, with every cell of the figures. */
export async function measureImport({ world, ownerUrl, report }: Stage, sample: SampleRegency): Promise<ImportRun> {
  await importProgrammes(world, sample);
  const { json, seconds, peakMiB } = await importFamilies(world, sample);
  const rows = numberAt(json, "rowsRead");
  textAt(json, "version");
  const copySeconds = await measureCopy(ownerUrl, sample.familiesFile, rows);
  report(`import families: ${rows} rows in ${seconds.toFixed(1)} s, Node's peak ${peakMiB?.toFixed(0) ?? "?"} MiB; COPY ${copySeconds.toFixed(2)} s`);
  return { rows, seconds, peakMiB, copySeconds };
}

/**
 * The file as it is, every column text, with an index on NIK. Table and rows come in one transaction, which is the
 * fastest way this server has; it checks nothing, forms no families, encrypts no number.
 */
async function measureCopy(ownerUrl: string, file: string, rows: number): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const columns = (await headersOf(file)).map((header) => `${pg.escapeIdentifier(header)} text`);
    const started = performance.now();
    await client.query("begin");
    await client.query(`create table bench_copy (${columns.join(", ")})`);
    await client.query('create index on bench_copy ("NIK")');
    await pipeline(createReadStream(file), client.query(copyFrom("copy bench_copy from stdin with (format csv, header true)")));
    await client.query("commit");
    const seconds = (performance.now() - started) / 1000;

    const { rows: [counted] } = await client.query<{ copied: string }>("select count(*) as copied from bench_copy");
    if (Number(counted?.copied) !== rows) throw new Error(`COPY has ${counted?.copied} rows, the import read ${rows}`);
    await client.query("drop table bench_copy");
    return seconds;
  } finally {
    await client.end();
  }
}

async function headersOf(file: string): Promise<string[]> {
  const handle = await open(file);
  try {
    for await (const line of handle.readLines()) return line.split(",");
    return [];
  } finally {
    await handle.close();
  }
}

const MIB = 1024 * 1024;

export async function importResults(runs: readonly ImportRun[], sample: SampleRegency, size: string): Promise<Result[]> {
  const peaks = runs.flatMap(({ peakMiB }) => (peakMiB === null ? [] : [peakMiB]));
  const { size: bytes } = await stat(sample.familiesFile);
  return [
    result({
      name: "import.families", unit: "s", size, baseline: "COPY of the file into one indexed text table",
      value: median(runs.map(({ seconds }) => seconds)), baselineValue: median(runs.map(({ copySeconds }) => copySeconds)),
    }),
    ...(peaks.length === 0 ? [] : [result({ name: "import.families.memory", unit: "MiB", size, baseline: "the file's own size", value: Math.max(...peaks), baselineValue: bytes / MIB })]),
  ];
}
