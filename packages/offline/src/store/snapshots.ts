import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import { openJson, sealJson } from "#keys/seal";
import { isPending } from "#outbox/row";
import type { FieldDatabase } from "#store/database";
import { keepInUse } from "#store/keep-in-use";
import { keep, type Unlocked } from "#store/unlocked";

/** Without a word from the server for so long the copy of the families goes (`security.md` §3.9). What is unsent stays. */
export const WITHOUT_CONTACT_MS = 72 * 60 * 60_000;

export async function readSnapshot({ db, key, person }: Unlocked): Promise<FieldSnapshot | null> {
  const row = await db.snapshots.get(person.id);
  return row ? openJson<FieldSnapshot>(key, row.sealed) : null;
}

/** Replaces the copy as one; it is never half old and half new. */
export async function writeSnapshot(phone: Unlocked, fresh: FieldSnapshot): Promise<void> {
  const { db, key, person, platform } = phone;
  const [rows, drafts, before] = await Promise.all([db.outbox.toArray(), db.drafts.toArray(), readSnapshot(phone)]);
  const inUse = new Set([...rows.filter(isPending), ...drafts].flatMap(({ familyId, userId }) => (familyId !== null && userId === person.id ? [familyId] : [])));
  const whole = keepInUse(before, fresh, inUse);
  const sealed = await sealJson(key, whole);
  await keep(phone, () =>
    db.snapshots.put({ userId: person.id, etag: fresh.etag, madeAt: fresh.madeAt, fetchedAt: new Date(platform.now()).toISOString(), families: fresh.families.length, sealed }),
  );
}

/** The server said that nothing changed. */
export async function confirmSnapshot({ db, person, platform }: Unlocked): Promise<void> {
  await db.snapshots.update(person.id, { fetchedAt: new Date(platform.now()).toISOString() });
}

export async function wipeSnapshots(db: FieldDatabase): Promise<void> {
  await db.snapshots.clear();
}

/** Takes away copies that are older than they may be. */
export async function wipeStaleSnapshots(db: FieldDatabase, now: number): Promise<void> {
  await db.snapshots.filter(({ fetchedAt }) => now - Date.parse(fetchedAt) > WITHOUT_CONTACT_MS).delete();
}
