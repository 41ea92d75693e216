import { expect, test } from "vitest";
import { aMixCell, aProgramme } from "#cells.fixtures";
import { layersOf, mixesOf } from "#mixes";
import { receivedSets } from "#received-sets";

const SETS = receivedSets(
  [
    aMixCell({ programmes: ["A"], families: 2 }),
    aMixCell({ programmes: [], families: 2, decile: 3 }),
    aMixCell({ programmes: [], families: 1, workingAge: "no" }),
    aMixCell({ programmes: ["A", "B", "C"], families: 2 }),
  ],
  ["A", "B", "C"].map((code) => aProgramme({ code })),
);

test("mixes come largest first with the empty set among them, equal ones by code", () => {
  expect(mixesOf(SETS)).toEqual([
    { programmes: [], families: 3 },
    { programmes: ["A"], families: 2 },
    { programmes: ["A", "B", "C"], families: 2 },
  ]);
});

test("layers run from none to the most, also where nobody receives that many", () => {
  expect(layersOf(SETS)).toEqual([
    { programmes: 0, families: 3 },
    { programmes: 1, families: 2 },
    { programmes: 2, families: 0 },
    { programmes: 3, families: 2 },
  ]);
  expect(layersOf(receivedSets([], []))).toEqual([]);
});
