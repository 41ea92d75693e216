import { isRecordKind, type RecordKind } from "@sinergi/domain/sync/record-kinds";
import { type Draft, NotKept, type Photo } from "#field-store";
import { openBytes, openJson, sealJson } from "#keys/seal";
import { sealPhotos } from "#photos/seal-photos";
import type { DraftRow, PhotoRow } from "#store/database";
import { keep, type Unlocked } from "#store/unlocked";

interface Words {
  readonly title: string;
  readonly fields: unknown;
  readonly at: string;
}

/** Keeps a draft and its photos in one transaction. Where a photo finds no room its words are kept, and then it is said. */
export async function saveDraft(phone: Unlocked, draft: Omit<Draft, "updatedAt">): Promise<void> {
  const { db, key, person, platform } = phone;
  const { id, kind, familyId, title, fields, at, photos } = draft;
  const sealed = await sealJson(key, { title, fields, at } satisfies Words);
  const fresh = await sealPhotos(phone, photos, id);
  const fitting = fresh.filter((photo) => photo.sealed !== null);
  const refused = new Set(fresh.filter((photo) => photo.sealed === null).map((photo) => photo.id));
  const photoIds = photos.map((photo) => photo.id).filter((photoId) => !refused.has(photoId));
  await keep(phone, () =>
    db.transaction("rw", db.drafts, db.photos, db.outbox, async () => {
      // Finished meanwhile, in another tab: a record is never a draft again.
      if (await db.outbox.get(id)) return;
      await db.drafts.put({ id, userId: person.id, kind, familyId, updatedAt: new Date(platform.now()).toISOString(), photoIds, sealed });
      await dropPhotos(phone, id, photoIds);
      await db.photos.bulkPut(fitting);
    }),
  );
  if (refused.size > 0) throw new NotKept("PHOTO_FULL");
}

/** Takes away photos of a holder that are not among these. */
async function dropPhotos({ db }: Unlocked, holder: string, kept: readonly string[]): Promise<void> {
  const ids = await db.photos.where("holder").equals(holder).primaryKeys();
  await db.photos.bulkDelete(ids.filter((id) => !kept.includes(id)));
}

export async function readDraft(phone: Unlocked, id: string): Promise<Draft | null> {
  const row = await phone.db.drafts.get(id);
  if (!row || row.userId !== phone.person.id) return null;
  const rows = await phone.db.photos.where("holder").equals(id).toArray();
  return openDraft(phone, row, await openPhotos(phone, row.photoIds.flatMap((photoId) => rows.find((photo) => photo.id === photoId) ?? [])));
}

export async function listDrafts(phone: Unlocked): Promise<readonly Draft[]> {
  const rows = (await phone.db.drafts.toArray()).filter(({ userId }) => userId === phone.person.id);
  const drafts = await Promise.all(rows.map((row) => openDraft(phone, row, [])));
  return drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

export async function dropDraft(phone: Unlocked, id: string): Promise<void> {
  const { db } = phone;
  await keep(phone, () =>
    db.transaction("rw", db.drafts, db.photos, db.outbox, async () => {
      await db.drafts.delete(id);
      if (!(await db.outbox.get(id))) await dropPhotos(phone, id, []);
    }),
  );
}

async function openDraft({ key }: Unlocked, { id, kind, familyId, updatedAt, sealed }: DraftRow, photos: readonly Photo[]): Promise<Draft> {
  const { title, fields, at } = await openJson<Words>(key, sealed);
  return { id, kind: kindOf(kind), familyId, title, fields, at, updatedAt, photos };
}

/** A draft of a kind that this app no longer knows opens as what it is; its screen says so. */
const kindOf = (kind: string): RecordKind => (isRecordKind(kind) ? kind : "visit.logged");

async function openPhotos({ key }: Unlocked, rows: readonly PhotoRow[]): Promise<readonly Photo[]> {
  const photos: Photo[] = [];
  for (const { id, mime, sealed } of rows) if (sealed) photos.push({ id, mime, bytes: await openBytes(key, sealed) });
  return photos;
}
