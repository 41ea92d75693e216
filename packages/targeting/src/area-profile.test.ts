import { expect, test } from "vitest";
import { helpersOf, missingPieces } from "#area-profile";
import { aMixCell, aProgramme, aProgrammeCell } from "#cells.fixtures";

const PROGRAMMES = [
  aProgramme({ code: "BLT_DESA", owner: "DPMP" }),
  aProgramme({ code: "PKH", owner: "DINSOS", inPackage: true }),
  aProgramme({ code: "SEMBAKO", owner: "DINSOS", inPackage: true }),
];

test("a family with two programmes of one office is helped once by that office", () => {
  const mixes = [aMixCell({ programmes: ["PKH", "SEMBAKO"], families: 3 }), aMixCell({ programmes: ["BLT_DESA", "PKH"], families: 2 }), aMixCell({ programmes: [], families: 9 })];
  expect(helpersOf(mixes, PROGRAMMES)).toEqual([{ owner: "DINSOS", families: 5 }, { owner: "DPMP", families: 2 }]);
});

test("an office that reaches nobody in the area is not named", () => {
  expect(helpersOf([aMixCell({ programmes: [], families: 4 })], PROGRAMMES)).toEqual([]);
});

test("the piece most families of decile 1 lack comes first; other deciles and doubtful families are not counted", () => {
  const cells = [
    aProgrammeCell({ programme: "PKH", families: 2 }), aProgrammeCell({ programme: "PKH", receives: true, families: 8 }), aProgrammeCell({ programme: "PKH", decile: 2, families: 50 }),
    aProgrammeCell({ programme: "SEMBAKO", families: 7 }), aProgrammeCell({ programme: "SEMBAKO", eligibility: "unknown", families: 40 }), aProgrammeCell({ programme: "BLT_DESA", families: 90 }),
  ];
  expect(missingPieces(cells, PROGRAMMES)).toEqual([{ programme: "SEMBAKO", eligible: 7, missed: 7 }, { programme: "PKH", eligible: 10, missed: 2 }]);
});
