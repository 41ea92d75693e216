import type { CoverageBehind } from "@sinergi/api/coverage/coverage.schema";
import { expect, test } from "vitest";
import { coverageListSearchSchema, readBehind, writeBehind } from "#urls/coverage.url";

const NUMBERS: readonly CoverageBehind[] = [
  { what: "REACH", state: "NOT_VISITED", month: "2026-10", area: "18.04.04" }, { what: "NOT_FOUND", outcome: "RUMAH_KOSONG", month: "2026-11", area: undefined },
  { what: "TOLD", state: "DENIED", programme: "SEMBAKO", period: "2026", tranche: 3, area: "18.04.05.2010" }, { what: "KEPT", month: "2026-09", component: "SCHOOL", result: "TIDAK_MEMENUHI", area: undefined },
];

test("every number of Cakupan lapangan has an address that means it again", () => {
  for (const behind of NUMBERS) expect(readBehind(coverageListSearchSchema.parse(writeBehind(behind)), "2026-12")).toEqual(behind);
});

test("a mistyped address still opens the list of the month", () => {
  expect(readBehind(coverageListSearchSchema.parse({ apa: "semua", bulan: "2026-13", wil: "x" }), "2026-12")).toEqual({ what: "REACH", state: "ASSIGNED", month: "2026-12", area: undefined });
});
