import { rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { measureAll, NAMES, type Bench } from "./measure-all.ts";
import { tableOf, writeResults } from "./results.ts";
import { makeBenchDirectory } from "./stage.ts";

const USAGE = `npm run bench -- [--large] [--families N] [--only NAME,NAME]\n  names: ${NAMES.join(" ")}\n`;
const FAMILIES = 100_000;
/** Indonesia's largest regency: 5.5 million persons. */
const LARGE_FAMILIES = 1_600_000;
/** Growth is measured from a quarter of the size to the size; with --large from 100,000 to 1,600,000. */
const SMALLER = 4;
const EXIT = { usage: 2, fault: 3 } as const;

const report = (line: string): void => void process.stderr.write(`${line}\n`);

function readOptions(): Pick<Bench, "families" | "smaller" | "only"> | null {
  try {
    const { values } = parseArgs({ options: { large: { type: "boolean", default: false }, families: { type: "string" }, only: { type: "string" } } });
    const families = Number(values.families ?? (values.large ? LARGE_FAMILIES : FAMILIES));
    const only = values.only?.split(",") ?? NAMES;
    const known = only.every((name) => NAMES.includes(name));
    const smaller = values.large ? FAMILIES : Math.ceil(families / SMALLER);
    return Number.isInteger(families) && families > 0 && known ? { families, smaller, only } : null;
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
  try {
    const results = await measureAll({ ...options, directory, signal: stopping.signal, report });
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
