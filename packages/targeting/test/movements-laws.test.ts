import { HELP_KINDS, HELPED_GROUPS, type HelpedGroup, type HelpKind, type MovementKind } from "@sinergi/domain/targeting/movement";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { movementFigures, movementKind, type DecileAt, type MovementCell } from "#movements";
import { compareSimilar, OUTCOMES, outcomeOf, type SimilarCell } from "#similar-families";

/** A family as a slow counter sees it: its decile in every version, what it received, what it is like. */
interface Followed {
  readonly path: readonly DecileAt[];
  readonly help: HelpKind;
  readonly programmes: number;
  readonly grantsIdr: number | null;
  readonly loanIdr: number;
  readonly likeness: string;
}

const decile: fc.Arbitrary<DecileAt> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<DecileAt>(1, 2) }, { weight: 4, arbitrary: fc.constantFrom<DecileAt>(3, 4, 5, 8, 10) }, { weight: 2, arbitrary: fc.constantFrom<DecileAt>("unknown", "absent") },
);
const followed: fc.Arbitrary<Followed> = fc.record({
  path: fc.array(decile, { minLength: 4, maxLength: 4 }), help: fc.constantFrom(...HELP_KINDS), programmes: fc.nat(6),
  grantsIdr: fc.option(fc.nat(9_000_000)), loanIdr: fc.constantFrom(0, 0, 2_000_000), likeness: fc.constantFrom("a", "b", "c", "d"),
});
const present = ({ path }: Followed): boolean => path[0] !== "absent" || path.at(-1) !== "absent";
const someFamilies = fc.array(followed, { maxLength: 60 }).map((families) => families.filter(present));
const stored = (at: DecileAt | undefined): number | null => (at === "absent" || at === undefined ? null : at === "unknown" ? 0 : at);

function cellOf(family: Followed): MovementCell {
  const kind = movementKind(family.path);
  const looked = kind !== "gone";
  return {
    kind, first: stored(family.path[0]), last: stored(family.path.at(-1)), help: looked ? family.help : null, families: 1, programmes: looked ? family.programmes : 0,
    grantsKnown: looked && family.grantsIdr !== null ? 1 : 0, grantsIdr: looked ? (family.grantsIdr ?? 0) : 0, withLoan: looked && family.loanIdr > 0 ? 1 : 0, loansIdr: looked ? family.loanIdr : 0,
  };
}

describe("how families move", () => {
  test.each<[MovementKind, readonly DecileAt[]]>([
    ["stayed", [1, 2, 1]], ["returned", [2, 3, 1]], ["unclear", [1, "unknown", 2]], ["unclear", [1, "absent", 2]], ["rose", [2, 1, 3]], ["rose", [1, 1, 4]], ["roseFar", [2, 9, 5]],
    ["fell", [3, 3, 2]], ["above", [7, 1, 3]], ["unknown", ["unknown", 1, 1]], ["unknown", [1, 1, "unknown"]], ["gone", [1, 1, "absent"]], ["gone", ["unknown", 1, "absent"]], ["arrived", ["absent", 1, 1]],
  ])("%s is what %j is called", (kind, path) => {
    expect(movementKind(path)).toBe(kind);
  });

  test("the rows of the table of transitions add up to the families of the first version", () => {
    fc.assert(fc.property(someFamilies, (families) => {
      const figures = movementFigures(families.map(cellOf));
      const ofFirst = families.filter(({ path }) => path[0] !== "absent");
      expect(figures.families).toBe(ofFirst.length);
      for (const first of [0, 1, 2, 3, 4, 5, 8, 10]) {
        const row = figures.transitions.filter((one) => one.first === first).reduce((sum, one) => sum + one.families, 0);
        expect(row).toBe(families.filter(({ path }) => stored(path[0]) === first).length);
      }
      const kinds = figures.kinds.filter(({ kind }) => kind !== "arrived").reduce((sum, { families: count }) => sum + count, 0);
      expect(kinds).toBe(figures.families);
    }));
  });

  test("every kind's help is that of counting family by family, and nobody looked for that of families that are gone", () => {
    fc.assert(fc.property(someFamilies, (families) => {
      for (const { kind, families: count, help, meanProgrammes, meanGrantsIdr, withLoan } of movementFigures(families.map(cellOf)).kinds) {
        const own = families.filter(({ path }) => movementKind(path) === kind);
        const known = own.flatMap(({ grantsIdr }) => (grantsIdr === null ? [] : [grantsIdr]));
        const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);
        expect(count).toBe(own.length);
        if (kind === "gone") {
          expect([help, meanProgrammes, meanGrantsIdr, withLoan]).toEqual([null, null, null, 0]);
          continue;
        }
        expect(help).toEqual(Object.fromEntries(HELP_KINDS.map((one) => [one, own.filter((family) => family.help === one).length])));
        expect(meanProgrammes).toEqual(mean(own.map(({ programmes }) => programmes)));
        expect(meanGrantsIdr).toEqual(mean(known));
        expect(withLoan).toBe(own.filter(({ loanIdr }) => loanIdr > 0).length);
      }
    }));
  });
});

