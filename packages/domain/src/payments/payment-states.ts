/** How families stand in a tranche, as numbers and lists ask for them; one family may stand in several. */
export const PAYMENT_STATES = [
  "ENROLLED", "PAID", "ENROLLED_PAID", "PAID_NOT_ENROLLED", "ENROLLED_NOT_PAID", "PAID_OFTEN", "FAILED", "RETURNED", "LESS", "AS_DUE", "MORE", "DUE_UNKNOWN",
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];
