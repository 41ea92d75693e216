import { listCompared } from "@sinergi/api/coverage/gather-coverage";
import type { Database } from "@sinergi/db/access/database";
import { asSystem } from "@sinergi/db/access/scoped";
import { ensureStanding } from "@sinergi/db/payments/standings.store";
import { lockForChangeIfFree, readLive } from "@sinergi/db/targeting/snapshots.store";
import { periodOf, type Day } from "@sinergi/domain/time/day";

/**
 * Sets enrolments beside payments before anybody opens what families say of them: the first look after a change, and of each day, would
 * wait seconds for it. Only once two looks find the data as they were, for between the lists of a row of imports nobody needs it.
 */
export function standingsKeeper(db: Database): (today: Day) => Promise<void> {
  let seen: string | null = null;
  return async (today) => {
    const { revision } = await asSystem(db, { today }, readLive);
    const [before, now] = [seen, `${revision} ${today}`];
    seen = now;
    if (before !== now) return;
    const period = periodOf(today);
    for (const { programme } of await asSystem(db, { today }, (tx) => listCompared(tx, period))) {
      const isFree = await asSystem(db, { today }, async (tx) => (await lockForChangeIfFree(tx)) && (await ensureStanding(tx, { programme, period, today })) !== null);
      if (!isFree) return;
    }
  };
}
