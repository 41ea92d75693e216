import { DECILES } from "@sinergi/domain/families/vocabulary";
import fc from "fast-check";
import { expect, test } from "vitest";
import { figuresOf } from "#figures";
import { cellsWithin, mixesWithin, type MixFilter } from "#narrow";
import { besidesOwn, ownOf, type SynergyCard } from "#own-parts";
import { countCells } from "./count-cells.ts";
import { hasWorkingAge, oracleFigures, type CountedFamily } from "./oracle.ts";
import { ON, PROGRAMMES, someFamilies, unlistedCells } from "./random-families.ts";

const CODES = PROGRAMMES.map(({ code }) => code);
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
const someDeciles = fc.subarray([0, ...DECILES], { minLength: 1 });
const someCodes = fc.subarray(CODES, { maxLength: 2 });
const someFilter: fc.Arbitrary<MixFilter> = fc.record({
  deciles: optional(someDeciles), together: optional(someCodes), without: optional(someCodes), exactly: optional(fc.subarray(CODES)), notExactly: optional(fc.array(fc.subarray(CODES), { maxLength: 3 })),
  layers: optional(fc.integer({ min: 0, max: 6 })), layersFrom: optional(fc.integer({ min: 0, max: 6 })), owners: optional(fc.subarray([...new Set(PROGRAMMES.map(({ owner }) => owner))], { maxLength: 2 })),
  sides: optional(fc.constantFrom("both", "livelihoodOnly", "productionOnly", "none")),
});

/** Which families a filter means, said family by family and part by part. */
function isMeant({ facts, received }: CountedFamily, filter: MixFilter): boolean {
  const own = [...received];
  const same = (codes: readonly string[]) => codes.length === own.length && codes.every((code) => received.has(code));
  const onSide = (side: string) => PROGRAMMES.some((programme) => programme.side === side && programme.unit !== "AREA" && received.has(programme.code));
  const meeting = onSide("LIVELIHOOD") ? (onSide("PRODUCTION") ? "both" : "livelihoodOnly") : onSide("PRODUCTION") ? "productionOnly" : "none";
  const isAsked = facts.decile !== null && facts.decile <= 4 && hasWorkingAge(facts, ON) === "yes";
  const holds: readonly boolean[] = [
    !filter.deciles || filter.deciles.includes(facts.decile ?? 0),
    (filter.together ?? []).every((code) => received.has(code)),
    (filter.without ?? []).every((code) => !received.has(code)),
    !filter.exactly || same(filter.exactly),
    !(filter.notExactly ?? []).some(same),
    filter.layers === undefined || own.length === filter.layers,
    filter.layersFrom === undefined || own.length >= filter.layersFrom,
    (filter.owners ?? []).every((owner) => PROGRAMMES.some((programme) => programme.owner === owner && received.has(programme.code))),
    filter.sides === undefined || (isAsked && meeting === filter.sides),
  ];
  return holds.every(Boolean);
}

const cellsOf = (families: readonly CountedFamily[], unlisted: Parameters<typeof countCells>[1]["unlisted"] = []) => countCells(families, { programmes: PROGRAMMES, unlisted, on: ON });
const keyed = (mixes: readonly object[]) => mixes.map((mix) => JSON.stringify(mix)).toSorted();

test("figures of some deciles are those of the families of these deciles, counted one by one", () => {
  fc.assert(fc.property(someFamilies, someDeciles, unlistedCells, (families, deciles, unlisted) => {
    const figures = figuresOf({ cells: cellsWithin(cellsOf(families, unlisted), deciles), programmes: PROGRAMMES, isRegency: false });
    const expected = oracleFigures({ families: families.filter(({ facts }) => deciles.includes(facts.decile ?? 0)), programmes: PROGRAMMES, unlisted, isRegency: false, on: ON });
    expect(figures.families).toBe(expected.families);
    expect(figures.byDecile).toEqual(expected.byDecile);
    expect(figures.sides).toEqual(expected.sides);
    expect(figures.overlap.map(({ a, b, both }) => [a, b, both])).toEqual(expected.overlap.map(({ a, b, both }) => [a, b, both]));
    for (const [at, { eligible, recipients, missed, unknown, unlistedRecipients, coverage }] of figures.programmes.entries()) {
      const one = expected.programmes[at];
      expect({ eligible, recipients, missed, unknown, unlistedRecipients }).toEqual({
        eligible: one?.eligible, recipients: one?.recipients, missed: one?.missed, unknown: one?.unknown, unlistedRecipients: one?.unlistedRecipients,
      });
      expect(coverage.value ?? -1).toBeCloseTo(one?.coverage.value ?? -1, 9);
    }
  }));
});

test("a filter of programmes, owners, layers, sides and deciles leaves the cells of the families it means", () => {
  fc.assert(fc.property(someFamilies, someFilter, (families, filter) => {
    expect(keyed(mixesWithin(cellsOf(families).mixes, filter, PROGRAMMES))).toEqual(keyed(cellsOf(families.filter((family) => isMeant(family, filter))).mixes));
  }));
});

test("without a filter nothing is left out", () => {
  fc.assert(fc.property(someFamilies, (families) => {
    const cells = cellsOf(families);
    expect(mixesWithin(cells.mixes, {}, PROGRAMMES)).toEqual(cells.mixes);
    expect(cellsWithin(cells, undefined)).toEqual(cells);
  }));
});

test("a card leaves out its own part of a filter and keeps all others", () => {
  const cards: readonly SynergyCard[] = ["programmes", "agencies", "combinations", "layers", "sides"];
  fc.assert(fc.property(someFilter, fc.constantFrom(...cards), (filter, card) => {
    expect({ ...besidesOwn(card, filter), ...ownOf(card, filter) }).toEqual(filter);
  }));
  expect(besidesOwn("layers", { deciles: [1], layers: 2, together: ["PKH"] })).toEqual({ together: ["PKH"] });
  expect(ownOf("sides", { deciles: [1], sides: "both" })).toEqual({ sides: "both" });
});
