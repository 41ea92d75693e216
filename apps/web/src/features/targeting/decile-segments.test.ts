import type { DecileRow } from "@sinergi/api/targeting/targeting.schema";
import { expect, test } from "vitest";
import { decileKey, SEGMENTS, segmentFilter, worstDecile } from "#features/targeting/decile-segments";
import { readFamilyFilter, writeFamilyFilter } from "#urls/families.url";

const row = (decile: DecileRow["decile"], eligibleMissed: number): DecileRow => ({
  decile, families: 100, eligibleReached: 0, eligibleMissed, notEligibleReached: 0, notEligible: 0, unknownReached: 0, unknown: 0,
});
const BASE = { area: "18.04.04", programme: "PKH", on: undefined };

test("every part of a decile opens its own list of families", () => {
  const addresses = SEGMENTS.map((segment) => JSON.stringify(writeFamilyFilter(segmentFilter(BASE, row(3, 1), segment))));
  expect(new Set(addresses).size).toBe(SEGMENTS.length);
});

test("families without a decile open the list of those without, never decile 10", () => {
  const search = writeFamilyFilter(segmentFilter(BASE, row(null, 1), SEGMENTS[1]));
  expect(search.desil).toBe("tanpa");
  expect(readFamilyFilter(search).deciles).toEqual([0]);
  expect(decileKey(row(null, 0))).toBe("tanpa");
});

test("the decile to look at first is the one that misses the most, and none when nobody is missed", () => {
  expect(worstDecile([row(1, 3), row(2, 9), row(3, 4)])?.decile).toBe(2);
  expect(worstDecile([row(1, 0), row(2, 0)])).toBeNull();
});
