import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery, stringifyQuery } from "#urls/query-string";
import { readMixFilter, synergySearchSchema, writeMixFilter } from "#urls/synergy.url";

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const codes = fc.subarray(["BLT_DESA", "PBI_JKN", "PKH", "SEMBAKO"]);
const some = fc.subarray(["BLT_DESA", "PBI_JKN", "PKH", "SEMBAKO"], { minLength: 1 });
const filters = fc.record({
  deciles: optional(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { minLength: 1 })), together: optional(some), without: optional(some), exactly: optional(codes),
  notExactly: optional(fc.array(codes, { minLength: 1, maxLength: 4 })), layers: optional(fc.integer({ min: 0, max: 60 })), layersFrom: optional(fc.integer({ min: 0, max: 60 })),
  owners: optional(fc.subarray(["DINSOS", "DISDIK"], { minLength: 1 })), sides: optional(fc.constantFrom("both", "livelihoodOnly", "productionOnly", "none")),
});

test("what Sinergi is narrowed to comes back the same through the address", () => {
  fc.assert(fc.property(filters, (filter) => {
    expect(readMixFilter(synergySearchSchema.parse(parseQuery(stringifyQuery(writeMixFilter(filter)))))).toEqual(JSON.parse(JSON.stringify(filter)));
  }));
});

test("an address of Sinergi reads as people write it, and what does not read is dropped", () => {
  expect(stringifyQuery({ wil: "18.04.22", ...writeMixFilter({ deciles: [1, 2, 3, 4], together: ["SEMBAKO", "PKH"], without: ["KUR"] }) })).toBe("?wil=18.04.22&desil=1-4&terima=PKH,SEMBAKO&tanpa=KUR");
  expect(synergySearchSchema.parse(parseQuery("?desil=0-11&terima=ya&tanpa=tanpa&lapis=99&sisi=kiri&persis=tanpa&nama=Siti"))).toEqual({ persis: "tanpa" });
});
