import type { Photo } from "#field-store";
import { digestOf, sealBytes } from "#keys/seal";
import type { PhotoRow } from "#store/database";
import type { Unlocked } from "#store/unlocked";

/** Kept free for words: a photo is let go before a record is. */
export const RESERVE_BYTES = 20 * 1024 * 1024;

/** Rows of the photos that are not kept yet, with their bytes sealed; null in place of bytes where the phone has no room. */
export async function sealPhotos({ db, key, person, platform }: Unlocked, photos: readonly Photo[], holder: string): Promise<readonly PhotoRow[]> {
  const known = new Set(await db.photos.where("holder").equals(holder).primaryKeys());
  const fresh = photos.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return [];
  let room = ((await platform.freeBytes()) ?? Number.POSITIVE_INFINITY) - RESERVE_BYTES;
  const rows: PhotoRow[] = [];
  for (const { id, mime, bytes } of fresh) {
    room -= bytes.byteLength;
    const sealed = room >= 0 ? await sealBytes(key, bytes) : null;
    rows.push({ id, holder, userId: person.id, mime, sha: await digestOf(bytes), bytes: bytes.byteLength, sealed, state: "DRAFT" });
  }
  return rows;
}
