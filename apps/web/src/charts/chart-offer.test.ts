import { expect, test } from "vitest";
import type { ChartFacts, ChartTable } from "#charts/chart-facts";
import { offerOfChart } from "#charts/chart-offer";
import { formatsFor } from "#lib/formats";

const COVERAGE = { kind: "measure", measure: "coverage", programme: "PKH" } as const;
const table: ChartTable = {
  columns: [{ key: "area", header: "Kecamatan" }, { key: "missed", header: "Terlewat" }, { key: "coverage", header: "Cakupan" }, { key: "low", header: "Batas bawah" }, { key: "persons", header: "Orang" }],
  rows: [{
    key: "18.04.04",
    cells: {
      area: "Balik Bukit", missed: { value: 1416, as: "count", filter: { area: "18.04.04", on: "2026-09-30@2", receives: false } }, coverage: { value: 0.087, as: "percent", figure: COVERAGE },
      low: { value: 0.05, as: "percent", filter: { area: "18.04.04" } }, persons: { value: 1949, as: "count", families: { count: 900, filter: { persons: "eligible" } } },
    },
  }],
};
const facts: ChartFacts = { key: "uji", title: "Judul", finding: null, unit: "keluarga", source: "", on: "", n: "", filters: [], table };
const words = { formats: formatsFor("id"), families: "keluarga" };

test("every number of a chart's table that can be counted again is offered as the table shows it", () => {
  const { choices } = offerOfChart(facts, words);
  expect(choices.map(({ row, column, shown }) => [row, column, shown])).toEqual([["Balik Bukit", "Terlewat", "1.416"], ["Balik Bukit", "Cakupan", "8,7%"], ["Balik Bukit", "Orang (keluarga)", "900"]]);
  expect(choices[0]).toMatchObject({ figure: { kind: "families", filter: { area: "18.04.04", receives: false } }, on: "2026-09-30@2" });
  expect(choices[0]?.figure).not.toHaveProperty("filter.on");
  expect(choices[1]).toMatchObject({ figure: COVERAGE });
});

test("a number of persons is kept as the families they are in, and says so", () => {
  expect(offerOfChart(facts, words).choices[2]).toMatchObject({ figure: { kind: "families", filter: { persons: "eligible" } } });
});

test("the finding is the title, else the chart's own; the number a chart is about comes first; without numbers it comes alone", () => {
  const headline = { key: "whole", row: "Kabupaten", column: "Cakupan", shown: "9%", figure: COVERAGE };
  expect(offerOfChart({ ...facts, finding: "Sembilan dari sepuluh terlewat", headline }, words)).toMatchObject({ title: "Sembilan dari sepuluh terlewat", choices: [headline, {}, {}, {}] });
  expect(offerOfChart({ ...facts, table: null }, words)).toEqual({ title: "Judul", choices: [], on: undefined });
});
