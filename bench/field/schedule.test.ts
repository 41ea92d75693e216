import { expect, test } from "vitest";
import { drawsOf } from "./random.ts";
import { FAULTS, scheduleOf, sentenceOf } from "./schedule.ts";

const SEEDS = Array.from({ length: 500 }, (_, number) => number + 1);

test("a seed is one schedule, on every machine and every day", () => {
  expect(scheduleOf(7)).toEqual(scheduleOf(7));
  expect(scheduleOf(7).steps.slice(0, 3).map(sentenceOf)).toMatchInlineSnapshot(`
    [
      "save (records 3, tab 0)",
      "saveAndKill (withinMs 12, after start)",
      "amend (tab 1)",
    ]
  `);
  expect(new Set(SEEDS.map((seed) => JSON.stringify(scheduleOf(seed).steps))).size).toBe(SEEDS.length);
});

test("a schedule has 10 to 17 steps and begins with something that is kept", () => {
  for (const seed of SEEDS) {
    const { steps } = scheduleOf(seed);
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(steps.length).toBeLessThanOrEqual(17);
    expect(steps[0]?.do).toBe("save");
  }
});

test("five hundred schedules hold every act, every fault at least fifty times and at least 400 kills of the browser", () => {
  const steps = SEEDS.flatMap((seed) => scheduleOf(seed).steps);
  const faults = steps.flatMap((step) => (step.do === "faults" ? step.faults : []));
  for (const fault of FAULTS) expect(faults.filter((one) => one === fault).length, fault).toBeGreaterThanOrEqual(50);
  expect(steps.filter((step) => step.do === "killBrowser" || step.do === "saveAndKill").length).toBeGreaterThanOrEqual(400);
  expect(new Set(steps.map((step) => step.do)).size).toBe(22);
});

test("a draw keeps to its bounds", () => {
  const draws = drawsOf(1);
  const drawn = Array.from({ length: 1_000 }, () => draws.whole(2, 4));
  expect([...new Set(drawn)].toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
  expect(() => draws.pick([])).toThrow("Nothing to pick");
});
