import { expect, test } from "vitest";
import { nextProgrammeOrder, programmeOrderIn, programmesSearchSchema, readProgrammesFilter, writeProgrammesFilter } from "#urls/programmes.url";

test("an address of the list of programmes reads back as the filter it was written from", () => {
  const filter = { text: "bibit", owner: "PERTANIAN", side: "PRODUCTION", unit: "GROUP", state: "NO_PERIOD" } as const;
  expect(readProgrammesFilter(programmesSearchSchema.parse(writeProgrammesFilter(filter)))).toEqual(filter);
});

test("a mistyped address still opens the whole list", () => {
  expect(readProgrammesFilter(programmesSearchSchema.parse({ sisi: "kiri", opd: "dinas!", keadaan: "hilang" }))).toEqual({ text: "", owner: undefined, side: undefined, unit: undefined, state: undefined });
});

test("a second press on a column turns its order around", () => {
  const first = nextProgrammeOrder({ sort: "name", descending: false }, "quota");
  expect(first).toBe("quota");
  expect(nextProgrammeOrder(programmeOrderIn({ urut: first } as never), "quota")).toBe("-quota");
  expect(nextProgrammeOrder({ sort: "quota", descending: true }, "name")).toBeUndefined();
});
