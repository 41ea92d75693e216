import type { Outbox } from "#outbox/drain";
import { bySeq, isPending, type OutboxRow } from "#outbox/row";
import type { Unlocked } from "#store/unlocked";

/** The outbox as the drain sees it. Rows are chosen by scan: what an index does not hold it cannot find (`offline.md` §3.3). */
export function dexieOutbox({ db, person }: Pick<Unlocked, "db" | "person">): Outbox {
  return {
    listPending: async () => (await db.outbox.filter((row) => row.userId === person.id && isPending(row)).toArray()).sort(bySeq),
    readSync: () => db.readSync(person.id),
    beginAttempt: (ids, at) =>
      db.transaction("rw", db.outbox, db.meta, async () => {
        const device = await db.readDevice();
        if (device) await db.writeDevice({ ...device, sendingAt: at });
        const found = await db.outbox.bulkGet([...ids]);
        const begun = found.flatMap((row) => (row && isPending(row) ? [{ ...row, attempts: row.attempts + 1, firstAttemptAt: row.firstAttemptAt ?? new Date(at).toISOString() }] : []));
        await db.outbox.bulkPut(begun);
        return begun;
      }),
    settle: ({ changes, sync }) =>
      db.transaction("rw", db.outbox, db.meta, async () => {
        const found = await db.outbox.bulkGet(changes.map(({ id }) => id));
        const changed = changes.flatMap((change, at): readonly OutboxRow[] => {
          const row = found[at];
          return row && isPending(row) ? [{ ...row, ...change }] : [];
        });
        await db.outbox.bulkPut(changed);
        await db.writeSync(person.id, sync);
      }),
  };
}
