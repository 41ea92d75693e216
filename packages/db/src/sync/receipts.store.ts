import type { RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import type { OutcomeCode } from "@sinergi/domain/sync/outcomes";
import type { Scoped } from "#access/scoped";
import { keptBody, openBody } from "#sync/sealed-bodies";

export const RECEIPT_STATUSES = ["APPLIED", "REVIEW", "REJECTED"] as const;
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number];
export type ReceivedVia = "PHONE" | "BACKUP_FILE";

/** A record as it is taken into custody. */
export interface NewReceipt {
  readonly recordId: string;
  readonly sha: string;
  readonly kind: string;
  readonly v: number;
  /** To the byte as it was sent. */
  readonly body: string;
  readonly deviceId: string;
  readonly deviceSeq: number;
  readonly familyId: string | null;
  readonly baseVersion: number | null;
  readonly prevId: string | null;
  readonly amends: string | null;
  /** ISO moment, or null where the phone's clock said none. */
  readonly clientAt: string | null;
  readonly clockOffsetMs: number | null;
  readonly via: ReceivedVia;
  /** Who brought it in a file, where that was another than its sender. */
  readonly broughtBy: string | null;
}

/** What was decided about a record in custody. */
export interface ReceiptVerdict {
  readonly status: ReceiptStatus;
  readonly code: OutcomeCode | null;
  readonly flags: readonly RecordFlag[];
  readonly detail: object | null;
  readonly targetType: string | null;
  readonly targetId: string | null;
  readonly resultVersion: number | null;
  /** What it waits for, where it waits. */
  readonly prevId: string | null;
}

/** How a receipt stands, as a phone is told. */
export interface ReceiptStanding {
  readonly recordId: string;
  readonly sha: string;
  readonly receiptNo: number;
  readonly status: ReceiptStatus;
  readonly code: OutcomeCode | null;
  readonly resultVersion: number | null;
  readonly resolved: boolean;
  readonly deviceId: string;
  readonly deviceSeq: number;
}

/** Columns of a receipt as it is taken, in the order of the statement below. */
const TAKEN = ["recordId", "sha", "kind", "v", "body", "deviceId", "deviceSeq", "familyId", "baseVersion", "prevId", "amends", "clientAt", "clockOffsetMs", "via", "broughtBy"] as const satisfies readonly (keyof NewReceipt)[];

/** One lock per sender (`$1`): shared by all who take his records, until they commit. */
const TAKING_OF = "hashtextextended('taking:' || $1, 0)";

/**
 * Lets everybody who takes records of the caller at this moment commit first, and who comes later see what the caller has committed. So of
 * two records that come at once, one waiting for the other, whoever decides last sees both.
 */
