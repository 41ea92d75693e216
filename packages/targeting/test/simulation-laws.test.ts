import { DECILES } from "@sinergi/domain/families/vocabulary";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import { CRITERIA, CRITERIA_MAX } from "@sinergi/domain/simulations/scenario";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standingsOf } from "#area-standing";
import { districtOf, type CandidateClass, type CandidateGroup } from "#candidates";
import type { PackageCell, ProgrammeCell } from "#cells";
import { aProgramme } from "#cells.fixtures";
import { packageFiguresOf } from "#package-figures";
import { programmeFigures } from "#programme-figures";
import { selectFamilies } from "#select-families";
import { shareOut } from "#share-out";
import { sidesOfMeetings } from "#sides";
import { simulatedFigures } from "#simulated-figures";
import { oracleSelection, oracleShares, type OracleFamily, type OracleOrder } from "./simulation-oracle.ts";

const VILLAGES = ["18.04.04.2001", "18.04.04.2002", "18.04.05.2001", "18.04.06.2001", "18.04.06.2002"] as const;
const REGENCY = "18.04";

const kinds: fc.Arbitrary<CandidateClass> = fc
  .record({
    decile: fc.option(fc.constantFrom(...DECILES, 1 as const, 2 as const, 3 as const), { nil: null, freq: 6 }),
    eligibility: fc.constantFrom("yes" as const, "yes" as const, "unknown" as const),
    workingAge: fc.constantFrom(...TRILEANS),
    livelihood: fc.boolean(),
    production: fc.boolean(),
    more: fc.integer({ min: 0, max: 2 }),
    due: fc.integer({ min: 1, max: 3 }),
    lacking: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ more, due, lacking, ...kind }) => {
    const layers = Number(kind.livelihood) + Number(kind.production) + (kind.livelihood || kind.production ? more : 0);
    const inPackage = kind.decile === 1 ? { due, received: Math.max(0, due - lacking) } : { due: 0, received: 0 };
    const parts = [kind.decile ?? 0, Number(kind.eligibility === "unknown"), TRILEANS.indexOf(kind.workingAge), Number(kind.livelihood), Number(kind.production), layers, inPackage.due, inPackage.received];
    return { ...kind, layers, ...inPackage, code: parts.reduce((code, part) => code * 12 + part, 0) };
  });

const someFamilies: fc.Arbitrary<readonly OracleFamily[]> = fc
  .array(fc.record({ village: fc.constantFrom(...VILLAGES), kind: kinds, draw: fc.stringMatching(/^[0-9a-f]{6}$/) }), { maxLength: 60 })
  .map((families) => families.map((family, at) => ({ ...family, id: String(at), draw: `${family.draw}${at}` })));

const score = (areas: readonly string[]) => fc.tuple(...areas.map(() => fc.integer({ min: 0, max: 3 }))).map((of) => new Map(areas.map((area, at) => [area, of[at] ?? 0])));
const districts = [...new Set(VILLAGES.map(districtOf))];
const orders: fc.Arbitrary<OracleOrder> = fc.record({
  criteria: fc.shuffledSubarray([...CRITERIA], { maxLength: CRITERIA_MAX }),
  side: fc.constantFrom("LIVELIHOOD" as const, "PRODUCTION" as const),
  places: fc.integer({ min: 0, max: 70 }),
  share: fc.constantFrom("none" as const, "district" as const),
  scores: fc.record({ districtRate: score(districts), districtMissed: score(districts), villageRate: score(VILLAGES), villageMissed: score(VILLAGES), villageScore: score(VILLAGES) }),
});

function groupsOf(families: readonly OracleFamily[]): CandidateGroup[] {
  const groups = Map.groupBy(families, ({ village, kind }) => `${village} ${kind.code}`);
  return [...groups.values()].flatMap((of) => of.slice(0, 1).map(({ village, kind }) => ({ village, kind, families: of.length })));
}

function select(families: readonly OracleFamily[], { scores, ...order }: OracleOrder) {
  const places = (of: ReadonlyMap<string, number>) => standingsOf([...of].map(([code, part]) => ({ code, part, whole: 1 })));
  return selectFamilies(groupsOf(families), {
    ...order,
    standings: { districtRate: places(scores.districtRate), districtMissed: places(scores.districtMissed), villageRate: places(scores.villageRate), villageMissed: places(scores.villageMissed), villageScore: places(scores.villageScore) },
  });
}

