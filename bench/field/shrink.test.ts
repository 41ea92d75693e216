import fc from "fast-check";
import { expect, test } from "vitest";
import { shrink } from "./shrink.ts";

test("what is left are the steps that make it fail, in their order", async () => {
  const asked: number[] = [];
  const left = await shrink([1, 2, 3, 4, 5, 6, 7, 8], async (fewer) => {
    asked.push(fewer.length);
    return fewer.includes(3) && fewer.includes(7);
  }, 100);
  expect(left).toEqual([3, 7]);
});

test("whichever steps are guilty, none of the others stays and none of them goes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(16), { minLength: 1, maxLength: 4 }), async (guilty) => {
      const steps = Array.from({ length: 17 }, (_, number) => number);
      const left = await shrink(steps, async (fewer) => guilty.every((one) => fewer.includes(one)), 1_000);
      expect(left).toEqual(guilty.toSorted((a, b) => a - b));
    }),
  );
});

test("it asks no more often than it may", async () => {
  let asked = 0;
  await shrink(Array.from({ length: 17 }, (_, number) => number), async () => (asked += 1) < 0, 5);
  expect(asked).toBe(5);
});
