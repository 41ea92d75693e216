import { asSystem } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { listUncounted, readCandidateGroups } from "@sinergi/db/simulations/candidate-groups.store";
import { lockForChangeIfFree, readLive } from "@sinergi/db/targeting/snapshots.store";
import type { Day } from "@sinergi/domain/time/day";

/**
 * Counts what simulations stand on before anybody asks: after everything was counted anew, the first question about a programme of
 * 1.6 million families would wait a second or two for it. One programme is one transaction, so a change waits for one at most; while a
 * change is on its way nothing could be kept, and it is left for the next turn. Answers how many were counted.
 */
export async function countCandidates(db: Database, today: Day): Promise<number> {
  const uncounted = await asSystem(db, { today }, async (tx) => listUncounted(tx, await readLive(tx)));
  let counted = 0;
  for (const programme of uncounted) {
    const kept = await asSystem(db, { today }, async (tx) => {
      if (!(await lockForChangeIfFree(tx))) return false;
      await readCandidateGroups(tx, await readLive(tx), programme);
      return true;
    });
    if (!kept) break;
    counted += 1;
  }
  return counted;
}
