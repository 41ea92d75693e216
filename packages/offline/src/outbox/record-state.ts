import type { OutcomeCode } from "@sinergi/domain/sync/outcomes";
import type { RecordState } from "#field-store";
import type { OutboxRow, Receipt } from "#outbox/row";

export interface Around {
  /** Ids on their way this very moment, in this tab: never stored, so nothing stays "being sent". */
  readonly sending: ReadonlySet<string>;
  /** Ids about which a reviewer has decided. */
  readonly answered: ReadonlySet<string>;
  /** Ids with which only their writer can go on. */
  readonly handedBack: ReadonlySet<string>;
}

/** Ids in whose place a later record of the same phone stands: they need nobody any more. */
export function replacedIn(rows: readonly Pick<OutboxRow, "amends">[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ amends }) => amends ?? []));
}

/** Codes with which a record is kept and used all the same. */
const IN_USE: readonly OutcomeCode[] = ["SOFT_MERGED", "OUT_OF_ASSIGNMENT", "CLOCK", "MERGED_FAMILY"];

/** What a row is to its writer. */
export function recordState(row: OutboxRow, { sending, answered, handedBack, replaced }: Around & { readonly replaced: ReadonlySet<string> }): RecordState {
  if (row.receipt && handedBack.has(row.id) && !replaced.has(row.id)) return "NEEDS_YOU";
  if (row.receipt) return stateOfReceipt(row.receipt, answered.has(row.id) || replaced.has(row.id));
  if (sending.has(row.id)) return "SENDING";
  return row.trouble === "TOO_LARGE" ? "NEEDS_YOU" : "ON_PHONE";
}

function stateOfReceipt({ status, code }: Receipt, isSettled: boolean): RecordState {
  if (isSettled || status === "applied") return "RECEIVED";
  if (status === "rejected" || code === "INVALID") return "NEEDS_YOU";
  // A reply that was lost comes back as "duplicate" with the code it had the first time.
  return status === "duplicate" && (code === null || IN_USE.includes(code)) ? "RECEIVED" : "IN_REVIEW";
}
