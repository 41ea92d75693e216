import fc from "fast-check";
import { expect, test } from "vitest";
import { medianOf, waitingStrip } from "#waiting-strip";

test("the middle of what waits: of an odd number the one, of an even number between the two, of nothing none", () => {
  expect([medianOf([]), medianOf([5]), medianOf([1, 9]), medianOf([9, 1, 3])]).toEqual([null, 5, 5, 3]);
});

test("every referral has its dot within the picture, further right the longer it waits, at any width", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 30 }), fc.integer({ min: 320, max: 1_400 }), (days, width) => {
      const scene = waitingStrip({ rows: [{ key: "DINKES", name: "Dinas Kesehatan", days, end: "3" }], unit: "hari", longFrom: 30 }, { width });
      const dots = scene.shapes.filter((shape) => shape.kind === "circle");
      expect(dots).toHaveLength(days.length);
      for (const { x, y } of dots) expect(x >= 0 && x <= width && y >= 0 && y <= scene.height).toBe(true);
      for (const [at, day] of days.entries()) for (const [other, than] of days.entries()) if (day < than) expect((dots[at]?.x ?? 0) <= (dots[other]?.x ?? 0)).toBe(true);
    }),
  );
});
