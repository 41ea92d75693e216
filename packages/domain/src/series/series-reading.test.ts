import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptFigure } from "#series/accept-figure";
import { figureSchema } from "#series/poverty-series.schema";
import { INDICATORS, type Indicator } from "#series/vocabulary";
import { readIndicator, type ReadFigure } from "#series/series-reading";

const PLACES = { regency: "18.04", province: "18", regencies: 15 };

function series(area: string, indicator: Indicator, values: Readonly<Record<number, number>>, more: Partial<ReadFigure> = {}): ReadFigure[] {
  return Object.entries(values).map(([year, value]) => ({ area, indicator, year: Number(year), value, kind: "OBSERVED", certainty: "READ", isBreak: false, ...more }));
}

/** The figures of domain.md §7.3. */
const FIGURES: readonly ReadFigure[] = [
  ...series("18.04", "P0", { 2018: 13.54, 2019: 12.92, 2020: 12.52, 2021: 12.82, 2022: 11.71, 2023: 11.17, 2024: 10.68 }),
  ...series("18", "P0", { 2019: 12.62, 2020: 12.34, 2021: 12.62, 2022: 11.57, 2023: 11.11, 2024: 10.69, 2025: 10 }),
  ...series("18.01", "P0", { 2024: 12.57 }), ...series("18.03", "P0", { 2024: 16.92 }),
  ...series("18.04", "P1", { 2023: 2.34, 2024: 1.51 }),
];

describe("the LP2KD reading of the poverty rate", () => {
  const reading = readIndicator(FIGURES, "P0", PLACES);

  it("fell from 11.17 to 10.68 per cent, as in the province: effective and relevant", () => {
    expect(reading.lastStep).toMatchObject({ fromYear: 2023, toYear: 2024, from: 11.17, to: 10.68 });
    expect(reading.lastStep?.change).toBeCloseTo(-0.49);
    expect(reading.effective).toBe("yes");
    expect(reading.relevant).toBe("yes");
    expect(reading.relevantTo).toEqual(["province"]);
    expect(reading.accelerating).toBe("no");
  });

  it("stands just under the province in 2024; three known regencies of fifteen give no place, three of four do", () => {
    expect(reading.position).toEqual({ year: 2024, value: 10.68, province: 10.69, nation: null, rank: null, known: 3, regencies: 15 });
    expect(readIndicator(FIGURES, "P0", { ...PLACES, regencies: 4 }).position).toMatchObject({ rank: 1, known: 3 });
  });

  it("over six years it fell by 2.86 points", () => {
    expect(reading.longStep).toMatchObject({ fromYear: 2018, toYear: 2024 });
    expect(reading.longStep?.change).toBeCloseTo(-2.86);
  });

  it("agrees with the depth of poverty, which fell as well", () => {
    expect(reading.consistency).toEqual([{ other: "P1", fromYear: 2023, toYear: 2024, consistent: "yes" }]);
  });

  it("a target is met at or below it, and without one nothing is said", () => {
    expect(reading.target).toBeNull();
    const withTarget = readIndicator([...FIGURES, ...series("18.04", "P0", { 2024: 10.5, 2026: 9.9 }, { kind: "TARGET" })], "P0", PLACES);
    expect(withTarget.target).toEqual({ year: 2024, target: 10.5, value: 10.68, met: "no" });
  });
});

describe("what is not known stays unknown", () => {
  it("without a figure, with one, or over a break nothing is said of effect or relevance", () => {
    for (const figures of [[], series("18.04", "P0", { 2024: 10 }), [...series("18.04", "P0", { 2023: 11 }), ...series("18.04", "P0", { 2024: 10 }, { isBreak: true })]]) {
      const reading = readIndicator(figures, "P0", PLACES);
      expect(reading.lastStep).toBeNull();
      expect([reading.effective, reading.accelerating, reading.relevant]).toEqual(["unknown", "unknown", "unknown"]);
    }
  });

  it("a line of poverty that rises is neither good nor bad", () => {
    const reading = readIndicator(series("18.04", "POVERTY_LINE", { 2020: 443313, 2021: 457478 }), "POVERTY_LINE", PLACES);
    expect(reading.lastStep?.change).toBe(14165);
    expect([reading.effective, reading.relevant]).toEqual(["unknown", "unknown"]);
  });

  it("a year that is missing in the province gives no relevance, and no value is made up for it", () => {
    const reading = readIndicator([...series("18.04", "P0", { 2023: 11, 2024: 10 }), ...series("18", "P0", { 2022: 12, 2024: 11 })], "P0", PLACES);
    expect(reading.relevant).toBe("unknown");
    expect(reading.relevantTo).toEqual([]);
  });

  it("where the figure falls and the province rises it is not relevant", () => {
    expect(readIndicator([...series("18.04", "P0", { 2023: 11, 2024: 10 }), ...series("18", "P0", { 2023: 11, 2024: 12 })], "P0", PLACES).relevant).toBe("no");
  });

  it("for any series, effective means better by the direction of the figure, and the order of the figures does not matter", () => {
    const figure = fc.record({ year: fc.integer({ min: 2000, max: 2030 }), value: fc.integer({ min: 0, max: 10_000 }) });
    fc.assert(fc.property(fc.constantFrom(...INDICATORS), fc.uniqueArray(figure, { selector: ({ year }) => year, maxLength: 8 }), (indicator, points) => {
      const figures = points.map(({ year, value }): ReadFigure => ({ area: "18.04", indicator, year, value, kind: "OBSERVED", certainty: "READ", isBreak: false }));
      const reading = readIndicator(figures, indicator, PLACES);
      expect(readIndicator(figures.toReversed(), indicator, PLACES)).toEqual(reading);
      const sorted = figures.toSorted((a, b) => a.year - b.year);
      const change = (sorted.at(-1)?.value ?? 0) - (sorted.at(-2)?.value ?? 0);
      if (figures.length < 2 || indicator === "POVERTY_LINE") expect(reading.effective).toBe("unknown");
      else expect(reading.effective).toBe((indicator === "HDI" ? change > 0 : change < 0) ? "yes" : "no");
    }));
  });
});

describe("which figures may stand in the series", () => {
  const figure = (more: object) => figureSchema.parse({ area: "18.04", year: 2024, indicator: "P0", kind: "OBSERVED", value: 10.68, certainty: "READ", source: "BPS Lampung Barat", ...more });

  it("of the regency, its province, another regency and the nation; never of a district or village", () => {
    for (const area of ["18.04", "18", "18.01", "ID"]) expect(acceptFigure(figure({ area }), PLACES).ok, area).toBe(true);
    for (const area of ["18.04.04", "18.04.04.2002", "XX", ""]) expect(acceptFigure(figure({ area }), PLACES), area).toMatchObject({ ok: false, refusal: { code: "series_area" } });
  });

  it("a target is the regency's own, and a rate above a hundred or half a person is refused", () => {
    expect(acceptFigure(figure({ kind: "TARGET", area: "18" }), PLACES).ok).toBe(false);
    expect(acceptFigure(figure({ value: 101 }), PLACES)).toMatchObject({ refusal: { code: "series_value" } });
    expect(acceptFigure(figure({ indicator: "POOR_PEOPLE", value: 10.5 }), PLACES)).toMatchObject({ refusal: { code: "series_value" } });
  });
});
