import type { Scoped } from "#access/scoped";

export interface ReportedDevice {
  readonly deviceId: string;
  readonly appVersion: string;
  readonly pending: number;
  readonly oldestPendingAt: string | null;
  readonly lastSeq: number;
  readonly storagePersisted: boolean | null;
  readonly storageUsage: number | null;
  readonly clockOffsetMs: number | null;
}

/** Writes down what the caller's phone says of itself; whether his copy of families is to be wiped. */
export async function reportDevice(tx: Scoped, it: ReportedDevice): Promise<{ readonly wipe: boolean }> {
  return tx.one<{ wipe: boolean }>(
    { name: "report_device", text: `insert into sync_device (device_id, user_id, user_name, app_version, pending, oldest_pending_at, last_seq, storage_persisted, storage_usage, clock_offset_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (device_id, user_id) do update set user_name = excluded.user_name, app_version = excluded.app_version, last_seen_at = now(), pending = excluded.pending,
       oldest_pending_at = excluded.oldest_pending_at, last_seq = greatest(sync_device.last_seq, excluded.last_seq), storage_persisted = excluded.storage_persisted,
       storage_usage = excluded.storage_usage, clock_offset_ms = excluded.clock_offset_ms, wiped_at = case when sync_device.wipe_asked_at is null then null else coalesce(sync_device.wiped_at, now()) end
     returning wipe_asked_at is not null as wipe` },
    [it.deviceId, tx.actor.id, tx.actor.name, it.appVersion, it.pending, it.oldestPendingAt, it.lastSeq, it.storagePersisted, it.storageUsage, it.clockOffsetMs],
  );
}

/** Whether the office asked for this phone's copy of families to be wiped; from now on it is told. */
export async function isWipeAsked(tx: Scoped, deviceId: string): Promise<boolean> {
  return (await tx.run("update sync_device set wiped_at = coalesce(wiped_at, now()), last_seen_at = now() where device_id = $1 and user_id = $2 and wipe_asked_at is not null", [deviceId, tx.actor.id])) > 0;
}

/** Marks a phone that another one claims to be too, and makes room for the id that the asking one takes from now on. */
export async function markCloned(tx: Scoped, deviceId: string, renewed: string): Promise<void> {
  await tx.run("update sync_device set cloned = true where device_id = $1 and user_id = $2", [deviceId, tx.actor.id]);
  await tx.run("insert into sync_device (device_id, user_id, user_name, app_version, renewed_from) select $2, user_id, user_name, app_version, device_id from sync_device where device_id = $1 and user_id = $3", [deviceId, renewed, tx.actor.id]);
}

/**
 * Numbers that a phone gave to records and that never came, by phone: those still on it among them, 200 of many. Counted first, and only
 * looked for where some are missing. `whose` narrows the phones (`s`).
 */
const missingSql = (whose: string): string => `
  select d.device_id, greatest(0, d.last_seq - d.first_seq + 1 - d.known)::int as "missingCount",
         coalesce((select json_agg(m.seq order by m.seq) from (
           select g.seq from generate_series(d.first_seq, d.last_seq) as g (seq) where d.known < d.last_seq - d.first_seq + 1
              and not exists (select from sync_receipt r where r.device_id = d.device_id and r.device_seq = g.seq) and not exists (select from sync_seen n where n.device_id = d.device_id and n.seq = g.seq)
            order by g.seq limit 200) m), '[]') as missing
    from (select x.*, (select count(*)::int from (
            select r.device_seq from sync_receipt r where r.device_id = x.device_id and r.device_seq between x.first_seq and x.last_seq
            union select n.seq from sync_seen n where n.device_id = x.device_id and n.seq between x.first_seq and x.last_seq) u) as known
      from (select s.device_id, max(s.last_seq) as last_seq,
              case when bool_or(s.renewed_from is not null) then coalesce((select min(r.device_seq) from sync_receipt r where r.device_id = s.device_id), max(s.last_seq) + 1) else 1 end as first_seq
              from sync_device s where ${whose} group by s.device_id) x) d`;

export interface OtherDevice {
  readonly deviceId: string;
  readonly pending: number;
  readonly lastSeenAt: string;
  readonly missingSeqs: readonly number[];
}

