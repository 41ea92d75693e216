import { findTwinPayout, insertPayout } from "@sinergi/db/fieldwork/payouts.store";
import { payoutSupportedSchema, type PayoutSupported } from "@sinergi/domain/fieldwork/payout-supported.schema";
import { judgeLog, loggedBy, parseWith } from "#fieldwork/judge-log";
import type { Applier } from "#sync/applier";

/** Whether a payout arrived, how much of it, and what was the matter. */
export const applyPayoutSupported: Applier<PayoutSupported> = {
  parse: parseWith(payoutSupportedSchema),
  async apply(tx, record, payout) {
    const twin = await findTwinPayout(tx, record.id, payout, record.amends ?? null);
    const verdict = await judgeLog(tx, record, { familyIds: [payout.familyId], onDay: payout.onDay, twin });

    await insertPayout(tx, loggedBy(record, verdict), payout);
    return verdict;
  },
};
