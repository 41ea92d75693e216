import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refuseDisabling, refuseLink, refuseRole, type AccountAct, type AccountActedOn } from "#access/accounts.policy";
import { ACCOUNT_STATES } from "#access/account-state";
import { ROLES } from "#access/roles";

const ADMIN: AccountActedOn = { id: "a", role: "ADMIN", state: "ACTIVE", demo: false };
const anAct = (overrides: Partial<AccountAct>): AccountAct => ({ actorId: "me", account: ADMIN, otherAdmins: 1, ...overrides });

describe("an administrator", () => {
  test("does not disable, demote or reset himself", () => {
    const own = anAct({ actorId: "a" });
    expect([refuseDisabling(own), refuseRole(own, "LEADER"), refuseLink(own)]).toEqual([{ code: "own_account" }, { code: "own_account" }, { code: "own_account" }]);
  });

  test("who is the last one is neither disabled nor demoted, also not by the operator", () => {
    const last = anAct({ actorId: null, otherAdmins: 0 });
    expect([refuseDisabling(last), refuseRole(last, "LEADER"), refuseRole(last, "ADMIN")]).toEqual([{ code: "last_admin" }, { code: "last_admin" }, null]);
  });

  test("who cannot sign in anyway is not the last one", () => {
    expect(refuseDisabling(anAct({ account: { ...ADMIN, state: "INVITED" }, otherAdmins: 0 }))).toBeNull();
  });

  test("gives a disabled account no link before it is enabled, and one of the simulation none at all", () => {
    expect(refuseLink(anAct({ account: { ...ADMIN, role: "LEADER", state: "DISABLED" } }))).toEqual({ code: "account_disabled" });
    expect(refuseLink(anAct({ account: { ...ADMIN, role: "LEADER", demo: true } }))).toEqual({ code: "demo_account" });
    expect(refuseRole(anAct({ account: { ...ADMIN, role: "LEADER", demo: true } }), "AUDITOR")).toEqual({ code: "demo_account" });
  });
});

test("whatever is allowed, an administrator who can sign in is left", () => {
  const act = fc.record({
    actorId: fc.option(fc.constantFrom("me", "a")),
    account: fc.record({ id: fc.constant("a"), role: fc.constantFrom(...ROLES), state: fc.constantFrom(...ACCOUNT_STATES), demo: fc.boolean() }),
    otherAdmins: fc.nat(2),
  });
  fc.assert(
    fc.property(act, fc.constantFrom(...ROLES), (one, role) => {
      const isActive = one.account.state === "ACTIVE";
      fc.pre(one.otherAdmins + (one.account.role === "ADMIN" && isActive ? 1 : 0) > 0);
      if (refuseDisabling(one) === null) expect(one.otherAdmins).toBeGreaterThan(0);
      if (refuseRole(one, role) === null) expect(one.otherAdmins + (role === "ADMIN" && isActive ? 1 : 0)).toBeGreaterThan(0);
    }),
  );
});
