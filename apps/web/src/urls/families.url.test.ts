import { HOUSING_STATES } from "@sinergi/domain/families/housing-lacks";
import { HELPED_GROUPS, LIKENESSES, MOVEMENT_KINDS } from "@sinergi/domain/targeting/movement";
import { FLOW_KINDS, LEAVE_REASONS } from "@sinergi/domain/targeting/flow";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDeciles, writeDeciles } from "#urls/deciles";
import { familiesSearchSchema, type MarkFilter, readFamilyFilter, sameFilter, writeFamilyFilter } from "#urls/families.url";
import { parseQuery, stringifyQuery } from "#urls/query-string";

function throughTheAddress(filter: MarkFilter): MarkFilter {
  const query = stringifyQuery(writeFamilyFilter(filter));
  return readFamilyFilter(familiesSearchSchema.parse(parseQuery(query)));
}

const code = fc.constantFrom("PKH", "SEMBAKO", "PBI_JKN", "BLT_DESA");
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
/** Deciles of a version: 0 none yet, 11 not in that version. */
const ends = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1 }).map((deciles) => deciles.sort((a, b) => a - b));
const filters: fc.Arbitrary<MarkFilter> = fc.record({
  area: optional(fc.constantFrom("18.04", "18.04.04", "18.04.04.2001")),
  deciles: optional(fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { minLength: 1 }).map((deciles) => deciles.sort((a, b) => a - b))),
  programme: optional(code),
  eligibility: optional(fc.uniqueArray(fc.constantFrom(...TRILEANS), { minLength: 1 })),
  receives: optional(fc.boolean()),
  exactly: optional(fc.uniqueArray(code)),
  together: optional(fc.uniqueArray(code, { minLength: 1 })),
  without: optional(fc.uniqueArray(code, { minLength: 1 })),
  missedBy: optional(fc.uniqueArray(code, { minLength: 1 })),
  layers: optional(fc.integer({ min: 0, max: 60 })),
  workingAge: optional(fc.constantFrom(...TRILEANS)),
  sides: optional(fc.constantFrom("both", "livelihoodOnly", "productionOnly", "none")),
  package: optional(fc.constantFrom("base", "complete", "partly", "nothing", "oneMissing")),
  notExactly: optional(fc.array(fc.uniqueArray(code), { minLength: 1, maxLength: 4 })),
  layersFrom: optional(fc.integer({ min: 0, max: 60 })),
  owners: optional(fc.uniqueArray(fc.constantFrom("DINSOS", "DISDIK", "DP2KBP3A"), { minLength: 1 })),
  lacks: optional(code),
  lacksMore: optional(fc.boolean()),
  housing: optional(fc.constantFrom(...HOUSING_STATES)),
  persons: optional(fc.constantFrom("eligible", "reached", "missed")),
  movement: optional(fc.record({
    from: fc.constantFrom("2025-01-01", "2025-10-01"),
    to: fc.constantFrom("2026-04-01", "2026-10-01"),
    kinds: optional(fc.uniqueArray(fc.constantFrom(...MOVEMENT_KINDS), { minLength: 1 })),
    first: optional(ends),
    last: optional(ends),
    help: optional(fc.constantFrom("none", ...HELPED_GROUPS)),
    received: optional(code),
    matched: optional(fc.record({ likeness: fc.constantFrom(...LIKENESSES), group: fc.constantFrom(...HELPED_GROUPS), area: fc.constantFrom("18.04", "18.04.04.2001") })),
  })),
  flow: optional(fc.record({
    from: fc.constantFrom("2025-12-31@5", "2026-03-31@6"),
    to: optional(fc.constantFrom("2026-06-30@7", "2026-09-30@12")),
    programme: code,
    kinds: fc.uniqueArray(fc.constantFrom(...FLOW_KINDS), { minLength: 1 }),
    reasons: optional(fc.uniqueArray(fc.constantFrom(...LEAVE_REASONS), { minLength: 1 })),
  })),
});

test("a mark's filter comes back the same through the address", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(throughTheAddress(filter)).toEqual(filter);
    }),
  );
});

test("an address reads as people write it", () => {
  expect(stringifyQuery(writeFamilyFilter({ area: "18.04.04", programme: "PKH", deciles: [1, 2, 3, 4, 0], eligibility: ["yes"], receives: false }))).toBe(
    "?wil=18.04.04&desil=1-4,tanpa&prog=PKH&layak=ya&terima=tidak",
  );
});

test("an area code stays text, never a number", () => {
  expect(familiesSearchSchema.parse(parseQuery("?wil=18.04")).wil).toBe("18.04");
});

test("what does not read as its key means is dropped and the rest is kept", () => {
  const search = familiesSearchSchema.parse(parseQuery("?wil=Liwa&desil=0-11&prog=pkh&layak=mungkin&terima=ya&tgl=2026-02-30&hal=0&nik=1804041505859012"));
  expect(readFamilyFilter(search)).toEqual({ receives: true });
  expect(search).not.toHaveProperty("nik");
});

test("the rest of the combinations is every set but the named ones", () => {
  expect(writeFamilyFilter({ notExactly: [[], ["PKH"], ["PKH", "SEMBAKO"]] }).selain).toBe("tanpa,PKH,PKH.SEMBAKO");
});

test("families without any help are the exact set of no programme", () => {
  expect(throughTheAddress({ exactly: [] })).toEqual({ exactly: [] });
  expect(writeFamilyFilter({ exactly: [] }).persis).toBe("tanpa");
});

test("the day of a snapshot travels with the mark", () => {
  const search = familiesSearchSchema.parse(parseQuery("?tgl=2026-09-30&prog=PKH"));
  expect(readFamilyFilter(search)).toEqual({ programme: "PKH", on: "2026-09-30" });
});

test("deciles read as single ones, ranges and none", () => {
  expect(readDeciles("1-4")).toEqual([1, 2, 3, 4]);
  expect(readDeciles("1,3,tanpa")).toEqual([0, 1, 3]);
  expect(readDeciles("4-1")).toBeNull();
  expect(readDeciles("")).toBeNull();
  expect(writeDeciles([10, 5, 6, 7, 8, 9])).toBe("5-10");
});

test("two filters are the same however they are written, and differ where one part differs", () => {
  expect(sameFilter({ area: "18.04", deciles: [1, 2] }, { deciles: [2, 1], area: "18.04", programme: undefined })).toBe(true);
  expect(sameFilter({ area: "18.04" }, { area: "18.04", receives: false })).toBe(false);
});
