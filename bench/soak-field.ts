import { openSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { livePhones } from "@sinergi/offline/outbox/phone-model.fixtures";
import { findBrowser } from "../apps/server/bin/browser.ts";
import { findBugs } from "./field/find-bugs.ts";
import { closeGrounds, openGrounds } from "./field/grounds.ts";
import { runAll, shorten } from "./field/soak-pool.ts";
import { summaryOf } from "./field/soak-summary.ts";
import { sentenceOf } from "./field/schedule.ts";
import { makeBenchDirectory } from "./stage.ts";

const USAGE = "npm run soak:field -- [--schedules 500] [--seed 1] [--workers 2] [--bugs [NAME,NAME]]\n";
const DEFAULTS = { schedules: "500", seed: "1", workers: "2" } as const;
const SHRINK_RUNS = 40;
/** Lives of a phone in the model, before anything real is started (`offline.md` §4.1, L0). */
const MODEL_LIVES = 10_000;
const EXIT = { damage: 1, usage: 2, fault: 3 } as const;

const report = (line: string): void => void process.stderr.write(`${line}\n`);

interface Options {
  readonly schedules: number;
  readonly seed: number;
  readonly workers: number;
  readonly bugs: string | null;
}

function readOptions(): Options | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { schedules: { type: "string", default: DEFAULTS.schedules }, seed: { type: "string", default: DEFAULTS.seed }, workers: { type: "string", default: DEFAULTS.workers }, bugs: { type: "boolean", default: false } },
    });
    const [schedules, seed, workers] = [values.schedules, values.seed, values.workers].map(Number);
    const whole = [schedules, seed, workers].every((number) => Number.isInteger(number) && (number ?? 0) > 0);
    if (!whole || schedules === undefined || seed === undefined || workers === undefined) return null;
    return { schedules, seed, workers, bugs: values.bugs ? (positionals[0] ?? "") : null };
  } catch {
    return null;
  }
}

/** Random schedules against the real app, server and database; 0 where none did damage. */
async function soak(options: Options, common: { readonly directory: string; readonly executablePath: string; readonly log: number; readonly signal: AbortSignal }): Promise<number> {
  const { schedules, seed, workers } = options;
  await livePhones(MODEL_LIVES, seed);
  report(`${MODEL_LIVES} lives of a phone in the model, 0 broken`);
  const grounds = await openGrounds({ ...common, workers, report });
  try {
    const seeds = Array.from({ length: schedules }, (_, number) => seed + number);
    const tally = await runAll({ grounds, seeds, signal: common.signal, report, stopAtFirst: false });
    const [ground] = grounds;
    const [failure] = tally.failures;
    if (ground && failure && !common.signal.aborted) {
      const short = await shorten(ground, failure, SHRINK_RUNS);
      report(`seed ${short.seed}, shortest: ${short.steps.map(sentenceOf).join(" → ")}`);
    }
    process.stdout.write(`${summaryOf(tally, grounds)}\n`);
    return tally.failures.length > 0 ? EXIT.damage : 0;
  } finally {
    await closeGrounds(grounds);
  }
}

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) {
    report(USAGE);
    return EXIT.usage;
  }
  const browser = await findBrowser();
  if (browser.path === null) {
    report(browser.reason);
    return EXIT.fault;
  }
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort(new Error("Stopped")));
  const directory = await makeBenchDirectory();
  const common = { directory, executablePath: browser.path, log: openSync(join(directory, "chromium.log"), "a"), signal: stopping.signal };
  try {
    return options.bugs === null ? await soak(options, common) : await findBugs({ ...common, report, names: options.bugs.split(",").filter(Boolean), seed: options.seed });
  } catch (error) {
    report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT.fault;
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

process.exitCode = await main();
