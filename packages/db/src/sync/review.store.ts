import type { RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import type { OutcomeCode } from "@sinergi/domain/sync/outcomes";
import type { ReviewDecision } from "@sinergi/domain/sync/review-decisions";
import type { Scoped } from "#access/scoped";
import { openBody } from "#sync/sealed-bodies";
import type { ReceiptStatus, ReceivedVia } from "#sync/receipts.store";

/** A record that a person must look at, or did. */
export interface DeliveryRow {
  /** The record's id; of another content under a used id `collision:` and its number. */
  readonly id: string;
  readonly recordId: string;
  readonly receiptNo: number | null;
  readonly kind: string;
  readonly userId: string;
  readonly userName: string;
  readonly familyId: string | null;
  readonly headName: string | null;
  readonly villageName: string | null;
  readonly status: ReceiptStatus;
  readonly code: OutcomeCode | null;
  readonly flags: readonly RecordFlag[];
  readonly via: ReceivedVia;
  /** The reader brought it in a file himself: somebody else decides. */
  readonly broughtByReader: boolean;
  readonly receivedAt: string;
  /** Whole days since it came. */
  readonly ageDays: number;
  readonly photosWaiting: number;
  readonly photosLost: number;
  readonly decision: ReviewDecision | null;
  readonly note: string | null;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const MOST = 2_000;

const HEAD = `left join lateral (
    select f.head_name, a.name as village_name from family_version f join dataset_version dv on dv.id = f.version_id and dv.state = 'COMMITTED' join area a on a.code = f.village_code
     where f.family_id = d."familyId"::bigint order by dv.as_of desc, dv.id desc limit 1) h on true`;

const DELIVERIES = `select r.record_id::text as id, r.record_id as "recordId", r.receipt_no::float8 as "receiptNo", r.kind, r.user_id as "userId", r.user_name as "userName", r.family_id::text as "familyId", r.status, r.code, r.flags, r.via, r.brought_by,
    r.received_at, r.resolved_at, r.resolved_name as "decidedName", r.resolution from sync_receipt r
   where r.resolved_at is not null or (r.status <> 'APPLIED')
  union all
  select 'collision:' || c.id, c.record_id, null, c.kind, c.user_id, c.user_name, null, 'REVIEW', 'ID_REUSED', '{}', 'PHONE', null, c.received_at, c.resolved_at, c.resolved_name, c.resolution from sync_collision c`;

const ROWS = (chosen: string): string => `select d.id, d."recordId", d."receiptNo", d.kind, d."userId", d."userName", d."familyId", h.head_name as "headName", h.village_name as "villageName", d.status, d.code, d.flags, d.via, coalesce(d.brought_by = app_uid(), false) as "broughtByReader",
            ${MOMENT("d.received_at")} as "receivedAt", floor(extract(epoch from now() - d.received_at) / 86400)::int as "ageDays",
            (select count(*)::int from sync_attachment a where a.record_id = d."recordId" and a.complete_at is null and a.lost_at is null) as "photosWaiting",
            (select count(*)::int from sync_attachment a where a.record_id = d."recordId" and a.lost_at is not null) as "photosLost",
            d.resolution->>'decision' as decision, d.resolution->>'note' as note, d."decidedName", ${MOMENT("d.resolved_at")} as "decidedAt"
       from (${chosen}) d ${HEAD}`;
type DeliveryData = DeliveryRow & Record<string, unknown>;

/** What waits for a decision, the oldest first, or what was decided, the newest first; no more of them than one list holds. */
export function listDeliveries(tx: Scoped, { decided }: { readonly decided: boolean }): Promise<DeliveryRow[]> {
  return tx.rows<DeliveryData>(
    `${ROWS(`select * from (${DELIVERIES}) every_one where (resolved_at is not null) = $1 order by case when $1 then resolved_at end desc, received_at limit ${MOST}`)}
      order by case when $1 then d.resolved_at end desc, d.received_at`,
    [decided],
  );
}

/** How many of them there are, also where the list does not hold them all. */
export async function countDeliveries(tx: Scoped, { decided }: { readonly decided: boolean }): Promise<number> {
  return (await tx.one<{ count: number }>(`select count(*)::int as count from (${DELIVERIES}) d where (resolved_at is not null) = $1`, [decided])).count;
}

/** One of them; null where there is none. */
export function findDelivery(tx: Scoped, id: string): Promise<DeliveryRow | null> {
  return tx.find<DeliveryData>(ROWS(`select * from (${DELIVERIES}) every_one where id = $1`), [id]);
}

/** How many wait, how many of them for longer than a week. */
export function countWaiting(tx: Scoped): Promise<{ readonly waiting: number; readonly old: number }> {
  return tx.one<{ waiting: number; old: number }>(`select count(*)::int as waiting, count(*) filter (where received_at < now() - interval '7 days')::int as old from (${DELIVERIES}) d where resolved_at is null`);
}

export interface Resolution {
  readonly decision: ReviewDecision;
  readonly note: string;
}

/** Writes down who decided what; where its fact holds now, the record counts as applied. */
export async function writeResolution(tx: Scoped, recordId: string, { decision, note, holds }: Resolution & { readonly holds: boolean }): Promise<void> {
  await tx.run(
    "update sync_receipt set resolved_by = $2, resolved_name = $3, resolved_at = now(), resolution = $4, status = case when $5 then 'APPLIED' else status end where record_id = $1",
    [recordId, tx.actor.id, tx.actor.name, JSON.stringify({ decision, note }), holds],
  );
}

export interface CollisionRow {
  readonly id: string;
  readonly recordId: string;
  readonly kind: string;
  readonly body: string;
  readonly resolved: boolean;
}

export async function lockCollision(tx: Scoped, id: string): Promise<CollisionRow | null> {
  const row = await tx.find<CollisionRow & Record<string, unknown>>("select id, record_id as \"recordId\", kind, body, resolved_at is not null as resolved from sync_collision where id = $1 for update", [id]);
  return row && { ...row, body: openBody(tx, row) };
}

export async function writeCollisionResolution(tx: Scoped, id: string, resolution: Resolution): Promise<void> {
  await tx.run("update sync_collision set resolved_by = $2, resolved_name = $3, resolved_at = now(), resolution = $4 where id = $1", [id, tx.actor.id, tx.actor.name, JSON.stringify(resolution)]);
}

/** Whether the reader may see what a record of a case says. */
export async function maySeeCase(tx: Scoped, recordId: string): Promise<boolean> {
  return (await tx.find("select 1 from field_case c where c.id = $1 union all select 1 from case_note n where n.id = $1", [recordId])) !== null;
}
