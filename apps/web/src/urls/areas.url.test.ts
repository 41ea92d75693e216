import { AREA_MEASURES } from "@sinergi/targeting/area-measures";
import { expect, test } from "vitest";
import { areasSearchSchema, readMeasure, writeMeasure } from "#urls/areas.url";
import { parseQuery, stringifyQuery } from "#urls/query-string";

test("every measure comes back the same through the address", () => {
  for (const measure of AREA_MEASURES) {
    const search = areasSearchSchema.parse(parseQuery(stringifyQuery({ ukur: writeMeasure(measure) })));
    expect(readMeasure(search.ukur)).toBe(measure);
  }
});

test("an address reads as people write it, and what does not read is dropped", () => {
  expect(stringifyQuery({ wil: "18.04.22", ukur: writeMeasure("coverage"), prog: "PKH", urut: "-rate" })).toBe("?wil=18.04.22&ukur=cakupan&prog=PKH&urut=-rate");
  expect(areasSearchSchema.parse(parseQuery("?ukur=kemiskinan&tingkat=desa&tukar=1&urut=rate;drop&wil=18.04.22"))).toEqual({ wil: "18.04.22" });
});
