import { noticeFactsSchema, type NoticeFacts } from "@sinergi/domain/notices/notice.schema";
import type { AddressedNotice } from "@sinergi/domain/notices/address-notices";
import type { NoticeKind } from "@sinergi/domain/notices/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { randomUUID } from "node:crypto";
import type { Scoped } from "#access/scoped";
import { announce } from "#targeting/announce";

export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subject: string;
  readonly dayKey: Day;
  readonly facts: NoticeFacts;
  readonly link: string;
  /** ISO moments, UTC. */
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** More than these are not shown; older ones have had their time. */
const MOST = 500;
const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const NOTICE = `select id, kind, subject, day_key as "dayKey", facts, link, ${MOMENT("created_at")} as "createdAt", ${MOMENT("read_at")} as "readAt" from notice`;

/** What the actor was told, the newest first. */
export async function listOwnNotices(tx: Scoped): Promise<NoticeRow[]> {
  const rows = await tx.rows<NoticeRow & Record<string, unknown>>(`${NOTICE} where account_id = $1 order by created_at desc, day_key desc, id limit ${MOST}`, [tx.actor.id]);
  return rows.map((row) => ({ ...row, facts: noticeFactsSchema.parse(row.facts) }));
}

/** How many of them the actor has not read. */
export async function countUnread(tx: Scoped): Promise<number> {
  return (await tx.one<{ count: number }>("select count(*)::int as count from notice where account_id = $1 and read_at is null", [tx.actor.id])).count;
}

/** Marks notices of the actor's as read or as not read; answers those that changed. */
export async function markNotices(tx: Scoped, { ids, read }: { readonly ids: readonly string[]; readonly read: boolean }): Promise<string[]> {
  return marked(tx, "and id = any ($3::uuid[])", [tx.actor.id, read, ids]);
}

/** Marks everything the actor has not read; answers what that was. */
export async function markAllRead(tx: Scoped): Promise<string[]> {
  return marked(tx, "", [tx.actor.id, true]);
}

async function marked(tx: Scoped, narrowed: string, values: readonly unknown[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `update notice set read_at = case when $2::boolean then now() end where account_id = $1 and (read_at is null) = $2::boolean ${narrowed} returning id`,
    values,
  );
  if (rows.length > 0) await announce(tx, { kind: "notice" });
  return rows.map(({ id }) => id);
}

/** Whether the actor wants the e-mail of the day; who chose nothing does. */
export async function readDigestChoice(tx: Scoped): Promise<boolean> {
  return (await tx.find<{ digest: boolean }>("select digest from notice_choice where account_id = $1", [tx.actor.id]))?.digest ?? true;
}

export async function writeDigestChoice(tx: Scoped, digest: boolean): Promise<void> {
  await tx.run("insert into notice_choice (account_id, digest) values ($1, $2) on conflict (account_id) do update set digest = excluded.digest, updated_at = now()", [tx.actor.id, digest]);
}

/** Tells what has not been told yet; answers how many notices that were. What was told before stays as it was, read or not. */
export async function insertNotices(system: Scoped, notices: readonly AddressedNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const column = <T>(value: (one: AddressedNotice) => T): T[] => notices.map(value);
  const made = await system.run(
    `insert into notice (id, account_id, kind, subject, day_key, facts, link)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::jsonb[], $7::text[])
     on conflict (account_id, kind, subject, day_key) do nothing`,
    [
      column(() => randomUUID()), column(({ account }) => account), column(({ notice }) => notice.kind), column(({ notice }) => notice.subject),
      column(({ notice }) => notice.dayKey), column(({ notice }) => JSON.stringify(notice.facts)), column(({ notice }) => notice.link),
    ],
  );
  if (made > 0) await announce(system, { kind: "notice" });
  return made;
}

/** What has had its time goes: notices after a year, e-mails after ninety days. */
export async function forgetOldNotices(system: Scoped): Promise<void> {
  await system.run("delete from notice where created_at < now() - interval '1 year'");
  await system.run("delete from mail_outbox where created_at < now() - interval '90 days'");
}

const NOTICES_LOCK = 740_130;

/** One telling at a time, over all processes. */
export async function lockNotices(system: Scoped): Promise<void> {
  await system.rows("select pg_advisory_xact_lock($1)", [NOTICES_LOCK]);
}

export async function isDayTold(system: Scoped, day: Day): Promise<boolean> {
  return (await system.find("select from notice_day where on_day = $1", [day])) !== null;
}

export async function markDayTold(system: Scoped, day: Day): Promise<void> {
  await system.run("insert into notice_day (on_day) values ($1) on conflict do nothing", [day]);
}