function similarCell(family: Followed): SimilarCell[] {
  const kind = movementKind(family.path);
  return outcomeOf(kind) === null ? [] : [{ likeness: family.likeness, help: family.help, kind, families: 1 }];
}

/** Slow and plain: every helped family looks for those alike without help, and takes their mean as its counterpart. */
function counterparts(families: readonly Followed[], group: HelpedGroup) {
  const poor = families.filter(({ path }) => outcomeOf(movementKind(path)) !== null);
  const without = poor.filter(({ help }) => help === "none");
  const helped = poor.filter(({ help }) => (group === "some" ? help !== "none" : help === group));
  const pairs = helped.flatMap((family) => {
    const alike = without.filter(({ likeness }) => likeness === family.likeness);
    return alike.length === 0 ? [] : [{ family, alike }];
  });
  const used = new Set(pairs.flatMap(({ alike }) => alike));
  const ends = (family: Followed, outcome: string): number => Number(outcomeOf(movementKind(family.path)) === outcome);
  const shareOf = (pick: (pair: (typeof pairs)[number]) => number): number | null => (pairs.length === 0 ? null : pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length);
  return {
    helped: pairs.length, without: used.size, unmatched: helped.length - pairs.length,
    shares: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, {
      helped: shareOf(({ family }) => ends(family, outcome)),
      without: shareOf(({ alike }) => alike.reduce((sum, one) => sum + ends(one, outcome), 0) / alike.length),
    }])),
  };
}

describe("families beside similar families without help", () => {
  test("every group is compared as if each family had looked for its counterparts itself", () => {
    fc.assert(fc.property(someFamilies, fc.constantFrom(...HELPED_GROUPS), (families, group) => {
      const compared = compareSimilar(families.flatMap(similarCell), group);
      const slow = counterparts(families, group);
      expect([compared.helped.families, compared.without.families, compared.unmatched]).toEqual([slow.helped, slow.without, slow.unmatched]);
      for (const outcome of OUTCOMES) {
        const shares = slow.shares[outcome];
        near(compared.helped.shares[outcome], shares?.helped ?? null);
        near(compared.without.shares[outcome], shares?.without ?? null);
      }
    }));
  });

  test("little said of few: below thirty families on a side there is not enough", () => {
    const cells = (helped: number, without: number): SimilarCell[] => [
      { likeness: "a", help: "both", kind: "stayed", families: helped }, { likeness: "a", help: "none", kind: "rose", families: without },
    ];
    expect(compareSimilar(cells(30, 30), "both").isEnough).toBe(true);
    expect(compareSimilar(cells(30, 29), "both").isEnough).toBe(false);
    expect(compareSimilar(cells(29, 300), "some").isEnough).toBe(false);
  });
});

function near(found: number | null, expected: number | null): void {
  if (found === null || expected === null) expect(found).toBe(expected);
  else expect(found).toBeCloseTo(expected, 9);
}
