import type { ChangeSource } from "@sinergi/api/platform/context";
import { asSystem } from "@sinergi/db/access/scoped";
import { writeSetting } from "@sinergi/db/areas/settings.store";
import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Env } from "../env.ts";
import { faultOf } from "../http/log.ts";
import { openMailer } from "../mail/mailer.ts";
import { sendMails } from "../mail/send-mails.ts";
import type { Sinergi } from "../startup/open-sinergi.ts";
import { takeTurn } from "./take-turn.ts";

export interface Jobs {
  /** Ends when what is under way is done, or after a few seconds. */
  stop(): Promise<void>;
}

interface JobOptions {
  readonly env: Pick<Env, "mail">;
  readonly baseUrl: string;
  readonly changes: ChangeSource;
  readonly log: Logger;
}

const TURNS = "notices";
const MAILS = "mails";
/** Day and night: whatever was missed while the machine stood still is made up for at the next look. */
const EVERY_TEN_MINUTES = "*/10 * * * *";
const STOP_MS = 10_000;
/** Minutes are written by the second: one look for all that is written meanwhile. */
const AFTER_A_CHANGE_SECONDS = 4;
/** Of each kind one job runs and one waits, over all processes; one whose process died is given up after this. */
const QUEUE = { policy: "stately", retryLimit: 2, expireInSeconds: 300, deleteAfterSeconds: 24 * 3600 } as const;

/**
 * The work nobody asks for in person, in pg-boss's own schema of the same database and in a role that may read no data: a job says
 * only that it is time, what is to be done is read in the work itself.
 */
export async function startJobs({ db, clock }: Sinergi, { env, baseUrl, changes, log }: JobOptions): Promise<Jobs> {
  const mailer = env.mail === null ? null : openMailer(env.mail);
  await asSystem(db, { today: clock.today() }, (tx) => writeSetting(tx, "mailReady", mailer !== null));
  const boss = new PgBoss({ connectionString: db.connectionString, options: "-c role=sinergi_jobs", schema: "jobs", createSchema: false, max: 3, application_name: "sinergi-jobs" });
  boss.on("error", (error) => log.error(faultOf(error), "jobs"));
  await boss.start();
  for (const queue of [TURNS, MAILS]) await boss.createQueue(queue, QUEUE);
  await boss.work(TURNS, async () => {
    const { told, mails } = await takeTurn({ db, clock, mailFor: mailer === null ? null : baseUrl });
    if (told + mails > 0) log.info({ told, mails }, "notices told");
    if (mailer !== null) await boss.send(MAILS, {});
  });
  if (mailer !== null) {
    await boss.work(MAILS, async () => {
      const { SENT: sent, FAILED: failed, UNKNOWN: unknown } = await sendMails({ db, clock, mailer });
      if (sent + failed + unknown > 0) log.info({ sent, failed, unknown }, "e-mails sent");
    });
  }
  await boss.schedule(TURNS, EVERY_TEN_MINUTES, {});
  const look = (startAfter: number): void => void boss.send(TURNS, {}, { startAfter }).catch((error: unknown) => log.error(faultOf(error), "jobs"));
  look(0);
  const stopFollowing = changes.subscribe(({ kind }) => {
    if (kind === "followUp" || kind === "meeting") look(AFTER_A_CHANGE_SECONDS);
  });
  return {
    async stop() {
      stopFollowing();
      await boss.stop({ graceful: true, timeout: STOP_MS });
      mailer?.close();
    },
  };
}