export async function outwaitTaking(tx: Scoped): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(${TAKING_OF})`, [tx.actor.id]);
}

/** A record on its way into the ledger; without a verdict it stands as one about which nobody could decide, until one is written. */
export interface TakenRecord {
  readonly receipt: NewReceipt;
  readonly verdict: ReceiptVerdict | null;
}

export interface Taken {
  readonly receiptNo: number;
  /** The record that came before it and amends it, which must be told now that it stands. */
  readonly amending: string | null;
}

const UNDECIDED: ReceiptVerdict = { status: "REVIEW", code: "FAULT", flags: [], detail: null, targetType: null, targetId: null, resultVersion: null, prevId: null };

/**
 * Takes records into custody; those whose id was free, by id. The key of the table decides, whoever comes at once, and everybody takes ids
 * in the same order, so that no two wait for each other.
 */
export async function takeReceipts(tx: Scoped, records: readonly TakenRecord[]): Promise<ReadonlyMap<string, Taken>> {
  const kept = records.map(({ receipt, verdict }) => ({ ...receipt, prevId: receipt.prevId ?? verdict?.prevId ?? null, body: keptBody(tx, receipt) }));
  const decided = records.map(({ verdict }) => columnsOf(verdict ?? UNDECIDED));
  const rows = await tx.rows<{ id: string; receiptNo: string; amending: string | null }>(
    { name: "take_receipts", text: `with taken as (
       insert into sync_receipt (user_id, user_name, record_id, sha, kind, v, body, device_id, device_seq, family_id, base_version, prev_id, amends, client_at, clock_offset_ms, via, brought_by,
         status, code, flags, detail, target_type, target_id, result_version)
       select $1, $2, record_id, sha, kind, v, body, device_id, device_seq, family_id, base_version, prev_id, amends, client_at, clock_offset_ms, via, brought_by,
         status, code, flags::text[], detail::jsonb, target_type, target_id, result_version
         from unnest($3::uuid[], $4::text[], $5::text[], $6::int[], $7::text[], $8::uuid[], $9::int[], $10::bigint[], $11::int[], $12::uuid[], $13::uuid[], $14::timestamptz[], $15::int[], $16::text[], $17::text[],
                     $18::text[], $19::text[], $20::text[], $21::text[], $22::text[], $23::text[], $24::int[])
           as t (record_id, sha, kind, v, body, device_id, device_seq, family_id, base_version, prev_id, amends, client_at, clock_offset_ms, via, brought_by, status, code, flags, detail, target_type, target_id, result_version)
        cross join (select pg_advisory_xact_lock_shared(${TAKING_OF}) as locked offset 0) l
        order by record_id
       on conflict do nothing returning record_id, receipt_no, kind)
     select t.record_id as id, t.receipt_no as "receiptNo",
            (select a.record_id from sync_receipt a where a.amends = t.record_id and a.kind = t.kind and a.user_id = $1 and a.target_id is not null order by a.device_seq desc limit 1) as amending
       from taken t` },
    [tx.actor.id, tx.actor.name, ...TAKEN.map((column) => kept.map((it) => it[column])), ...DECIDED.map((column) => decided.map((it) => it[column]))],
  );
  return new Map(rows.map(({ id, receiptNo, amending }) => [id, { receiptNo: Number(receiptNo), amending }]));
}

/** Columns of a verdict, in the order of the statements here. */
const DECIDED = ["status", "code", "flags", "detail", "targetType", "targetId", "resultVersion"] as const;

function columnsOf({ flags, detail, status, code, targetType, targetId, resultVersion }: ReceiptVerdict) {
  return { status, code, flags: `{${flags.join(",")}}`, detail: detail === null ? null : JSON.stringify(detail), targetType, targetId, resultVersion };
}

/** A record with what was decided about it. */
export interface Decided {
  readonly id: string;
  readonly kind: string;
  readonly verdict: ReceiptVerdict;
}

/** Writes the verdict on a record of a person down; answers the record that came before it and amends it, which must be told now that it stands. */
export async function writeVerdict(tx: Scoped, userId: string, { id, kind, verdict }: Decided): Promise<string | null> {
  const columns = columnsOf(verdict);
  const row = await tx.find<{ amending: string }>(
    { name: "write_verdict", text: `with written as (
       update sync_receipt set status = $5, code = $6, flags = $7::text[], detail = $8::jsonb, target_type = $9, target_id = $10, result_version = $11::int, prev_id = coalesce(prev_id, $4::uuid) where record_id = $2::uuid)
     select record_id as amending from sync_receipt where amends = $2::uuid and kind = $3 and user_id = $1 and target_id is not null order by device_seq desc limit 1` },
    [userId, id, kind, verdict.prevId, ...DECIDED.map((column) => columns[column])],
  );
  return row?.amending ?? null;
}

const STANDING = `record_id as "recordId", sha, receipt_no::float8 as "receiptNo", status, code, result_version as "resultVersion", resolved_at is not null as resolved, device_id as "deviceId", device_seq as "deviceSeq"`;
type StandingRow = ReceiptStanding & Record<string, unknown>;

/** How a record of the caller stands; null where it never came, or is another's. */
export function findStanding(tx: Scoped, recordId: string): Promise<ReceiptStanding | null> {
  return tx.find<StandingRow>(`select ${STANDING} from sync_receipt where record_id = $1`, [recordId]);
}

/** Which of these records of the caller the server has. */
export function listStandings(tx: Scoped, recordIds: readonly string[]): Promise<ReceiptStanding[]> {
  return tx.rows<StandingRow>({ name: "receipt_standings", text: `select ${STANDING} from sync_receipt where record_id = any ($1::uuid[])` }, [recordIds]);
}

/** A record in custody with all that is needed to apply it, by the system or whoever may see it. */
export interface HeldRecord extends NewReceipt {
  readonly receiptNo: number;
  readonly status: ReceiptStatus;
  readonly code: OutcomeCode | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly targetType: string | null;
  readonly targetId: string | null;
  readonly userId: string;
  readonly userName: string;
  readonly receivedAt: string;
  readonly resolved: boolean;
}

const HELD = `record_id as "recordId", sha, kind, v, body, user_id as "userId", user_name as "userName", device_id as "deviceId", device_seq as "deviceSeq", family_id as "familyId", base_version as "baseVersion",
  prev_id as "prevId", amends, to_char(client_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "clientAt", clock_offset_ms as "clockOffsetMs", via, brought_by as "broughtBy", receipt_no::float8 as "receiptNo", status, code, detail,
  target_type as "targetType", target_id as "targetId", to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt", resolved_at is not null as resolved`;
type HeldRow = HeldRecord & Record<string, unknown>;

/** A record under a lock: of two who decide about it the second sees what the first did. */
export async function lockHeld(tx: Scoped, recordId: string): Promise<HeldRecord | null> {
  return (await heldRows(tx, "record_id = $1 for update", [recordId]))[0] ?? null;
}

async function heldRows(tx: Scoped, where: string, values: readonly unknown[]): Promise<HeldRecord[]> {
  return (await tx.rows<HeldRow>(`select ${HELD} from sync_receipt where ${where}`, values)).map((row) => ({ ...row, body: openBody(tx, row) }));
}

export async function findHeld(tx: Scoped, recordId: string): Promise<HeldRecord | null> {
  return (await heldRows(tx, "record_id = $1", [recordId]))[0] ?? null;
}

const WAITING = "status = 'REVIEW' and code = 'WAITING_PREV' and resolved_at is null";

/** Records held until another one comes. */
export function listWaitingFor(tx: Scoped, recordId: string): Promise<HeldRecord[]> {
  return heldRows(tx, `prev_id = $1 and ${WAITING} order by receipt_no`, [recordId]);
}

/** Of these records those that another one of the caller is held for. */
export async function listAwaited(tx: Scoped, recordIds: readonly string[]): Promise<string[]> {
  return (await tx.rows<{ id: string }>({ name: "awaited", text: `select distinct prev_id as id from sync_receipt where prev_id = any ($1::uuid[]) and ${WAITING}` }, [recordIds])).map(({ id }) => id);
}

/** Everything in custody that a newer server may be able to apply: unknown kinds, faults, what waits for a record that is here by now. */
export function listReplayable(tx: Scoped, codes: readonly OutcomeCode[]): Promise<HeldRecord[]> {
  return heldRows(tx, `status = 'REVIEW' and code = any ($1) and resolved_at is null order by receipt_no limit 10000`, [codes]);
}

/** Keeps another content of an id beside the first one, once. */
export async function keepCollision(tx: Scoped, { recordId, sha, body, deviceId, kind }: Pick<NewReceipt, "recordId" | "sha" | "body" | "deviceId" | "kind">): Promise<void> {
  await tx.run("insert into sync_collision (record_id, sha, body, user_id, user_name, device_id, kind) values ($1, $2, $3, $4, $5, $6, $7) on conflict (record_id, sha) do nothing", [recordId, sha, keptBody(tx, { recordId, kind, body }), tx.actor.id, tx.actor.name, deviceId, kind]);
}

/** Notes the number under which a phone sent what is here already from elsewhere, so that nobody looks for it. */
export async function noteSeen(tx: Scoped, deviceId: string, seq: number): Promise<void> {
  await tx.run("insert into sync_seen (device_id, seq, user_id) values ($1, $2, $3) on conflict do nothing", [deviceId, seq, tx.actor.id]);
}

/** Whether the server gave this receipt: it does not know it where it was restored from an older backup. */
export async function knowsReceipt(tx: Scoped, { id, receiptNo }: { readonly id: string; readonly receiptNo: number }): Promise<boolean> {
  return (await tx.derive((system) => system.find("select 1 from sync_receipt where record_id = $1 and receipt_no = $2", [id, receiptNo]))) !== null;
}
