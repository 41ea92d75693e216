import type { SynergyProgramme } from "@sinergi/api/synergy/synergy.schema";
import { expect, test } from "vitest";
import { closestPair, shownProgrammes, toggled } from "#features/synergy/shown-programmes";

const programme = (code: string, recipients: number): SynergyProgramme => ({ code, name: code, owner: "DINSOS", side: "LIVELIHOOD", inPackage: false, recipients });
const ALL = [programme("BLT_DESA", 3), programme("KUR", 0), programme("PKH", 9)];
const codes = (some: readonly SynergyProgramme[]) => some.map(({ code }) => code);

test("without a choice the programmes that reach anybody are shown, most recipients first", () => {
  expect(codes(shownProgrammes(ALL, undefined))).toEqual(["PKH", "BLT_DESA"]);
});

test("a choice may take in a programme nobody receives, and never more than can be read", () => {
  expect(codes(shownProgrammes(ALL, ["KUR", "TIDAK_ADA"]))).toEqual(["KUR"]);
  expect(shownProgrammes(Array.from({ length: 40 }, (_, at) => programme(`P${at}`, at)), undefined)).toHaveLength(25);
});

test("back at the screen's own choice nothing stands in the address", () => {
  const shown = shownProgrammes(ALL, undefined);
  expect(toggled(ALL, shown, "KUR")).toBe("BLT_DESA,KUR,PKH");
  expect(toggled(ALL, shownProgrammes(ALL, ["BLT_DESA", "KUR", "PKH"]), "KUR")).toBeUndefined();
  expect(toggled(ALL, shownProgrammes(ALL, ["PKH"]), "PKH")).toBeUndefined();
});

test("no pair leads where none meets", () => {
  expect(closestPair([{ families: 0 }])).toBeNull();
  expect(closestPair([{ families: 2 }, { families: 5 }])).toEqual({ families: 5 });
});
