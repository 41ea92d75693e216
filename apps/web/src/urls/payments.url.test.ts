import { RECIPIENT_STATES } from "@sinergi/domain/enrolments/recipient-states";
import { PAYMENT_STATES } from "@sinergi/domain/payments/payment-states";
import { expect, test } from "vitest";
import { isUnlisted, nextSort, paidFamiliesSearchSchema, readPaymentState, readRecipientState, readSort, readTranche, writePaymentState, writeRecipientState, writeTranche } from "#urls/payments.url";

test("every state of a tranche and of a recipient is read back from the address it is written to", () => {
  for (const state of PAYMENT_STATES) expect(readPaymentState(writePaymentState(state))).toBe(state);
  for (const state of RECIPIENT_STATES) expect(readRecipientState(writeRecipientState(state)) ?? "ALL").toBe(state);
  expect(isUnlisted(writePaymentState("UNLISTED"))).toBe(true);
  expect(readTranche(writeTranche(3))).toBe(3);
  expect(readTranche(writeTranche(12))).toBe(12);
  expect(writeTranche(25)).toBeUndefined();
});

test("what an address does not mean is dropped, and there is no place for a name in it", () => {
  expect(paidFamiliesSearchSchema.parse({ th: "2026", tahap: "25", keadaan: "apa", cari: "SITI" })).toEqual({ th: "2026" });
});

test("the column in use turns round, and the first order is not written down", () => {
  const sorts = ["village", "paid"] as const;
  expect(readSort("-paid", sorts, "village")).toEqual({ sort: "paid", descending: true });
  expect(readSort("nama", sorts, "village")).toEqual({ sort: "village", descending: false });
  expect(nextSort({ sort: "village", descending: false }, "paid", "village")).toBe("paid");
  expect(nextSort({ sort: "paid", descending: false }, "paid", "village")).toBe("-paid");
  expect(nextSort({ sort: "paid", descending: false }, "village", "village")).toBeUndefined();
});
