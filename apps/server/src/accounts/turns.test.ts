import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

test("work under one key runs one after the other in the order it came, also after a failure", async () => {
  const inTurn = createTurns();
  const done: number[] = [];
  const work = (number: number) => async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 5 - number));
    done.push(number);
    if (number === 2) throw new Error("two fails");
  };
  const results = await Promise.allSettled([1, 2, 3].map((number) => inTurn("key", work(number))));
  expect(done).toEqual([1, 2, 3]);
  expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("different keys do not wait for each other", async () => {
  const inTurn = createTurns();
  let release: () => void = () => undefined;
  const first = inTurn("a", () => new Promise<void>((resolve) => {
    release = resolve;
  }));
  await expect(inTurn("b", () => Promise.resolve("at once"))).resolves.toBe("at once");
  release();
  await first;
});