/** What the caller's other phones last said they hold: a phone that lost its memory learns of it here. */
export function listOtherDevices(tx: Scoped, deviceId: string | null): Promise<OtherDevice[]> {
  return tx.derive((system) => system.rows<OtherDevice & Record<string, unknown>>(
    `select d.device_id as "deviceId", d.pending, to_char(d.last_seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastSeenAt", m.missing as "missingSeqs"
       from sync_device d join (${missingSql("s.device_id in (select own.device_id from sync_device own where own.user_id = $1)")}) m using (device_id)
      where d.user_id = $1 and d.retired_at is null and ($2::uuid is null or d.device_id <> $2) and (d.pending > 0 or m."missingCount" > 0) order by d.last_seen_at desc limit 10`,
    [tx.actor.id, deviceId],
  ));
}

/** A phone as the office sees it. */
export interface DeviceRow {
  readonly deviceId: string;
  readonly userId: string;
  readonly userName: string;
  readonly appVersion: string;
  readonly lastSeenAt: string;
  /** Hours since it last came. */
  readonly hoursAgo: number;
  readonly pending: number;
  readonly oldestPendingAt: string | null;
  /** Days the oldest of what it holds has waited by now; null where it holds nothing. */
  readonly pendingDays: number | null;
  readonly lastSeq: number;
  readonly received: number;
  /** Numbers that never came, a few of many; those it still holds are among them. */
  readonly missing: readonly number[];
  readonly missingCount: number;
  readonly storagePersisted: boolean | null;
  readonly storageUsage: number | null;
  readonly clockOffsetMs: number | null;
  readonly cloned: boolean;
  readonly wipeAskedAt: string | null;
  readonly wipedAt: string | null;
  readonly retiredAt: string | null;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Every phone, those that wait longest first. */
export function listDevices(tx: Scoped): Promise<DeviceRow[]> {
  return tx.rows<DeviceRow & Record<string, unknown>>(
    `select d.device_id as "deviceId", d.user_id as "userId", d.user_name as "userName", d.app_version as "appVersion", ${MOMENT("d.last_seen_at")} as "lastSeenAt",
            floor(extract(epoch from now() - d.last_seen_at) / 3600)::int as "hoursAgo", d.pending, ${MOMENT("d.oldest_pending_at")} as "oldestPendingAt",
            case when d.pending > 0 then greatest(0, floor(extract(epoch from now() - d.oldest_pending_at) / 86400))::int end as "pendingDays", d.last_seq as "lastSeq",
            (select count(*)::int from sync_receipt r where r.device_id = d.device_id) as received, m.missing, m."missingCount", d.storage_persisted as "storagePersisted", d.storage_usage::float8 as "storageUsage",
            d.clock_offset_ms as "clockOffsetMs", d.cloned, ${MOMENT("d.wipe_asked_at")} as "wipeAskedAt", ${MOMENT("d.wiped_at")} as "wipedAt", ${MOMENT("d.retired_at")} as "retiredAt"
       from sync_device d join (${missingSql("true")}) m using (device_id) order by d.retired_at is not null, d.oldest_pending_at nulls last, d.last_seen_at`,
  );
}

interface DeviceOf {
  readonly deviceId: string;
  readonly userId: string;
}

/** Asks for the phone's copy of families to be wiped at its next contact, or takes that back. False where there is no such phone. */
export async function writeWipe(tx: Scoped, { deviceId, userId }: DeviceOf, asked: boolean): Promise<boolean> {
  return (await tx.run("update sync_device set wipe_asked_at = case when $3 then coalesce(wipe_asked_at, now()) end, wiped_at = case when $3 then wiped_at end where device_id = $1 and user_id = $2", [deviceId, userId, asked])) > 0;
}

/** Takes a phone out of use in the lists, or brings it back. What it still sends is taken all the same. */
export async function writeRetired(tx: Scoped, { deviceId, userId }: DeviceOf, retired: boolean): Promise<boolean> {
  return (await tx.run("update sync_device set retired_at = case when $3 then coalesce(retired_at, now()) end where device_id = $1 and user_id = $2", [deviceId, userId, retired])) > 0;
}
