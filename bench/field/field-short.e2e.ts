import { openSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBenchDirectory } from "../stage.ts";
import type { Ground } from "./ground.ts";
import { closeGrounds, openGrounds } from "./grounds.ts";
import { ACTS, FAULTS, scheduleOf } from "./schedule.ts";
import { runAll } from "./soak-pool.ts";

/** Seeds of the short run: of few schedules those in which everything of the long run happens. */
const SHORT_RUN = [1, 123, 614, 757];
const LONG = 300_000;

let directory = "";
let grounds: readonly Ground[] = [];

beforeAll(async () => {
  const executablePath = process.env["CHROME_PATH"];
  if (!executablePath) throw new Error("CHROME_PATH names no browser; `npm test` finds one.");
  directory = await makeBenchDirectory();
  grounds = await openGrounds({ directory, executablePath, log: openSync(join(directory, "chromium.log"), "a"), signal: new AbortController().signal, workers: 1, report: () => undefined });
}, LONG);
afterAll(async () => {
  await closeGrounds(grounds);
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

test("the product's own build holds neither the hook nor the driver", async () => {
  const built = fileURLToPath(new URL("../../apps/web/dist/lapangan", import.meta.url));
  const scripts = (await readdir(built, { recursive: true })).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(1);
  for (const name of scripts) expect(await readFile(join(built, name), "utf8"), name).not.toMatch(/__sinergiField|__fieldDriver/);
});

test("four random schedules, with every act and every fault among them, lose nothing, double nothing and leave nothing behind", { timeout: LONG * 2 }, async () => {
  const tally = await runAll({ grounds, seeds: SHORT_RUN, signal: new AbortController().signal, report: () => undefined, stopAtFirst: false });
  expect(tally.failures.map(({ schedule, damages }) => [schedule.seed, ...damages])).toEqual([]);
  expect(tally.schedules).toBe(SHORT_RUN.length);
  expect(tally.acknowledged).toBeGreaterThan(SHORT_RUN.length);
  const steps = SHORT_RUN.flatMap((seed) => scheduleOf(seed).steps);
  expect(new Set(steps.map(({ do: act }) => act)).size).toBe(ACTS.length);
  expect(new Set(steps.flatMap((step) => (step.do === "faults" ? step.faults : []))).size).toBe(FAULTS.length);
});
