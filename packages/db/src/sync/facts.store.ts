import type { RecordKind } from "@sinergi/domain/sync/record-kinds";
import type { Scoped } from "#access/scoped";

/** Where the fact of a record lies, for the kinds whose facts can be amended and taken back. */
const TABLE_OF_KIND: Partial<Record<RecordKind, string>> = {
  "visit.logged": "visit", "session.held": "field_session", "commitment.checked": "commitment_check", "payout.supported": "payout_support", "housing.checked": "housing_check",
};

function tableOf(kind: string): string | null {
  return Object.hasOwn(TABLE_OF_KIND, kind) ? (TABLE_OF_KIND[kind as RecordKind] ?? null) : null;
}

interface OwnRecord {
  readonly recordId: string;
  readonly userId: string;
}

/** A record of this person that is applied, by its id; null where it has not come, or nothing was made of it yet. */
export function findVoidable(tx: Scoped, { recordId, userId }: OwnRecord): Promise<{ readonly kind: string } | null> {
  return tx.find<{ kind: string }>("select kind from sync_receipt where record_id = $1 and user_id = $2 and (status <> 'REVIEW' or target_id is not null or resolved_at is not null)", [recordId, userId]);
}

/** Takes a fact of this person back; false where its kind has none that could be. */
export async function voidFact(tx: Scoped, { kind, recordId, userId, reason }: OwnRecord & { readonly kind: string; readonly reason: string }): Promise<boolean> {
  const table = tableOf(kind);
  if (table === null) return false;
  return (await tx.run(`update ${table} set voided_at = coalesce(voided_at, now()), void_reason = case when voided_at is null then $2 else void_reason end where id = $1 and user_id = $3`, [recordId, reason, userId])) > 0;
}

/** The case a record of a case belongs to; null where it is of none. */
export async function findCaseOf(tx: Scoped, recordId: string): Promise<string | null> {
  const row = await tx.find<{ id: string }>("select id::text as id from field_case where id = $1 union all select case_id::text from case_note where id = $1 limit 1", [recordId]);
  return row?.id ?? null;
}

/** From now on a later record stands in the place of an earlier one of the same kind; of two that do, the later number. */
export async function amendFact(tx: Scoped, { kind, recordId, userId, amendedBy }: OwnRecord & { readonly kind: string; readonly amendedBy: string }): Promise<void> {
  const table = tableOf(kind);
  if (table !== null) await tx.run(`update ${table} set amended_by = $2 where id = $1 and id <> $2 and user_id = $3`, [recordId, amendedBy, userId]);
}
