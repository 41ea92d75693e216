import { DECILES } from "@sinergi/domain/families/vocabulary";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import { parseDay, type Day } from "@sinergi/domain/time/day";
import fc from "fast-check";
import type { SnapshotProgramme, UnlistedCell } from "#cells";
import { aProgramme } from "#cells.fixtures";
import type { CountedFamily } from "./oracle.ts";

export const ON = day("2026-09-30");

export const PROGRAMMES: readonly SnapshotProgramme[] = [
  aProgramme({ code: "ATENSI", highestDecile: null }),
  aProgramme({ code: "BLT_DESA", owner: "DPMP", quota: 3, relations: [{ with: "PKH", kind: "CONFLICTING" }] }),
  aProgramme({ code: "JALAN_PEKON", owner: "DPUPR", unit: "AREA", side: "PRODUCTION" }),
  aProgramme({ code: "KUR", owner: "KOPERINDAG", unit: "INDIVIDUAL", side: "PRODUCTION", highestDecile: 4, inPackage: true }),
  aProgramme({ code: "PKH", quota: 6, inPackage: true, relations: [{ with: "KUR", kind: "COMPLEMENTARY" }] }),
  aProgramme({ code: "SEMBAKO", highestDecile: 5, inPackage: true }),
];

export const unlistedCells: fc.Arbitrary<readonly UnlistedCell[]> = fc
  .subarray(PROGRAMMES.map((programme) => programme.code))
  .chain((codes) => fc.tuple(...codes.map((programme) => fc.record({ programme: fc.constant(programme), rows: fc.integer({ min: 1, max: 9 }) }))));

const birthDates = fc.option(fc.constantFrom("2025-01-31", "2010-02-28", "2008-09-30", "2008-10-01", "1967-09-30", "1966-09-30", "1940-12-01").map(day), { nil: null, freq: 8 });

const member = fc.record({
  relation: fc.constant("KEPALA_KELUARGA" as const), sex: fc.constantFrom("M" as const, "F" as const), birthDate: birthDates,
  school: fc.constant(null), pregnant: fc.constant(null), severeDisability: fc.constant(null), chronicIllness: fc.constant(null), occupation: fc.constant(null),
});

/** A family of any decile and any ages, eligible and helped at random: rules may say anything, figures must still hold. */
const family: fc.Arbitrary<CountedFamily> = fc.record({
  facts: fc.record({
    villageCode: fc.constantFrom("18.04.04.2002", "18.04.04.2004", "18.04.05.2001"),
    villageKind: fc.constant("PEKON"),
    decile: fc.option(fc.constantFrom(...DECILES, 1 as const, 1 as const, 2 as const), { nil: null, freq: 6 }),
    housing: fc.constant({ floor: null, wall: null, roof: null, water: null, toilet: null, light: null, tenure: null, powerVa: null }),
    members: fc.array(member, { minLength: 1, maxLength: 3 }),
    rosterComplete: fc.boolean(),
  }),
  eligibility: fc.record(Object.fromEntries(PROGRAMMES.map((programme) => [programme.code, fc.constantFrom(...TRILEANS)]))),
  received: fc.subarray(PROGRAMMES.map((programme) => programme.code)).map((codes) => new Set(codes)),
});

export const someFamilies: fc.Arbitrary<readonly CountedFamily[]> = fc.array(family, { maxLength: 40 });

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}
