import { expect, test } from "vitest";
import { agencyProgrammes } from "#agency-figures";
import { aMixCell, aProgramme, aProgrammeCell, NO_CELLS } from "#cells.fixtures";
import { figuresOf } from "#figures";

const PROGRAMMES = [
  aProgramme({ code: "PBI_APBD", owner: "DINKES", relations: [{ with: "PBI_JKN", kind: "CONFLICTING" }] }),
  aProgramme({ code: "PBI_JKN", owner: "DINSOS", quota: 50 }),
  aProgramme({ code: "PKH", owner: "DINSOS", quota: 900 }),
  aProgramme({ code: "SEMBAKO", owner: "DINSOS" }),
];
const CELLS = {
  ...NO_CELLS,
  programmes: [
    aProgrammeCell({ programme: "PBI_JKN", receives: true, families: 40 }), aProgrammeCell({ programme: "PBI_JKN", families: 160 }),
    aProgrammeCell({ programme: "PKH", receives: true, families: 90 }), aProgrammeCell({ programme: "PKH", families: 10 }),
  ],
  mixes: [aMixCell({ programmes: ["PBI_APBD", "PBI_JKN"], families: 7 }), aMixCell({ programmes: ["PBI_JKN", "PKH"], families: 5 }), aMixCell({ families: 188 })],
};
const ofAgency = (agency: string) => agencyProgrammes({ figures: figuresOf({ cells: CELLS, programmes: PROGRAMMES, isRegency: true }), programmes: PROGRAMMES, agency });

test("a head sees the programmes of the own agency, the one that misses most families first", () => {
  expect(ofAgency("DINSOS").map(({ code, missed }) => [code, missed])).toEqual([["PBI_JKN", 160], ["PKH", 10], ["SEMBAKO", 0]]);
  expect(ofAgency("DINKES").map(({ code }) => code)).toEqual(["PBI_APBD"]);
  expect(ofAgency("BAPPEDA")).toEqual([]);
});

test("the target is what the quota allows: never more than everybody, unknown without a quota or without eligible families", () => {
  expect(ofAgency("DINSOS").map(({ code, reachable }) => [code, reachable])).toEqual([["PBI_JKN", 0.25], ["PKH", 1], ["SEMBAKO", null]]);
});

test("a conflict is told from both sides; programmes that merely meet are none", () => {
  expect(ofAgency("DINSOS")[0]?.conflicts).toEqual([{ with: "PBI_APBD", name: "PBI_APBD", families: 7 }]);
  expect(ofAgency("DINKES")[0]?.conflicts).toEqual([{ with: "PBI_JKN", name: "PBI_JKN", families: 7 }]);
  expect(ofAgency("DINSOS")[1]?.conflicts).toEqual([]);
});
