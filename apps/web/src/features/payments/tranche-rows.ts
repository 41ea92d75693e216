import type { PaymentOverview } from "@sinergi/api/payments/payments.schema";
import type { PaymentState } from "@sinergi/domain/payments/payment-states";

type Programme = PaymentOverview["programmes"][number];

/** One tranche of one programme. */
export interface TrancheRow {
  readonly programme: Programme;
  readonly tranche: Programme["tranches"][number];
}

/** The columns of the table of tranches, in its order. */
export const TRANCHE_COLUMNS = ["ENROLLED", "PAID", "ENROLLED_NOT_PAID", "PAID_NOT_ENROLLED", "PAID_OFTEN", "LESS", "AS_DUE", "MORE", "DUE_UNKNOWN", "FAILED", "RETURNED"] as const satisfies readonly PaymentState[];
const OF_DUE: readonly PaymentState[] = ["LESS", "AS_DUE", "MORE", "DUE_UNKNOWN"];

/** A loan is due to nobody. */
export const LOAN_COLUMNS = TRANCHE_COLUMNS.filter((state) => !OF_DUE.includes(state));

/** Without a list nothing is known of payments, without a rule nothing of what is due: null, never 0. */
export function countOf({ lines, families, dueLowIdr }: TrancheRow["tranche"], state: PaymentState): number | null {
  if (lines === null && state !== "ENROLLED") return null;
  return dueLowIdr === null && OF_DUE.includes(state) ? null : (families[state] ?? 0);
}
