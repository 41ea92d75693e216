import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { PERMISSIONS_OF_ROLE } from "#access/permissions";
import { ROLES, type Role } from "#access/roles";
import { NEEDS } from "#fieldwork/vocabulary";
import { daysWaiting, moveReferral, REFERRAL_MOVES, referralMovesOf, referralUndo } from "#referrals/move-referral";
import { DEFAULT_REFERRAL_RULES, ownerOfNeed, referralRulesSchema } from "#referrals/referral-rules.schema";
import { isOpenReferral, REFERRAL_STATES, SECRETARIAT_OWNER } from "#referrals/vocabulary";
import type { Day } from "#time/day";

const as = (role: Role, agency: string | null = null) => ({ id: `u-${role}`, role, agency });
const DINKES = as("AGENCY_OPERATOR", "DINKES");

/** What each state allows to whom, written down by hand. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "DIKIRIM own": ["take", "refuse"],
  "DITERIMA_OPD own": ["handle", "refuse"],
  "DITANGANI own": ["finish", "refuse"],
  "SELESAI own": [],
  "DITOLAK own": [],
  "DIKIRIM secretariat": ["reroute"],
  "DITERIMA_OPD secretariat": ["reroute"],
  "DITANGANI secretariat": ["reroute"],
  "SELESAI secretariat": [],
  "DITOLAK secretariat": ["reroute"],
};

describe.each(REFERRAL_STATES)("a referral that is %s", (state) => {
  const referral = { state, owner: "DINKES" };
  it("is the owning office's to answer, step by step", () => {
    for (const role of ["AGENCY_HEAD", "AGENCY_OPERATOR"] as const) expect(referralMovesOf(referral, as(role, "DINKES"))).toEqual(ALLOWED[`${state} own`]);
  });
  it("is the secretariat's to send on, and nobody else's at all", () => {
    expect(referralMovesOf(referral, as("SECRETARIAT"))).toEqual(ALLOWED[`${state} secretariat`]);
    for (const role of ROLES) if (role !== "SECRETARIAT") expect(referralMovesOf(referral, as(role, role.startsWith("AGENCY") ? "DISDIK" : null)), role).toEqual([]);
  });
  it("that no office owns waits at the secretariat, which answers it itself", () => {
    expect(referralMovesOf({ state, owner: SECRETARIAT_OWNER }, as("SECRETARIAT"))).toEqual([...(ALLOWED[`${state} own`] ?? []), ...(ALLOWED[`${state} secretariat`] ?? [])]);
    expect(referralMovesOf({ state, owner: SECRETARIAT_OWNER }, as("AGENCY_HEAD", SECRETARIAT_OWNER.slice(0, 3)))).toEqual([]);
  });
});

test("whatever happens, a closed referral opens only for the secretariat, and what is refused says nothing of what is there", () => {
  fc.assert(
    fc.property(fc.constantFrom(...REFERRAL_STATES), fc.constantFrom(...REFERRAL_MOVES), fc.constantFrom(...ROLES), fc.constantFrom(null, "DINKES", "DISDIK"), (state, move, role, agency) => {
      const moved = moveReferral({ state, owner: "DINKES" }, move, as(role, agency));
      if (moved.ok && !isOpenReferral(state)) expect([role, move]).toEqual(["SECRETARIAT", "reroute"]);
      if (moved.ok && role !== "SECRETARIAT") expect(agency).toBe("DINKES");
      const asked: readonly string[] = PERMISSIONS_OF_ROLE[role];
      if (!asked.includes("referrals.answer") && !asked.includes("referrals.route")) expect(moved).toEqual({ ok: false, refusal: { code: "referral_not_found" } });
    }),
  );
});

test("a step is taken back by who made it, and only the last one", () => {
  const step = { actorId: DINKES.id, fromState: "DITERIMA_OPD", toState: "DITANGANI", fromOwner: null } as const;
  const referral = { state: "DITANGANI", owner: "DINKES" } as const;
  expect(referralUndo(step, referral, DINKES)).toEqual({ ok: true, value: "DITERIMA_OPD" });
  for (const [last, actor] of [[null, DINKES], [{ ...step, actorId: "x" }, DINKES], [{ ...step, fromState: "DITANGANI" as const }, DINKES], [{ ...step, fromOwner: "DISDIK" }, DINKES], [{ ...step, fromState: null }, DINKES], [step, as("AGENCY_OPERATOR", "DISDIK")]] as const)
    expect(referralUndo(last, referral, actor).ok).toBe(false);
});

test("days count from sending to the end, or to today", () => {
  const sentOn = "2026-09-01" as Day;
  expect(daysWaiting({ sentOn, closedOn: null }, "2026-09-30" as Day)).toBe(29);
  expect(daysWaiting({ sentOn, closedOn: "2026-09-04" as Day }, "2026-09-30" as Day)).toBe(3);
});

test("every need has an owner by default but power, and an office that does not exist owns nothing", () => {
  const offices = new Set(Object.values(DEFAULT_REFERRAL_RULES.needOwners).filter((code) => code !== null));
  expect(NEEDS.filter((need) => ownerOfNeed(need, DEFAULT_REFERRAL_RULES, offices) === null)).toEqual(["LISTRIK"]);
  for (const need of NEEDS) expect(ownerOfNeed(need, DEFAULT_REFERRAL_RULES, new Set())).toBeNull();
  expect(referralRulesSchema.safeParse(DEFAULT_REFERRAL_RULES).success).toBe(true);
  expect(referralRulesSchema.safeParse({ ...DEFAULT_REFERRAL_RULES, entryDays: { from: 9, to: 3 } }).success).toBe(false);
});
