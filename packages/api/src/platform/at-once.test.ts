import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGate } from "#platform/at-once";

describe("work that comes in crowds", () => {
  it("goes on at most so many at a time, begins in the order it came, and leaves its place also where it fails", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.record({ ms: fc.integer({ min: 0, max: 3 }), fails: fc.boolean() }), { maxLength: 12 }), async (most, crowd) => {
      const inTurn = createGate(most);
      const begun: number[] = [];
      let [underWay, highest] = [0, 0];
      const done = await Promise.allSettled(crowd.map(({ ms, fails }, at) => inTurn(async () => {
        begun.push(at);
        underWay += 1;
        highest = Math.max(highest, underWay);
        await sleep(ms);
        underWay -= 1;
        if (fails) throw new Error("failed");
        return at;
      })));
      expect(begun).toEqual(crowd.map((_, at) => at));
      expect(highest).toBe(Math.min(most, crowd.length));
      expect(done.map(({ status }) => status)).toEqual(crowd.map(({ fails }) => (fails ? "rejected" : "fulfilled")));
      expect(await inTurn(() => Promise.resolve("free"))).toBe("free");
    }), { numRuns: 60 });
  });
});
