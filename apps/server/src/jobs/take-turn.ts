import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { gatherDayFacts, listReaders } from "@sinergi/db/notices/day-facts.store";
import { insertMail, listDigestReaders } from "@sinergi/db/notices/mail-outbox.store";
import { settleFieldwork } from "@sinergi/db/fieldwork/settle-fieldwork";
import { forgetOldNotices, insertNotices, isDayTold, lockNotices, markDayTold } from "@sinergi/db/notices/notices.store";
import { addressNotices } from "@sinergi/domain/notices/address-notices";
import { noticesDue } from "@sinergi/domain/notices/notices-due";
import type { Day } from "@sinergi/domain/time/day";
import { composeDigest } from "../mail/compose-digest.ts";

export interface TurnWork {
  readonly db: Database;
  readonly clock: { today(): Day; hour(): number };
  /** Origin of links in e-mails; null where none are sent. */
  readonly mailFor: string | null;
}

/** The hour in the regency from which on the e-mail of a day goes out. */
const MORNING = 6;

/**
 * One look at the day: what is due is told, and from the morning on the e-mail of the day is put on its way, once a day. All of it
 * in one transaction, one such look at a time: it may be asked for as often as one likes, by as many processes, and die anywhere.
 */
export async function takeTurn({ db, clock, mailFor }: TurnWork): Promise<{ readonly told: number; readonly mails: number }> {
  const today = clock.today();
  return asSystem(db, { today }, async (tx) => {
    await lockNotices(tx);
    await settleFieldwork(tx, today);
    const [facts, readers] = [await gatherDayFacts(tx, today), await listReaders(tx)];

    const notices = addressNotices(noticesDue(facts, today), readers);

    const told = await insertNotices(tx, notices);
    if (clock.hour() < MORNING || (await isDayTold(tx, today))) return { told, mails: 0 };
    const mails = mailFor === null ? 0 : await putMails(tx, { today, baseUrl: mailFor });
    await markDayTold(tx, today);
    await forgetOldNotices(tx);
    return { told, mails };
  });
}

async function putMails(tx: Scoped, { today, baseUrl }: { readonly today: Day; readonly baseUrl: string }): Promise<number> {
  const { regency, simulated } = await readRegency(tx);
  const readers = await listDigestReaders(tx, today);
  for (const reader of readers) {
    const digest = composeDigest(reader, { baseUrl, regency: regency.name, simulated });
    await insertMail(tx, { account: reader.account, day: today, address: reader.address, ...digest, notices: reader.notices.map(({ id }) => id) });
  }
  return readers.length;
}
