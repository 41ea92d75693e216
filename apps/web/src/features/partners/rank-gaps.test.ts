import type { CountShown, GapsRow } from "@sinergi/api/partners/partners.schema";
import { expect, test } from "vitest";
import { rankGaps } from "#features/partners/rank-gaps";

const row = (name: string, families: CountShown): GapsRow => ({ area: { code: name, name, level: "district" }, needs: { TOILET: families }, pledged: {} });

test("areas that may not be told stand between the numbers and the zeros, by name: their place tells nothing", () => {
  const ranked = rankGaps({ rows: [row("Suoh", "SMALL"), row("Belalau", 0), row("Sukau", 40), row("Air Hitam", "WITHHELD"), row("Batu Brak", 12)] }, "TOILET");
  expect(ranked.map(({ area }) => area.name)).toEqual(["Sukau", "Batu Brak", "Air Hitam", "Suoh", "Belalau"]);
  expect(ranked.map(({ families }) => families)).toEqual([40, 12, null, null, 0]);
});
