import type { NoticeFacts } from "@sinergi/domain/notices/notice.schema";
import { noticeFactsSchema } from "@sinergi/domain/notices/notice.schema";
import type { MailState, NoticeKind } from "@sinergi/domain/notices/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { randomUUID } from "node:crypto";
import type { Scoped } from "#access/scoped";

/** Somebody with news that no e-mail has told yet. */
export interface DigestReader {
  readonly account: string;
  readonly name: string;
  readonly address: string;
  readonly notices: readonly { readonly id: string; readonly kind: NoticeKind; readonly facts: NoticeFacts; readonly link: string }[];
}

/**
 * Who is to have an e-mail on a day: who can sign in, has not switched it off, has had none that day, and has unread news that
 * went into none. People of the simulation have no mailbox.
 */
export async function listDigestReaders(system: Scoped, day: Day): Promise<DigestReader[]> {
  const news = await system.rows<{ account: string; id: string; kind: NoticeKind; facts: unknown; link: string }>(
    `select n.account_id as account, n.id, n.kind, n.facts, n.link from notice n
      where n.read_at is null and n.mailed_on is null and not exists (select from notice_choice c where c.account_id = n.account_id and not c.digest)
        and not exists (select from mail_outbox m where m.account_id = n.account_id and m.on_day = $1)
      order by n.account_id, n.day_key, n.kind, n.id`,
    [day],
  );
  const people = await system.inAccounts((accounts) =>
    accounts.rows<{ id: string; name: string; email: string }>(
      `select id, name, email from user_account u where disabled_at is null and not demo and id = any ($1::text[])
          and exists (select from credential c where c.user_id = u.id and c.provider_id = 'credential' and c.password is not null) order by id`,
      [[...new Set(news.map(({ account }) => account))]],
    ),
  );
  return people.map(({ id, name, email }) => ({
    account: id, name, address: email,
    notices: news.filter(({ account }) => account === id).map(({ id: notice, kind, facts, link }) => ({ id: notice, kind, facts: noticeFactsSchema.parse(facts), link })),
  }));
}

export interface NewMail {
  readonly account: string;
  readonly day: Day;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What it tells. */
  readonly notices: readonly string[];
}

/** Puts an e-mail on its way; a second one of the same day to the same account is not made. */
export async function insertMail(system: Scoped, mail: NewMail): Promise<void> {
  const made = await system.run(
    "insert into mail_outbox (id, account_id, on_day, address, subject, text, html) values ($1, $2, $3, $4, $5, $6, $7) on conflict (account_id, on_day) do nothing",
    [randomUUID(), mail.account, mail.day, mail.address, mail.subject, mail.text, mail.html],
  );
  if (made > 0) await system.run("update notice set mailed_on = $2 where id = any ($1::uuid[])", [mail.notices, mail.day]);
}

export interface ClaimedMail {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attempts: number;
}

/** Takes the next waiting e-mail for oneself, so that no other process takes it too; null where none waits. Commit before it is handed over. */
export async function claimMail(system: Scoped, without: readonly string[] = []): Promise<ClaimedMail | null> {
  return system.find<ClaimedMail & Record<string, unknown>>(
    `update mail_outbox set state = 'SENDING', claimed_at = now() where id = (
       select id from mail_outbox where state = 'WAITING' and id <> all ($1::uuid[]) order by created_at, id limit 1 for update skip locked
     ) returning id, address, subject, text, html, attempts`,
    [without],
  );
}

/** Says what became of a claimed e-mail. One that was certainly not taken may wait for another try. */
export async function settleMail(system: Scoped, { id, state, reason }: { readonly id: string; readonly state: Exclude<MailState, "SENDING">; readonly reason: string }): Promise<void> {
  await system.run(
    `update mail_outbox set state = $2, reason = $3, attempts = attempts + case when $2 in ('WAITING', 'FAILED') then 1 else 0 end,
            claimed_at = case when $2 = 'WAITING' then null else claimed_at end, settled_at = case when $2 = 'WAITING' then null else now() end
      where id = $1 and state in ('SENDING', 'UNKNOWN')`,
    [id, state, reason],
  );
}

/** What was claimed so long ago that whoever claimed it is dead: it may have arrived, so it is not sent again. Answers how many those are. */
export async function giveUpClaims(system: Scoped, olderThanSeconds: number): Promise<number> {
  return system.run("update mail_outbox set state = 'UNKNOWN', settled_at = now() where state = 'SENDING' and claimed_at <= now() - make_interval(secs => $1)", [olderThanSeconds]);
}

/** Counts of e-mails of the last days by day and state: for whoever looks after the system. No address, no name. */
export async function countMails(system: Scoped): Promise<{ readonly day: Day; readonly state: MailState; readonly count: number; readonly reason: string }[]> {
  return system.rows<{ day: Day; state: MailState; count: number; reason: string }>(
    `select on_day as day, state, count(*)::int as count, max(reason) as reason from mail_outbox where created_at > now() - interval '14 days' group by on_day, state order by on_day desc, state`,
  );
}
