import { openConnections } from "@sinergi/db/access/database";
import { deriveKeys } from "@sinergi/db/access/keys";
import { dayOf } from "@sinergi/domain/time/day";
import { openMailer } from "#mail/mailer";
import { sendMails } from "#mail/send-mails";
import { takeTurn } from "#jobs/take-turn";

/** A process of its own that tests may kill: it tells and sends as the server does, then says so. */
const [work = "", databaseUrl = "", smtpUrl = ""] = process.argv.slice(2);
const db = openConnections({ url: databaseUrl, keys: deriveKeys(Buffer.alloc(32, 7)), poolSize: 2 });
const clock = { today: () => dayOf({ year: 2026, month: 9, day: 30 }) ?? ("" as never), hour: () => 7 };
if (work === "turn") await takeTurn({ db, clock, mailFor: "http://sinergi.test" });
else {
  const mailer = openMailer({ url: smtpUrl, from: "sinergi@simulasi.invalid" });
  await sendMails({ db, clock, mailer, deadAfterSeconds: 0 });
  mailer.close();
}
await db.close();
process.stdout.write("done\n");
