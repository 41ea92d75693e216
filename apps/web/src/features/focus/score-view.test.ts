import { expect, test } from "vitest";
import { familiesOfPart } from "#features/focus/score-view";

const ROW = {
  area: { code: "18.04.04.2001", name: "Pasar Liwa", localType: "pekon", level: "village" as const },
  parentCode: "18.04.04", reach: [],
  counts: { families: 40, withoutDecile: 0, poor: 20, poorest: 5, eligible: 30, missed: 12, houses: null, villages: 1, weakVillages: null },
};
const excluded = (programmes: readonly string[], missed = 12) => familiesOfPart({ ...ROW, counts: { ...ROW.counts, missed } }, "exclusion", { on: undefined, programmes });

test("the families that one programme misses are as many as it misses", () => {
  expect(excluded(["PKH"])).toEqual({ families: 12, filter: { area: "18.04.04.2001", on: undefined, programme: "PKH", eligibility: ["yes"], receives: false } });
});

test("the families that several programmes miss are one list, and only the list knows how many they are", () => {
  expect(excluded(["PKH", "SEMBAKO"])).toEqual({ families: null, filter: { area: "18.04.04.2001", on: undefined, missedBy: ["PKH", "SEMBAKO"] } });
});

test("where nobody is missed, or no programme is looked at, there is no list", () => {
  expect([excluded(["PKH", "SEMBAKO"], 0), excluded([])]).toEqual([null, null]);
});
