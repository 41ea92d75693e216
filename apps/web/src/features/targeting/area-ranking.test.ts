import type { AreaRow, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { expect, test } from "vitest";
import { areasBelow, lookedAt, rankAreas } from "#features/targeting/area-ranking";

function figures(code: string, eligible: number, missed: number): ProgrammeFigures {
  const share = (part: number) => (eligible === 0 ? null : part / eligible);
  const range = (value: number | null) => ({ value, low: value, high: value });
  return {
    code, eligible, notEligible: 0, unknown: 0, recipients: eligible - missed, recipientsEligible: eligible - missed, recipientsNotEligible: 0,
    recipientsUnknown: 0, missed, unlistedRecipients: 0, coverage: range(share(eligible - missed)), exclusionError: range(share(missed)),
    inclusionError: range(null), targetingDifferential: null, structuralExclusion: null, cgh: null,
  };
}

function area(code: string, eligible: number, missed: number): AreaRow {
  return { area: { code, name: code, level: "district" }, families: eligible, poor: eligible, figures: figures("PKH", eligible, missed) };
}

const ROWS = [area("18.04.05", 100, 20), area("18.04.04", 100, 60), area("18.04.09", 0, 0), area("18.04.06", 400, 90)];

test("the least covered kecamatan comes first and one without eligible families last, without a bar", () => {
  const ranked = rankAreas(ROWS, "cakupan");
  expect(ranked.map(({ row }) => row.area.code)).toEqual(["18.04.04", "18.04.06", "18.04.05", "18.04.09"]);
  expect(ranked.at(-1)?.length).toBeNull();
});

test("by families missed, the largest number comes first and fills the axis", () => {
  const ranked = rankAreas(ROWS, "belum");
  expect(ranked[0]).toMatchObject({ length: 1, row: { area: { code: "18.04.06" } } });
});

test("a kecamatan without eligible families is not counted as below the regency", () => {
  expect(areasBelow(ROWS, figures("PKH", 600, 170))).toEqual({ below: 1, areas: 3 });
  expect(areasBelow(ROWS, figures("PKH", 0, 0))).toEqual({ below: 0, areas: 0 });
});

test("without a choice the screen looks at the programme that misses the most families", () => {
  const programmes = [figures("PKH", 10, 2), figures("PIP", 10, 7)];
  const chosen = (asked?: string) => lookedAt(programmes, () => true, asked).chosen?.code;
  expect([chosen(), chosen("PKH"), chosen("GONE")]).toEqual(["PIP", "PKH", "PIP"]);
  expect(lookedAt([], () => true, undefined).chosen).toBeNull();
});

test("a programme without a list waits: the screen looks at it where it is asked for, and never by itself", () => {
  const programmes = [figures("PKH", 10, 2), figures("KUBE", 10, 9)];
  const withoutKube = (code: string) => code !== "KUBE";
  expect(lookedAt(programmes, withoutKube, undefined)).toMatchObject({ listed: [{ code: "PKH" }], waiting: [{ code: "KUBE" }], chosen: { code: "PKH" } });
  expect(lookedAt(programmes, withoutKube, "KUBE").chosen?.code).toBe("KUBE");
});
