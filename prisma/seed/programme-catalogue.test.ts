import { readProgrammes } from "@sinergi/domain/programmes/read-programmes";
import { expect, test } from "vitest";
import { LIVELIHOOD_PROGRAMMES } from "#livelihood-programmes";
import { PRODUCTION_PROGRAMMES } from "#production-programmes";
import { programmeCatalogue } from "#programme-catalogue";
import { RECIPIENT_LISTS } from "#recipient-lists";
import { readReferenceData } from "#reference-data";

const catalogue = await programmeCatalogue({ year: 2026, families: 10_000 });
const { organisations } = await readReferenceData();

test("all 41 programmes are accepted as an import of programmes", () => {
  const read = readProgrammes(JSON.parse(JSON.stringify(catalogue)), { knownOwners: new Set(organisations.map((organisation) => organisation.code)) });
  expect(read).toMatchObject({ ok: true });
  expect(catalogue).toHaveLength(41);
  expect(catalogue.map((programme) => programme.code).toSorted()).toEqual(Object.keys({ ...LIVELIHOOD_PROGRAMMES, ...PRODUCTION_PROGRAMMES }).toSorted());
});

test("relations name programmes of the catalogue", () => {
  const codes = new Set(catalogue.map((programme) => programme.code));
  expect(catalogue.flatMap((programme) => programme.relations).filter((relation) => !codes.has(relation.with))).toEqual([]);
});

test("every programme has its year and the year before, and room that follows the families", () => {
  expect(catalogue.every((programme) => programme.periods.map((period) => period.period).join() === "2025,2026")).toBe(true);
  expect(catalogue.find((programme) => programme.code === "PKH")?.periods[1]).toMatchObject({ quota: 2000, budgetIdr: 6_800_000_000 });
});

test("programmes for whole areas have no list of persons", () => {
  const areaProgrammes = catalogue.filter((programme) => programme.unit === "AREA").map((programme) => programme.code);
  expect(areaProgrammes.filter((code) => code in RECIPIENT_LISTS)).toEqual([]);
});
