import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseOpenedSchema } from "#fieldwork/case-opened.schema";
import { commitmentsOf, resultOfMeasure } from "#fieldwork/commitments";
import { moveGraduation, movesOfGraduation } from "#fieldwork/decide-graduation";
import { graduationProposedSchema } from "#fieldwork/graduation-proposed.schema";
import { GRADUATION_REASONS } from "#fieldwork/graduation-reasons";
import { actTowards, CASE_MOVES, isRestricted, moveCase } from "#fieldwork/move-case";
import { moveReport, refuseSubmit, REPORT_STATES } from "#fieldwork/move-month-report";
import { sessionHeldSchema } from "#fieldwork/session-held.schema";
import { CASE_CATEGORIES, CASE_STATES, COMMITMENTS, GRADUATION_KINDS } from "#fieldwork/vocabulary";
import type { Day } from "#time/day";

const ON = "2026-09-30" as Day;
const member = (more: object = {}) => ({ birthDate: null, school: null, pregnant: null, disabled: null, ...more });

describe("whose commitment is checked", () => {
  it("follows from age, school, pregnancy and disability; of whom nothing is known, nobody", () => {
    expect(commitmentsOf(member(), ON)).toEqual([]);
    expect(commitmentsOf(member({ birthDate: "2020-10-01" }), ON)).toEqual(["UNDER_FIVE"]);
    expect(commitmentsOf(member({ birthDate: "2015-05-05" }), ON)).toEqual(["SCHOOL"]);
    expect(commitmentsOf(member({ birthDate: "2007-01-01", school: "SMA" }), ON)).toEqual(["SCHOOL"]);
    expect(commitmentsOf(member({ birthDate: "2007-01-01" }), ON)).toEqual([]);
    expect(commitmentsOf(member({ birthDate: "2015-05-05", school: "TIDAK" }), ON)).toEqual([]);
    expect(commitmentsOf(member({ birthDate: "1966-09-30", disabled: true }), ON)).toEqual(["ELDERLY", "DISABLED"]);
    expect(commitmentsOf(member({ birthDate: "1966-10-01" }), ON)).toEqual([]);
    expect(commitmentsOf(member({ birthDate: "2000-01-01", pregnant: true }), ON)).toEqual(["PREGNANT"]);
  });

  it("is kept at school from 85 percent on; what was not measured, a person says", () => {
    expect([84.9, 85].map((percent) => resultOfMeasure("SCHOOL", percent))).toEqual(["TIDAK_MEMENUHI", "MEMENUHI"]);
    for (const component of COMMITMENTS) {
      expect(resultOfMeasure(component, null)).toBeNull();
      expect(resultOfMeasure(component, 0)).toBe("TIDAK_MEMENUHI");
    }
  });
});

describe("a case", () => {
  it("of violence is restricted whatever was ticked; any other where it was asked for", () => {
    for (const category of CASE_CATEGORIES) expect([category, isRestricted(category, false), isRestricted(category, true)]).toEqual([category, category === "VIOLENCE", true]);
  });

  it("is never opened to everybody again, and no act leads out of the states there are", () => {
    for (const state of CASE_STATES) {
      expect(moveCase({ state, restricted: true }, "restrict").ok).toBe(false);
      for (const move of CASE_MOVES) {
        const after = moveCase({ state, restricted: false }, move);
        if (after.ok) expect(CASE_STATES).toContain(after.value);
      }
    }
  });

  it("stands where a note from the phone says, and a note that comes late never fails", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASE_STATES), fc.option(fc.constantFrom(...CASE_STATES), { nil: null }), (from, to) => {
        const after = moveCase({ state: from, restricted: false }, actTowards(from, to));
        expect(after).toEqual({ ok: true, value: to === null || to === "OPEN" ? from : to });
      }),
    );
  });

  it("names nobody twice", () => {
    expect(caseOpenedSchema.parse({ familyId: "1", personId: null, category: "CARD", restricted: false, text: "Kartu hilang", onDay: ON, named: ["a", "a", "b"] }).named).toEqual(["a", "b"]);
  });
});

describe("a graduation", () => {
  const proposed = { state: "PROPOSED", userId: "p", decidedBy: null } as const;

  it("is proposed with a reason of its kind", () => {
    const body = (kind: string, reason: string) => graduationProposedSchema.safeParse({ familyId: "1", kind, reason, onDay: ON }).success;
    for (const kind of GRADUATION_KINDS) for (const [of, reasons] of Object.entries(GRADUATION_REASONS)) for (const reason of reasons) expect([kind, reason, body(kind, reason)]).toEqual([kind, reason, of === kind]);
  });

  it("is decided by another than who proposed it, once; taken back by who decided", () => {
    expect(movesOfGraduation(proposed, { id: "k", role: "COORDINATOR" })).toEqual(["approve", "refuse"]);
    expect(moveGraduation(proposed, "approve", { id: "p", role: "COORDINATOR" })).toMatchObject({ refusal: { code: "graduation_own" } });
    expect(movesOfGraduation(proposed, { id: "p", role: "FACILITATOR" })).toEqual(["withdraw"]);
    expect(movesOfGraduation(proposed, { id: "q", role: "FACILITATOR" })).toEqual([]);
    const approved = { state: "APPROVED", userId: "p", decidedBy: "k" } as const;
    expect(movesOfGraduation(approved, { id: "k", role: "COORDINATOR" })).toEqual(["undo"]);
    expect(moveGraduation(approved, "undo", { id: "l", role: "SECRETARIAT" })).toMatchObject({ refusal: { code: "graduation_not_decider" } });
  });
});

describe("a monthly report", () => {
  it("is handed in for a month that has begun, again until it is approved", () => {
    expect(refuseSubmit(null, "2026-09", ON)).toBeNull();
    expect(refuseSubmit(null, "2026-10", ON)).toMatchObject({ code: "month_report_early" });
    for (const state of REPORT_STATES) expect([state, refuseSubmit({ state }, "2026-08", ON)?.code ?? null]).toEqual([state, state === "APPROVED" ? "month_report_state" : null]);
  });

  it("is approved by nobody who wrote it, nor by who may only read", () => {
    const report = { state: "SUBMITTED", userId: "p", decidedBy: null } as const;
    expect(moveReport(report, "approve", { id: "k", role: "COORDINATOR" })).toEqual({ ok: true, value: "APPROVED" });
    expect(moveReport(report, "approve", { id: "p", role: "COORDINATOR" })).toMatchObject({ refusal: { code: "month_report_own" } });
    expect(moveReport(report, "approve", { id: "s", role: "SECRETARIAT" })).toMatchObject({ refusal: { code: "month_report_not_found" } });
    expect(moveReport({ ...report, state: "APPROVED", decidedBy: "k" }, "undo", { id: "k", role: "COORDINATOR" })).toEqual({ ok: true, value: "SUBMITTED" });
  });
});

describe("a session", () => {
  it("holds each family of the group once", () => {
    const body = (ids: readonly string[]) => sessionHeldSchema.safeParse({ groupId: null, groupName: "Melati", villageCode: "18.04.04.2002", onDay: ON, module: "M1", topic: "", minutes: null, attendance: ids.map((familyId) => ({ familyId, presence: "PRESENT" })) }).success;
    expect([body(["1", "2"]), body(["1", "1"]), body([])]).toEqual([true, false, false]);
  });
});
