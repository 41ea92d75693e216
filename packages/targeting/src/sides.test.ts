import { expect, test } from "vitest";
import { aMixCell, aProgramme } from "#cells.fixtures";
import { sidesOf } from "#sides";

const PROGRAMMES = [
  aProgramme({ code: "KUBE", side: "PRODUCTION", unit: "GROUP" }),
  aProgramme({ code: "PKH" }),
  aProgramme({ code: "JALAN_PEKON", side: "PRODUCTION", unit: "AREA" }),
];

test("families of deciles 1-4 with somebody of working age are cut by the sides that reach them", () => {
  const mixes = [
    aMixCell({ programmes: ["KUBE", "PKH"], families: 1 }),
    aMixCell({ programmes: ["PKH"], families: 2, decile: 4 }),
    aMixCell({ programmes: ["KUBE"], families: 3 }),
    aMixCell({ programmes: [], families: 4 }),
    aMixCell({ programmes: ["PKH"], families: 50, decile: 5 }),
    aMixCell({ programmes: ["PKH"], families: 60, decile: null }),
  ];
  expect(sidesOf(mixes, PROGRAMMES)).toEqual({ base: 10, both: 1, livelihoodOnly: 2, productionOnly: 3, none: 4, withoutWorkingAge: 0, unknown: 0 });
});

test("a road through the village makes no side of anybody", () => {
  expect(sidesOf([aMixCell({ programmes: ["JALAN_PEKON", "PKH"], families: 3 })], PROGRAMMES)).toMatchObject({ livelihoodOnly: 3, both: 0 });
});

test("families without working age and those of unknown ages stand apart from the base", () => {
  const mixes = [aMixCell({ workingAge: "no", families: 5 }), aMixCell({ workingAge: "unknown", families: 6 })];
  expect(sidesOf(mixes, PROGRAMMES)).toMatchObject({ base: 0, withoutWorkingAge: 5, unknown: 6 });
});
