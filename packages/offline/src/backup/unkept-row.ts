import type { NewRecord, Photo } from "#field-store";
import { canonicalJson } from "#keys/canonical-json";
import { digestOf, sealBytes, sealJson } from "#keys/seal";
import type { OutboxRow } from "#outbox/row";
import type { DeviceRow, PhotoRow } from "#store/database";
import { newRow } from "#store/new-row";
import { previousCorrection, type RecordWords } from "#store/records";
import type { Unlocked } from "#store/unlocked";

export interface Unkept {
  readonly row: OutboxRow;
  readonly photos: readonly PhotoRow[];
}

/**
 * What was typed and the phone would not keep, made ready for a file in memory alone. It has the id it would have had: where the
 * phone keeps it later after all, it arrives once.
 */
export async function unkeptRow(phone: Unlocked, record: NewRecord<unknown>, device: DeviceRow): Promise<Unkept> {
  const { db, key, person, platform } = phone;
  const id = record.draftId ?? platform.newId();
  const body = canonicalJson(record.body);
  const [sha, sealed, sync, prevId] = await Promise.all([digestOf(body), sealJson(key, { title: record.title, body } satisfies RecordWords), db.readSync(person.id), previousCorrection(phone, record)]);
  const photos = await Promise.all((record.photos ?? []).map((photo) => unkeptPhoto(phone, photo, id)));
  return { row: newRow(phone, record, { id, seq: device.seq + 1, deviceId: device.deviceId, sha, sealed, size: body.length, prevId, amends: record.amends ?? null, clockOffsetMs: sync.clockOffsetMs, photos }), photos };
}

async function unkeptPhoto({ key, person }: Unlocked, { id, mime, bytes }: Photo, holder: string): Promise<PhotoRow> {
  return { id, holder, userId: person.id, mime, sha: await digestOf(bytes), bytes: bytes.byteLength, sealed: await sealBytes(key, bytes), state: "WAITING" };
}
