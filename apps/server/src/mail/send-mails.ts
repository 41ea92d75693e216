import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { claimMail, giveUpClaims, settleMail, type ClaimedMail } from "@sinergi/db/notices/mail-outbox.store";
import type { Clock } from "@sinergi/api/platform/context";
import type { MailState } from "@sinergi/domain/notices/vocabulary";
import type { Handover, Mailer } from "./mailer.ts";

export interface MailWork {
  readonly db: Database;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** A claim as old as this is a dead process's. Longer than any handover can take. */
  readonly deadAfterSeconds?: number;
}

const DEAD_AFTER_SECONDS = 15 * 60;
/** A day of tries, one every ten minutes. */
const MOST_ATTEMPTS = 144;

/**
 * Sends what waits, each at most once: claimed in one transaction, handed over, and settled in another. Whoever dies in between
 * leaves a claim that nobody sends again: after a while it is said to be unknown (decision 30).
 */
export async function sendMails({ db, clock, mailer, deadAfterSeconds = DEAD_AFTER_SECONDS }: MailWork): Promise<Readonly<Record<MailState, number>>> {
  const counts: Record<MailState, number> = { WAITING: 0, SENDING: 0, SENT: 0, FAILED: 0, UNKNOWN: 0 };
  const alone = <T>(work: (tx: Scoped) => Promise<T>): Promise<T> => asSystem(db, { today: clock.today() }, work);
  counts.UNKNOWN += await alone((tx) => giveUpClaims(tx, deadAfterSeconds));
  const tried: string[] = [];
  for (;;) {
    const letter = await alone((tx) => claimMail(tx, tried));
    if (letter === null) return counts;
    tried.push(letter.id);
    const handover = await mailer.handOver(letter);
    const state = stateAfter(handover, letter);
    counts[state] += 1;
    await alone((tx) => settleMail(tx, { id: letter.id, state, reason: handover.outcome === "TAKEN" ? "" : handover.reason }));
    // A server that takes nothing now takes nothing a moment later: the next turn tries again.
    if (state === "WAITING") return counts;
  }
}

function stateAfter(handover: Handover, { attempts }: ClaimedMail): Exclude<MailState, "SENDING"> {
  switch (handover.outcome) {
    case "TAKEN": return "SENT";
    case "UNKNOWN": return "UNKNOWN";
    case "REFUSED": return "FAILED";
    case "LATER": return attempts + 1 < MOST_ATTEMPTS ? "WAITING" : "FAILED";
  }
}
