import { PAYMENT_STATES, type PaymentState } from "@sinergi/domain/payments/payment-states";
import { expect, test } from "vitest";
import { countOf, LOAN_COLUMNS } from "#features/payments/tranche-rows";

const families = Object.fromEntries(PAYMENT_STATES.map((state) => [state, 7])) as Record<PaymentState, number>;
const lines = { lists: 1, lines: 9, paidLines: 8, paidIdr: 1, withoutAmount: 0, failedLines: 1, returnedLines: 0, unknownLines: 0, unlistedLines: 0 };

test("of a tranche without a list only the enrolled are known", () => {
  const tranche = { tranche: 2, fromMonth: 4, toMonth: 6, lines: null, families, dueLowIdr: 100, dueHighIdr: 100 };
  expect(countOf(tranche, "ENROLLED")).toBe(7);
  expect(countOf(tranche, "ENROLLED_NOT_PAID")).toBeNull();
  expect(countOf(tranche, "PAID")).toBeNull();
});

test("without a rule nothing is said of what is due, and a loan is due to nobody", () => {
  const tranche = { tranche: 2, fromMonth: 4, toMonth: 6, lines, families, dueLowIdr: null, dueHighIdr: null };
  expect(countOf(tranche, "LESS")).toBeNull();
  expect(countOf(tranche, "PAID")).toBe(7);
  expect(LOAN_COLUMNS).not.toContain("LESS");
  expect(LOAN_COLUMNS).toContain("ENROLLED_NOT_PAID");
});
