import { expect, it } from "vitest";
import { countHousingSigns } from "#fieldwork/housing-signs";

it("what is not known is counted apart and never as a no", () => {
  expect(countHousingSigns({ a: true, b: true, c: null, d: false, e: false, f: null, g: null, h: true })).toEqual({ yes: 3, unknown: 3 });
});
