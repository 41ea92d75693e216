import { BACKUP_FORMAT, type BackupFile, type BackupPhoto, type BackupRow, type SealedText } from "@sinergi/domain/sync/backup-file";
import { digestOf, fromBase64, type Sealed, toBase64 } from "#keys/seal";
import { bySeq, isPending, type OutboxRow } from "#outbox/row";
import type { PhotoRow } from "#store/database";
import type { NewRecord } from "#field-store";
import type { Unlocked } from "#store/unlocked";
import { unkeptRow } from "#backup/unkept-row";

/** Everything of this person that the server does not have yet, to be carried by hand, and what was typed and could not be kept. Null where nothing waits. */
export async function makeBackup(phone: Unlocked, typed: readonly NewRecord<unknown>[] = []): Promise<BackupFile | null> {
  const { db, person, platform } = phone;
  const [device, own, outbox, all] = await Promise.all([db.readDevice(), db.keys.get(person.id), db.outbox.toArray(), db.photos.toArray()]);
  if (!device || !own) throw new Error("The phone has neither a device id nor a key");
  const waiting = all.filter(({ userId, state }) => userId === person.id && state === "WAITING");
  const mine = outbox.filter((row) => row.userId === person.id && (isPending(row) || waiting.some(({ holder }) => holder === row.id))).sort(bySeq);
  // What was kept meanwhile after all is among the rows.
  const fresh = typed.filter(({ draftId }) => mine.every(({ id }) => id !== draftId));
  const unkept = await Promise.all(fresh.map((record, at) => unkeptRow(phone, record, { ...device, seq: device.seq + at })));
  const rows = [...mine, ...unkept.map(({ row }) => row)].map(rowOf);
  if (rows.length === 0) return null;
  const photos = [...waiting, ...unkept.flatMap((one) => one.photos)].flatMap((photo) => photoOf(photo) ?? []);
  return {
    format: BACKUP_FORMAT,
    v: 1,
    madeAt: new Date(platform.now()).toISOString(),
    deviceId: device.deviceId,
    userId: person.id,
    keyId: own.keyId,
    sealedKey: own.sealedKey,
    count: rows.length,
    rows,
    photos,
    checksum: await checksumOf(rows),
  };
}

/** SHA-256 over id and sealed content of every row, a line each; a photo has its own digest. */
export function checksumOf(rows: BackupFile["rows"]): Promise<string> {
  return digestOf(rows.map(({ id, sealed }) => `${id} ${sealed.data}\n`).join(""));
}

const textOf = ({ iv, data }: Sealed): SealedText => ({ iv: toBase64(iv), data: toBase64(data) });

export const sealedOf = ({ iv, data }: SealedText): Sealed => ({ iv: fromBase64(iv), data: fromBase64(data).buffer });

function rowOf(row: OutboxRow): BackupRow {
  const { id, seq, kind, v, sha, clientAt, clockOffsetMs, attachments, familyId, baseVersion, prevId, amends, sealed } = row;
  return {
    id, seq, kind, v, sha, clientAt, clockOffsetMs, attachments,
    ...(familyId !== null && { familyId }),
    ...(baseVersion !== null && { baseVersion }),
    ...(prevId !== null && { prevId }),
    ...(amends !== null && { amends }),
    sealed: textOf(sealed),
  };
}

function photoOf({ id, holder, mime, sha, sealed }: PhotoRow): BackupPhoto | null {
  return sealed && { id, recordId: holder, mime, sha, sealed: textOf(sealed) };
}
