import { expect, test } from "vitest";
import { granting } from "#access/guarded-roles";
import { refuseDecision, refuseWithdrawal } from "#access/second-person";

test("an administrator gives ordinary roles alone, and the keys of the house only with a second one", () => {
  expect(granting({ before: null, after: "LEADER", otherAdmins: 3 })).toBe("GRANTED");
  expect(granting({ before: null, after: "ADMIN", otherAdmins: 1 })).toBe("WAITS");
  expect(granting({ before: "LEADER", after: "SECRETARIAT", otherAdmins: 2 })).toBe("WAITS");
  expect(granting({ before: "ADMIN", after: "SECRETARIAT", otherAdmins: 1 })).toBe("WAITS");
});

test("the only administrator is not stuck: he gives them, and the record says that he was alone", () => {
  expect(granting({ before: null, after: "ADMIN", otherAdmins: 0 })).toBe("ALONE");
  expect(granting({ before: null, after: "FACILITATOR", otherAdmins: 0 })).toBe("GRANTED");
});

test("keeping a role and taking one away wait for nobody", () => {
  expect(granting({ before: "ADMIN", after: "ADMIN", otherAdmins: 5 })).toBe("GRANTED");
  expect(granting({ before: "SECRETARIAT", after: "AUDITOR", otherAdmins: 5 })).toBe("GRANTED");
});

test("what waits is decided once, by somebody else, and taken back only by its asker", () => {
  const waits = { askedBy: "one", state: "WAITING" } as const;
  expect(refuseDecision(waits, "one", { verdict: "APPROVED", note: "" })).toEqual({ code: "approval_own" });
  expect(refuseDecision(waits, "two", { verdict: "APPROVED", note: "" })).toBeNull();
  expect(refuseDecision(waits, "two", { verdict: "REFUSED", note: "" })).toEqual({ code: "approval_reason_missing" });
  expect(refuseDecision({ ...waits, state: "WITHDRAWN" }, "two", { verdict: "APPROVED", note: "" })).toEqual({ code: "approval_decided", state: "WITHDRAWN" });
  expect(refuseWithdrawal(waits, "two")).toEqual({ code: "approval_not_found" });
  expect(refuseWithdrawal(waits, "one")).toBeNull();
  expect(refuseWithdrawal({ ...waits, state: "APPROVED" }, "one")).toEqual({ code: "approval_decided", state: "APPROVED" });
});
