import { afterRestore, isSettled } from "#outbox/after-restore";
import { isPending } from "#outbox/row";
import type { Unlocked } from "#store/unlocked";
import { askMissing, type Missing } from "#transport/ask-server";

const AT_ONCE = 500;

/** After the server was restored: what it does not have any more of this person's goes out again. Where it cannot say now, it is asked next time. */
export async function verifyReceived(phone: Unlocked): Promise<void> {
  const { db, person } = phone;
  if (!(await db.readSync(person.id)).mustVerify) return;
  const rows = (await db.outbox.toArray()).filter((row) => row.userId === person.id && !isPending(row));
  const photos = (await db.photos.toArray()).filter((photo) => photo.userId === person.id && isSettled(photo));
  const gone = await askAll(phone, { ids: rows.map(({ id }) => id), photos: photos.map(({ id }) => id) });
  if (gone === null) return;
  const again = afterRestore({ rows, photos, missing: gone.records, missingPhotos: gone.photos });
  await db.transaction("rw", db.outbox, db.photos, db.meta, async () => {
    await db.outbox.bulkPut([...again.rows]);
    for (const { id, state } of again.photos) await db.photos.update(id, { state });
    await db.writeSync(person.id, { ...(await db.readSync(person.id)), mustVerify: false, lastAck: again.lastAck });
  });
}

interface Held {
  readonly ids: readonly string[];
  readonly photos: readonly string[];
}

async function askAll({ transport }: Unlocked, { ids, photos }: Held): Promise<Missing | null> {
  const [missing, missingPhotos] = [new Set<string>(), new Set<string>()];
  for (let at = 0; at < Math.max(ids.length, photos.length); at += AT_ONCE) {
    const gone = await askMissing(transport, { ids: ids.slice(at, at + AT_ONCE), photos: photos.slice(at, at + AT_ONCE) });
    if (gone.kind === "TROUBLE") return null;
    for (const id of gone.data.records) missing.add(id);
    for (const id of gone.data.photos) missingPhotos.add(id);
  }
  return { records: missing, photos: missingPhotos };
}
