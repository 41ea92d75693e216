import type { OutcomeCode } from "@sinergi/domain/sync/outcomes";
import type { Scoped } from "#access/scoped";

/** A record of a case that no case was made of: nobody but its sender may read it, whoever reviews. */
const HELD = "kind like 'case.%' and target_id is null and status <> 'APPLIED' and resolved_at is null";

export interface HeldCases {
  readonly count: number;
  /** Whole days; null where there is none. */
  readonly oldestDays: number | null;
}

/** How many are held and since when, and nothing else of them. */
export function countHeldCases(tx: Scoped): Promise<HeldCases> {
  return tx.derive((system) => system.one<HeldCases & Record<string, unknown>>(`select count(*)::int as count, max(floor(extract(epoch from now() - received_at) / 86400))::int as "oldestDays" from sync_receipt where ${HELD}`));
}

/** Those of the caller that have waited for longer than a day: no newer server and no other record has helped them. */
export function listOwnHeldCases(tx: Scoped, userId: string): Promise<{ readonly recordId: string; readonly at: string; readonly code: OutcomeCode | null }[]> {
  return tx.rows(
    `select record_id as "recordId", to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, code from sync_receipt
      where ${HELD} and user_id = $1 and received_at < now() - interval '1 day' order by received_at, record_id limit 100`,
    [userId],
  );
}

/** Its sender takes such a record back: it is held no longer. False where it is none of his that is held. */
export async function takeBackHeldCase(tx: Scoped, { recordId, userId }: { readonly recordId: string; readonly userId: string }): Promise<boolean> {
  return (await tx.run(`update sync_receipt set resolved_by = user_id, resolved_name = user_name, resolved_at = now(), resolution = '{"decision": "VOID_NEW", "note": ""}' where record_id = $1 and user_id = $2 and ${HELD}`, [recordId, userId])) > 0;
}
