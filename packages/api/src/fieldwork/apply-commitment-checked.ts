import { findTwinCheck, insertCheck } from "@sinergi/db/fieldwork/commitments.store";
import { commitmentCheckedSchema, type CommitmentChecked } from "@sinergi/domain/fieldwork/commitment-checked.schema";
import { judgeLog, loggedBy, parseWith } from "#fieldwork/judge-log";
import type { Applier } from "#sync/applier";

/** One member's commitment in one month. */
export const applyCommitmentChecked: Applier<CommitmentChecked> = {
  parse: parseWith(commitmentCheckedSchema),
  async apply(tx, record, check) {
    const twin = await findTwinCheck(tx, record.id, check, record.amends ?? null);
    const verdict = await judgeLog(tx, record, { familyIds: [check.familyId], onDay: check.onDay, twin });

    await insertCheck(tx, loggedBy(record, verdict), check);
    return verdict;
  },
};
