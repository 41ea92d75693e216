import type { Due } from "#payments/pkh-due";

export const PAYMENT_STATUSES = ["PAID", "FAILED", "RETURNED", "UNKNOWN"] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export const VERDICTS = ["LESS", "AS_DUE", "MORE", "UNKNOWN"] as const;
export type PaymentVerdict = (typeof VERDICTS)[number];

/**
 * Is what arrived what is due? Less or more only where no fact still unknown could make it right; as due only where all are known
 * and it is right to the rupiah. Without an amount or a due it is unknown.
 */
export function judgePayment(paidIdr: number | null, due: Due | null): PaymentVerdict {
  if (paidIdr === null || due === null) return "UNKNOWN";
  if (paidIdr < due.lowIdr) return "LESS";
  if (paidIdr > due.highIdr) return "MORE";
  return due.lowIdr === due.highIdr ? "AS_DUE" : "UNKNOWN";
}
