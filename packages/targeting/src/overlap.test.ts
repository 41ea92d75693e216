import { expect, test } from "vitest";
import { aMixCell, aProgramme } from "#cells.fixtures";
import { agencyOverlapsOf, overlapsOf } from "#overlap";
import { receivedSets } from "#received-sets";

const PROGRAMMES = [
  aProgramme({ code: "PKH", relations: [{ with: "BLT_DESA", kind: "CONFLICTING" }, { with: "PENA", kind: "COMPLEMENTARY" }] }),
  aProgramme({ code: "PENA", relations: [{ with: "PKH", kind: "COMPLEMENTARY" }] }),
  aProgramme({ code: "BLT_DESA", owner: "DPMP" }),
  aProgramme({ code: "PIP", owner: "DISDIK" }),
  aProgramme({ code: "ATENSI" }),
];

const SETS = receivedSets(
  [
    aMixCell({ programmes: ["BLT_DESA", "PKH"], families: 10 }),
    aMixCell({ programmes: ["BLT_DESA", "PKH"], families: 5, decile: 7 }),
    aMixCell({ programmes: ["PENA", "PKH"], families: 20 }),
    aMixCell({ programmes: ["PKH"], families: 15 }),
    aMixCell({ programmes: ["BLT_DESA"], families: 30 }),
    aMixCell({ programmes: [], families: 100 }),
  ],
  PROGRAMMES,
);

test("programmes that meet are counted with those that only one of them reaches, the first by code first", () => {
  expect(overlapsOf(SETS)).toContainEqual({ a: "BLT_DESA", b: "PKH", both: 15, onlyA: 30, onlyB: 35, jaccard: 15 / 80, relation: "CONFLICTING" });
  expect(overlapsOf(SETS)).toContainEqual({ a: "PENA", b: "PKH", both: 20, onlyA: 0, onlyB: 30, jaccard: 0.4, relation: "COMPLEMENTARY" });
});

test("a pair that nothing is declared about is neutral, also where it never meets", () => {
  expect(overlapsOf(SETS)).toContainEqual({ a: "BLT_DESA", b: "PENA", both: 0, onlyA: 45, onlyB: 20, jaccard: 0, relation: "NEUTRAL" });
});

test("a pair that reaches no family at all is left out", () => {
  expect(overlapsOf(SETS).some((pair) => pair.a === "ATENSI" && pair.b === "PIP")).toBe(false);
});

test("of two declarations that disagree the conflict stands", () => {
  const declares = (kind: "CONFLICTING" | "COMPLEMENTARY", other: "CONFLICTING" | "COMPLEMENTARY") =>
    overlapsOf(
      receivedSets(
        [aMixCell({ programmes: ["A", "B"], families: 1 })],
        [aProgramme({ code: "A", relations: [{ with: "B", kind }] }), aProgramme({ code: "B", relations: [{ with: "A", kind: other }] })],
      ),
    )[0]?.relation;
  expect([declares("CONFLICTING", "COMPLEMENTARY"), declares("COMPLEMENTARY", "CONFLICTING")]).toEqual(["CONFLICTING", "CONFLICTING"]);
});

test("agencies meet in a family once, however many of their programmes it receives", () => {
  const sets = receivedSets([aMixCell({ programmes: ["ATENSI", "BLT_DESA", "PENA", "PKH"], families: 4 })], PROGRAMMES);
  expect(agencyOverlapsOf(sets)).toEqual([{ a: "DINSOS", b: "DPMP", families: 4 }]);
});

test("a cell that names a programme the snapshot lacks is a fault, not a silent zero", () => {
  expect(() => receivedSets([aMixCell({ programmes: ["GHOST"], families: 1 })], PROGRAMMES)).toThrow("GHOST");
});