describe("selecting by groups", () => {
  test("gives the families that sorting all of them one by one gives, in the same order", () => {
    fc.assert(fc.property(someFamilies, orders, (families, order) => {
      const byDraw = (village: string, code: number) => families.filter((family) => family.village === village && family.kind.code === code).toSorted((a, b) => (a.draw < b.draw ? -1 : 1));
      const ours = select(families, order).flatMap(({ village, kind, given }) => byDraw(village, kind.code).slice(0, given));
      expect(ours.map(({ id }) => id)).toEqual(oracleSelection(families, order).map(({ id }) => id));
    }), { numRuns: 500 });
  });

  test("gives no more places than there are, none unused while a family waits, and the same whatever order the groups come in", () => {
    fc.assert(fc.property(someFamilies, orders, (families, order) => {
      const chosen = select(families, order);
      expect(chosen.reduce((sum, { given }) => sum + given, 0)).toBe(Math.min(order.places, families.length));
      expect(chosen.every(({ given, families: of }) => given > 0 && given <= of)).toBe(true);
      expect(select(families.toReversed(), order).map(({ village, kind, given }) => [village, kind.code, given])).toEqual(chosen.map(({ village, kind, given }) => [village, kind.code, given]));
    }));
  });

  test("one place more never takes a place from anybody, where nothing is shared out in proportion", () => {
    fc.assert(fc.property(someFamilies, orders, (families, order) => {
      const placed = (places: number) => {
        const sums = new Map<number, number>();
        for (const { kind, given } of select(families, { ...order, share: "none", places })) sums.set(kind.code, (sums.get(kind.code) ?? 0) + given);
        return sums;
      };
      const [fewer, more] = [placed(order.places), placed(order.places + 1)];
      for (const [kind, given] of fewer) expect(more.get(kind) ?? 0).toBeGreaterThanOrEqual(given);
    }));
  });
});

test("places shared out in proportion are those of giving one after the other to the largest claim", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 8 }), fc.integer({ min: 0, max: 300 }), (weights, places) => {
    const shares = shareOut(weights, places);
    expect(shares).toEqual(oracleShares(weights, places));
    expect(shares.every((share, at) => share <= (weights[at] ?? 0))).toBe(true);
  }));
});

describe("what a simulation changes", () => {
  const programme = aProgramme({ code: "KUBE", side: "PRODUCTION", inPackage: true, quota: 10 });
  /** The registry before or after, counted family by family; `reached` are those the programme reaches. */
  const count = (families: readonly OracleFamily[], reached: ReadonlySet<string>) => {
    const states = families.map(({ id, village, kind }) => ({ village, ...kind, given: reached.has(id) }));
    const programmeCells: ProgrammeCell[] = states.map(({ decile, eligibility, given }) => ({ programme: "KUBE", decile, eligibility, receives: given, families: 1 }));
    const packages: PackageCell[] = states.flatMap(({ decile, due, received, eligibility, given }) => (decile === 1 ? [{ decile, eligible: due, received: received + Number(given && eligibility === "yes"), families: 1 }] : []));
    const poor = states.filter(({ decile }) => decile !== null && decile <= 4);
    const meetings = poor.map(({ workingAge, livelihood, production, layers, given }) => ({ workingAge, livelihood, production: production || given, helped: layers > 0 || given, families: 1 }));
    return { states, programmeCells, packages, meetings, withoutHelp: meetings.filter(({ helped }) => !helped).length };
  };

  test("is what counting every family again after the places are given says", () => {
    fc.assert(fc.property(someFamilies, orders, (families, order) => {
      const given = new Set(oracleSelection(families, { ...order, side: "PRODUCTION" }).map(({ id }) => id));
      const [before, after] = [count(families, new Set()), count(families, given)];
      const groups = groupsOf(families);
      const byDistrict = (of: typeof before, code: string) => of.programmeCells.filter((_, at) => districtOf(families[at]?.village ?? "") === code);
      const ours = simulatedFigures({
        programme, regency: REGENCY, places: order.places, considered: groups, all: groups, chosen: select(families, { ...order, side: "PRODUCTION" }),
        cells: { programme: new Map([[REGENCY, before.programmeCells], ...districts.map((code) => [code, byDistrict(before, code)] as const)]), unlisted: [], meetings: before.meetings, packages: before.packages },
      });
      const whole = (cells: readonly ProgrammeCell[]) => programmeFigures({ programme, cells, unlisted: [], isRegency: true });
      expect(ours.programme).toEqual({ before: whole(before.programmeCells), after: whole(after.programmeCells) });
      expect(ours.sides).toEqual({ before: sidesOfMeetings(before.meetings), after: sidesOfMeetings(after.meetings) });
      expect(ours.withoutHelp).toEqual({ before: before.withoutHelp, after: after.withoutHelp });
      const [packaged, recounted] = [ours.package?.after, packageFiguresOf(after.packages)];
      expect({ ...packaged, complementarity: null }).toEqual({ ...recounted, complementarity: null });
      expect(packaged?.complementarity ?? -1).toBeCloseTo(recounted.complementarity ?? -1, 9);
      for (const district of ours.districts) expect(district.coverage.after).toEqual(programmeFigures({ programme, cells: byDistrict(after, district.code), unlisted: [], isRegency: false }).coverage);
      expect(ours.given).toBe(given.size);
      expect(ours.districts.reduce((sum, one) => sum + one.given, 0)).toBe(given.size);
      expect(ours.villages.reduce((sum, one) => sum + one.given, 0)).toBe(given.size);
      expect(ours.deciles.reduce((sum, one) => sum + one.given, 0)).toBe(given.size);
    }));
  });
});

test("areas of equal standing share a place, and one of which nothing is known comes last", () => {
  const places = standingsOf([{ code: "a", part: 1, whole: 4 }, { code: "b", part: 0, whole: 0 }, { code: "c", part: 2, whole: 8 }, { code: "d", part: 3, whole: 4 }]);
  expect(Object.fromEntries(places)).toEqual({ d: 0, a: 1, c: 1, b: 2 });
});
