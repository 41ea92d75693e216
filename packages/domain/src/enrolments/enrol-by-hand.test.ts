import { describe, expect, it } from "vitest";
import { enrolByHand, mayEnrolIn, warningsOf, type EnrolmentGround } from "#enrolments/enrol-by-hand";
import { daySchema } from "#time/day.schema";

const day = (text: string) => daySchema.parse(text);
const ground = (overrides: Partial<EnrolmentGround> = {}): EnrolmentGround => ({ unit: "FAMILY", hasPeriod: true, today: day("2026-09-30"), members: ["7", "8"], standing: [], ...overrides });
const refusal = (wanted: { startsOn: string; personId?: string }, overrides: Partial<EnrolmentGround> = {}) => {
  const result = enrolByHand({ startsOn: day(wanted.startsOn), personId: wanted.personId ?? null }, ground(overrides));
  return result.ok ? null : result.refusal.code;
};

describe("an enrolment by hand", () => {
  it("runs from its day to the end of that year", () => {
    expect(enrolByHand({ startsOn: day("2026-05-01"), personId: null }, ground())).toEqual({ ok: true, value: { period: "2026", activeFrom: "2026-05-01", activeTo: "2026-12-31" } });
  });

  it("starts no later than today, in a year the programme has", () => {
    expect(refusal({ startsOn: "2026-10-01" })).toBe("start_in_future");
    expect(refusal({ startsOn: "2026-05-01" }, { hasPeriod: false })).toBe("period_missing");
    expect(refusal({ startsOn: "2026-05-01" }, { unit: "AREA" })).toBe("unit_without_families");
  });

  it("of a programme for persons names one, of this family", () => {
    expect(refusal({ startsOn: "2026-05-01" }, { unit: "INDIVIDUAL" })).toBe("person_missing");
    expect(refusal({ startsOn: "2026-05-01", personId: "9" }, { unit: "INDIVIDUAL" })).toBe("person_unknown");
    expect(refusal({ startsOn: "2026-05-01", personId: "7" }, { unit: "INDIVIDUAL" })).toBeNull();
  });

  it("is not made twice, but again once the help before it ended", () => {
    expect(refusal({ startsOn: "2026-05-01" }, { standing: [{ startsOn: day("2026-01-01"), endsOn: day("2026-12-31") }] })).toBe("already_enrolled");
    expect(refusal({ startsOn: "2026-05-01" }, { standing: [{ startsOn: day("2026-01-01"), endsOn: day("2026-04-30") }] })).toBeNull();
    expect(refusal({ startsOn: "2026-05-01" }, { standing: [{ startsOn: day("2026-08-01"), endsOn: day("2026-12-31") }] })).toBe("already_enrolled");
  });
});

it("conflicts and the rule are warned of, and never stand in the way", () => {
  expect(warningsOf({ eligibility: "no", conflicts: ["BLT_DESA"] })).toEqual([{ code: "outside_rule" }, { code: "conflicting", programme: "BLT_DESA" }]);
  expect(warningsOf({ eligibility: "unknown", conflicts: [] })).toEqual([{ code: "rule_unknown" }]);
  expect(warningsOf({ eligibility: "yes", conflicts: [] })).toEqual([]);
  expect(warningsOf({ eligibility: null, conflicts: [] })).toEqual([]);
});

it("an organisation writes the enrolments of its own programmes, the secretariat all", () => {
  expect(mayEnrolIn({ role: "SECRETARIAT", agency: null }, "DINSOS")).toBe(true);
  expect(mayEnrolIn({ role: "AGENCY_OPERATOR", agency: "DINSOS" }, "DINSOS")).toBe(true);
  expect(mayEnrolIn({ role: "AGENCY_OPERATOR", agency: "DISDIK" }, "DINSOS")).toBe(false);
  expect(mayEnrolIn({ role: "LEADER", agency: null }, "DINSOS")).toBe(false);
});
