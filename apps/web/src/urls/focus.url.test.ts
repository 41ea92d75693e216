import { FOCUS_PARTS, WEIGHT_MAX } from "@sinergi/domain/focus/vocabulary";
import fc from "fast-check";
import { expect, test } from "vitest";
import { focusSearchSchema, readWeights, writeWeights } from "#urls/focus.url";

const weights = fc
  .array(fc.nat(WEIGHT_MAX), { minLength: FOCUS_PARTS.length, maxLength: FOCUS_PARTS.length })
  .filter((numbers) => numbers.some((number) => number > 0))
  .map(([poorest = 0, poor = 0, exclusion = 0, unfit = 0, sanitation = 0, signal = 0]) => ({ poorest, poor, exclusion, unfit, sanitation, signal }));

test("weights that are tried survive the address", () => {
  fc.assert(
    fc.property(weights, (tried) => {
      expect(readWeights(writeWeights(tried))).toEqual(tried);
    }),
  );
});

test("weights that cannot be, an order there is not and a mistyped area are dropped; the rest opens", () => {
  expect(focusSearchSchema.parse({ wil: "x", bobot: "0-0-0-0-0-0", urut: "suhu", prog: "PKH,pkh", cari: "way" })).toEqual({ cari: "way" });
  expect(focusSearchSchema.parse({ bobot: "30-25-20", tingkat: "pekon" })).toEqual({});
  const search = { wil: "18.04.04", tingkat: "kecamatan", bobot: "30-25-20-10-10-5", prog: "PKH,SEMBAKO", urut: "-exclusion", tgl: "2026-09-30@7" };
  expect(focusSearchSchema.parse(search)).toEqual(search);
});
