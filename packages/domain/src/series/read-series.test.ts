import { describe, expect, it } from "vitest";
import { readSeries, SERIES_COLUMNS } from "#series/read-series";

const HEAD = SERIES_COLUMNS.join(",");

describe("a table of figures", () => {
  it("is read by comma, semicolon or as pasted from a spreadsheet, with a decimal point or comma", () => {
    const comma = readSeries(`${HEAD}\n18.04,2024,P0,OBSERVED,10.68,READ,"kupastuntas.co; ""databoks""",,`);
    expect(comma).toMatchObject({ ok: true, value: { rows: [{ area: "18.04", year: 2024, value: 10.68, source: 'kupastuntas.co; "databoks"', isBreak: false, row: 2 }] } });
    for (const [delimiter, value] of [[";", "10,68"], ["\t", "10,68"]] as const) {
      const text = `\uFEFF${SERIES_COLUMNS.join(delimiter)}\r\n${["18.04", "2024", "P0", "", value, "READ", "BPS", "ya", "metode baru"].join(delimiter)}\r\n`;
      expect(readSeries(text), delimiter).toMatchObject({ ok: true, value: { rows: [{ value: 10.68, kind: "OBSERVED", isBreak: true, note: "metode baru" }] } });
    }
  });

  it("the file that comes with the product is read; a population is passed over", () => {
    const text = "area_code,year,indicator,value,unit,certainty,source\n18.04,2024,P0,10.68,%,READ,kupastuntas.co\n18.04,2024,POPULATION,312376,people,READ,databoks";
    expect(readSeries(text)).toMatchObject({ ok: true, value: { passedOver: 1 } });
  });

  it("is refused whole with the rows that are wrong: a district, an unknown word, a number with thousands, a figure twice", () => {
    const rows = ["18.04,2024,P0,,10.68,READ,BPS,,", "18.04.04,2024,P0,,10.68,READ,BPS,,", "18.04,2023,P0,,1.234.5,READ,BPS,,", "18.04,2022,P0,,11,SURE,BPS,,", "18.04,2024,P0,,10.7,READ,BPS,,"];
    expect(readSeries([HEAD, ...rows].join("\n"))).toEqual({ ok: false, refusal: { code: "series_table", rows: [3, 4, 5, 6] } });
    expect(readSeries("tahun;nilai\n2024;10")).toEqual({ ok: false, refusal: { code: "series_table", rows: [1] } });
    expect(readSeries("")).toMatchObject({ ok: false });
  });
});
