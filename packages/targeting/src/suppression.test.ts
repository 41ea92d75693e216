import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardCounts, LEAST_DOUBT, SMALL_COUNT_MAX, type AreaCount, type GuardedCount } from "#suppression";

const tree = (total: number, parts: readonly number[]): AreaCount[] => [{ area: "R", parent: null, families: total }, ...parts.map((families, at) => ({ area: `R.${at}`, parent: "R", families }))];
const shown = (parts: readonly number[]): (number | string | undefined)[] => {
  const guarded = guardCounts(tree(parts.reduce((sum, part) => sum + part, 0), parts));
  return parts.map((_, at) => wordOf(guarded.get(`R.${at}`)));
};
const wordOf = (count: GuardedCount | undefined): number | string | undefined => (count?.kind === "SHOWN" ? count.families : count?.kind);

describe("small counts", () => {
  it("of 1 to 10 are not said; 0 and 11 are", () => {
    expect(guardCounts([{ area: "R", parent: null, families: 10 }]).get("R")).toEqual({ kind: "SMALL" });
    expect(guardCounts([{ area: "R", parent: null, families: 11 }]).get("R")).toEqual({ kind: "SHOWN", families: 11 });
    expect(guardCounts([{ area: "R", parent: null, families: 0 }]).get("R")).toEqual({ kind: "SHOWN", families: 0 });
  });

  it("that stand alone among larger ones take the next larger with them, or the total would tell them", () => {
    expect(shown([4, 30, 80, 200])).toEqual(["SMALL", "WITHHELD", 80, 200]);
  });

  it("that hide each other well enough leave the larger ones in sight", () => {
    expect(shown([4, 6, 80, 200])).toEqual(["SMALL", "SMALL", 80, 200]);
  });

  it("that the total would tell at its extremes are better hidden: two of ten make twenty", () => {
    expect(shown([10, 10, 80, 200])).toEqual(["SMALL", "SMALL", "WITHHELD", 200]);
    expect(shown([10, 10])).toEqual(["WITHHELD", "WITHHELD"]);
  });

  it("below a count that is not said nothing is said, not even that nobody is there", () => {
    const guarded = guardCounts([
      { area: "R", parent: null, families: 500 }, { area: "A", parent: "R", families: 7 }, { area: "A.1", parent: "A", families: 7 }, { area: "A.2", parent: "A", families: 0 },
      { area: "B", parent: "R", families: 40 }, { area: "B.1", parent: "B", families: 40 }, { area: "C", parent: "R", families: 453 }, { area: "C.1", parent: "C", families: 453 },
    ]);
    expect(Object.fromEntries([...guarded].map(([area, count]) => [area, wordOf(count)]))).toEqual({ R: 500, A: "SMALL", "A.1": "WITHHELD", "A.2": "WITHHELD", B: "WITHHELD", "B.1": "WITHHELD", C: 453, "C.1": 453 });
  });
});

/** Every way of filling in what is not said that fits the total and the meaning of the words, for one place: a slow attacker. */
function possibleValues(total: number, parts: readonly number[], guarded: readonly GuardedCount[], place: number): Set<number> {
  const everythingWithheld = guarded.every(({ kind }) => kind === "WITHHELD");
  const choices = guarded.map((count, at): readonly number[] => {
    if (count.kind === "SHOWN") return [parts[at] ?? 0];
    if (count.kind === "SMALL") return range(1, SMALL_COUNT_MAX);
    return range(everythingWithheld ? 0 : SMALL_COUNT_MAX + 1, total);
  });
  // Sums that the others can make, then what is left for the place.
  let sums = new Set([0]);
  for (const [at, values] of choices.entries()) {
    if (at === place) continue;
    sums = new Set([...sums].flatMap((sum) => values.map((value) => sum + value)).filter((sum) => sum <= total));
  }
  return new Set((choices[place] ?? []).filter((value) => sums.has(total - value)));
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

describe("whoever knows the total and all parts that are shown", () => {
  it("is left with at least five values for every small one", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 })), { minLength: 2, maxLength: 6 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const guarded = guardCounts(tree(total, parts));
        const own = parts.map((_, at) => guarded.get(`R.${at}`) ?? { kind: "WITHHELD" as const });
        if (guarded.get("R")?.kind !== "SHOWN") {
          expect(own.every(({ kind }) => kind === "WITHHELD")).toBe(true);
          return;
        }
        for (const [place, families] of parts.entries()) {
          if (families === 0 || families > SMALL_COUNT_MAX) continue;
          expect(own[place]?.kind).not.toBe("SHOWN");
          expect(possibleValues(total, parts, own, place).size).toBeGreaterThanOrEqual(LEAST_DOUBT);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("is told every count that is shown as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }), (parts) => {
        const guarded = guardCounts(tree(parts.reduce((sum, part) => sum + part, 0), parts));
        for (const [at, families] of parts.entries()) {
          const count = guarded.get(`R.${at}`);
          if (count?.kind === "SHOWN") expect(count.families).toBe(families);
        }
      }),
    );
  });
});
