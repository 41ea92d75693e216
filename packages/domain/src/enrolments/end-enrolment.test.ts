import { describe, expect, it } from "vitest";
import { endAgainst, endEnrolment, type EnrolmentToEnd } from "#enrolments/end-enrolment";
import { dayBefore } from "#time/day";
import { daySchema } from "#time/day.schema";

const day = (text: string) => daySchema.parse(text);
const ENROLMENT: EnrolmentToEnd = { period: "2026", startsOn: day("2026-01-01"), listedTo: day("2026-12-31"), status: "AKTIF" };
const end = (endedOn: string, more: Partial<EnrolmentToEnd> = {}, note = "") => endEnrolment({ endedOn: day(endedOn), reason: note === "x" ? "OTHER" : "GRADUATED", note: note === "x" ? "" : note }, { ...ENROLMENT, ...more });

describe("ending an enrolment by hand", () => {
  it("makes the day before its last one", () => {
    expect(end("2026-09-30")).toEqual({ ok: true, value: { activeTo: "2026-09-29" } });
    expect(end("2026-01-01")).toEqual({ ok: true, value: { activeTo: "2025-12-31" } });
  });

  it("lies within the enrolment, and never makes it longer", () => {
    expect(end("2025-12-31")).toMatchObject({ ok: false, refusal: { code: "end_outside" } });
    expect(end("2026-10-01", { listedTo: day("2026-06-30") })).toMatchObject({ ok: false, refusal: { code: "end_outside", last: "2026-06-30" } });
  });

  it("is refused where the list has them out already, and for another reason without a word", () => {
    expect(end("2026-09-30", { status: "KELUAR" })).toMatchObject({ ok: false, refusal: { code: "enrolment_left" } });
    expect(end("2026-09-30", {}, "x")).toMatchObject({ ok: false, refusal: { code: "end_reason_missing" } });
  });
});

describe("a list that comes after somebody ended the help by hand", () => {
  const row = { startsOn: day("2026-01-01"), endsOn: day("2026-12-31"), status: "AKTIF" as const };
  it("does not bring it back by naming them as before", () => {
    expect(endAgainst(row, day("2026-06-01"))).toBe("holds");
  });
  it("agrees where it has them out by then", () => {
    expect(endAgainst({ ...row, status: "KELUAR" }, day("2026-06-01"))).toBe("agrees");
    expect(endAgainst({ ...row, endsOn: day("2026-05-31") }, day("2026-06-01"))).toBe("agrees");
  });
  it("has its way where it admits them anew after that day", () => {
    expect(endAgainst({ ...row, startsOn: day("2026-08-01") }, day("2026-06-01"))).toBe("overruled");
    expect(endAgainst(row, day("2026-01-01"))).toBe("holds");
  });
});

it("the day before crosses months, leap days and years", () => {
  expect(["2026-03-01", "2024-03-01", "2026-01-01", "2026-12-31"].map((text) => dayBefore(day(text)))).toEqual(["2026-02-28", "2024-02-29", "2025-12-31", "2026-12-30"]);
});
