import { expect, it } from "vitest";
import { judgePayment } from "#payments/judge-payment";

it("a payment is judged only as far as what is due is known", () => {
  const between = { lowIdr: 600_000, highIdr: 1_200_000 };
  const exact = { lowIdr: 600_000, highIdr: 600_000 };
  expect(judgePayment(600_000, exact)).toBe("AS_DUE");
  expect(judgePayment(599_999, exact)).toBe("LESS");
  expect(judgePayment(600_001, exact)).toBe("MORE");
  expect(judgePayment(900_000, between)).toBe("UNKNOWN");
  expect(judgePayment(600_000, between)).toBe("UNKNOWN");
  expect(judgePayment(500_000, between)).toBe("LESS");
  expect(judgePayment(1_300_000, between)).toBe("MORE");
});

it("without an amount or a due nothing is said", () => {
  expect(judgePayment(null, { lowIdr: 0, highIdr: 0 })).toBe("UNKNOWN");
  expect(judgePayment(600_000, null)).toBe("UNKNOWN");
});
