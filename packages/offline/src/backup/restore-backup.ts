import { BACKUP_FORMAT, type BackupFile, type BackupPhoto, type BackupRow } from "@sinergi/domain/sync/backup-file";
import { checksumOf, sealedOf } from "#backup/make-backup";
import { type DataKey, digestOf, fromBase64, keyOf, openBytes, openJson, sealBytes, sealJson } from "#keys/seal";
import type { OutboxRow } from "#outbox/row";
import type { PhotoRow } from "#store/database";
import type { RecordWords } from "#store/records";
import { keep, type Unlocked } from "#store/unlocked";
import { askUnsealed } from "#transport/ask-server";

export type Restored =
  | { readonly ok: true; readonly restored: number; readonly alreadyHere: number }
  | { readonly ok: false; readonly why: "NO_BACKUP" | "DAMAGED" | "OTHER_PERSON" | "NEEDS_SERVER" };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The file as it is on paper: of the right kind, and each row and photo of the shape that is read here. */
export function readBackup(text: string): BackupFile | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(file) || file["format"] !== BACKUP_FORMAT || file["v"] !== 1) return null;
  const { rows, photos, userId, sealedKey, keyId, checksum } = file;
  if (!Array.isArray(rows) || !Array.isArray(photos) || typeof userId !== "string" || typeof sealedKey !== "string" || typeof keyId !== "number" || typeof checksum !== "string") return null;
  return rows.every(isSealed) && photos.every(isSealed) ? (file as unknown as BackupFile) : null;
}

const isSealed = (value: unknown): boolean => isObject(value) && typeof value["id"] === "string" && typeof value["sha"] === "string" && isObject(value["sealed"]) && typeof value["sealed"]["iv"] === "string" && typeof value["sealed"]["data"] === "string";

/** Puts a backup's records into this phone's outbox, under their own ids: whatever was sent meanwhile is answered as a duplicate. */
export async function restoreBackup(phone: Unlocked, text: string): Promise<Restored> {
  const file = readBackup(text);
  if (!file) return { ok: false, why: "NO_BACKUP" };
  if (file.userId !== phone.person.id) return { ok: false, why: "OTHER_PERSON" };
  if (file.rows.length !== file.count || (await checksumOf(file.rows)) !== file.checksum) return { ok: false, why: "DAMAGED" };
  const key = await keyOfFile(phone, file);
  if (!key) return { ok: false, why: "NEEDS_SERVER" };
  const known = new Set(await phone.db.outbox.toCollection().primaryKeys());
  const fresh = file.rows.filter(({ id }) => !known.has(id));
  try {
    const rows = await Promise.all(fresh.map((row) => resealRow(phone, key, row)));
    const photos = await Promise.all(file.photos.filter(({ recordId }) => fresh.some(({ id }) => id === recordId)).map((photo) => resealPhoto(phone, key, photo)));
    await putBack(phone, rows, photos);
  } catch (error) {
    if (error instanceof DamagedRow) return { ok: false, why: "DAMAGED" };
    throw error;
  }
  return { ok: true, restored: fresh.length, alreadyHere: file.rows.length - fresh.length };
}

class DamagedRow extends Error {}

/** This phone's own key where the file was made with it; of another phone's the server opens it for the same person. */
async function keyOfFile({ db, key, person, transport }: Unlocked, { sealedKey, keyId }: BackupFile): Promise<DataKey | null> {
  if ((await db.keys.get(person.id))?.sealedKey === sealedKey) return key;
  const unsealed = await askUnsealed(transport, { keyId, sealed: sealedKey });
  return unsealed.kind === "DATA" ? keyOf(fromBase64(unsealed.data)) : null;
}

async function resealRow({ key: own, person }: Unlocked, key: DataKey, row: BackupRow): Promise<Omit<OutboxRow, "seq" | "deviceId">> {
  const words = await openJson<RecordWords>(key, sealedOf(row.sealed)).catch(() => null);
  if (!words || (await digestOf(words.body)) !== row.sha) throw new DamagedRow();
  const { id, kind, v, sha, clientAt, clockOffsetMs, attachments, familyId, baseVersion, prevId, amends } = row;
  return {
    id, kind, v, sha, clientAt, clockOffsetMs, attachments,
    userId: person.id,
    sealed: await sealJson(own, words),
    size: words.body.length,
    familyId: familyId ?? null,
    baseVersion: baseVersion ?? null,
    prevId: prevId ?? null,
    amends: amends ?? null,
    attempts: 0,
    firstAttemptAt: null,
    nextAttemptAt: null,
    trouble: null,
    receipt: null,
  };
}

async function resealPhoto({ key: own, person }: Unlocked, key: DataKey, { id, recordId, sha, sealed }: BackupPhoto): Promise<PhotoRow> {
  const bytes = await openBytes(key, sealedOf(sealed)).catch(() => null);
  if (!bytes || (await digestOf(bytes)) !== sha) throw new DamagedRow();
  return { id, holder: recordId, userId: person.id, mime: "image/jpeg", sha, bytes: bytes.byteLength, sealed: await sealBytes(own, bytes), state: "WAITING" };
}

function putBack(phone: Unlocked, rows: readonly Omit<OutboxRow, "seq" | "deviceId">[], photos: readonly PhotoRow[]): Promise<void> {
  const { db } = phone;
  return keep(phone, () =>
    db.transaction("rw", db.outbox, db.photos, db.meta, async () => {
      const device = await db.readDevice();
      if (!device) throw new Error("The phone has no device id");
      const placed = rows.map((row, at): OutboxRow => ({ ...row, seq: device.seq + at + 1, deviceId: device.deviceId }));
      await db.outbox.bulkAdd(placed);
      await db.photos.bulkPut([...photos]);
      await db.writeDevice({ ...device, seq: device.seq + placed.length });
    }),
  );
}
