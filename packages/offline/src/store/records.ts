import { isRecordKind, type RecordKind } from "@sinergi/domain/sync/record-kinds";
import type { KeptRecord, NewRecord } from "#field-store";
import { canonicalJson } from "#keys/canonical-json";
import { digestOf, openJson, sealJson } from "#keys/seal";
import { type Around, recordState, replacedIn } from "#outbox/record-state";
import { bySeq, type OutboxRow } from "#outbox/row";
import { sealPhotos } from "#photos/seal-photos";
import type { PhotoRow } from "#store/database";
import { newRow } from "#store/new-row";
import { keep, type Unlocked } from "#store/unlocked";

/** What lies sealed in a row. */
export interface RecordWords {
  readonly title: string;
  /** Canonical JSON, exactly what was hashed. */
  readonly body: string;
}

/** Keeps a record: row, sequence number and photos in one transaction, and its draft gone in the same. */
export async function saveRecord(phone: Unlocked, record: NewRecord<unknown>): Promise<OutboxRow> {
  const { db, key, person, platform } = phone;
  const id = record.draftId ?? platform.newId();
  const body = canonicalJson(record.body);
  const [sha, sealed, fresh] = await Promise.all([digestOf(body), sealJson(key, { title: record.title, body } satisfies RecordWords), sealPhotos(phone, record.photos ?? [], id)]);
  return keep(phone, () =>
    db.transaction("rw", db.outbox, db.photos, db.drafts, db.meta, async () => {
      const taken = await db.outbox.get(id);
      if (taken?.sha === sha) return taken;
      const device = await db.readDevice();
      if (!device) throw new Error("The phone has no device id");
      const sync = await db.readSync(person.id);
      const seq = device.seq + 1;
      // Finished in another tab with other words: both are kept, the later one in place of the first.
      const ownId = taken ? platform.newId() : id;
      const photos = await holdPhotos(phone, { holder: id, ownId, ids: (record.photos ?? []).map((photo) => photo.id), fresh });
      const row = newRow(phone, record, {
        id: ownId, seq, deviceId: device.deviceId, sha, sealed, size: body.length, photos,
        prevId: await previousCorrection(phone, record), amends: taken ? id : (record.amends ?? null), clockOffsetMs: sync.clockOffsetMs,
      });
      await db.writeDevice({ ...device, seq });
      await db.outbox.add(row);
      await db.drafts.delete(id);
      return row;
    }),
  );
}

interface Held {
  readonly holder: string;
  readonly ownId: string;
  readonly ids: readonly string[];
  readonly fresh: readonly PhotoRow[];
}

/** The record's photos from now on; one without bytes is told to the office as lost and never left out in silence (row 40). */
async function holdPhotos({ db }: Unlocked, { holder, ownId, ids, fresh }: Held): Promise<readonly PhotoRow[]> {
  const drafted = (await db.photos.where("holder").equals(holder).toArray()).filter(({ state }) => state === "DRAFT");
  await db.photos.bulkDelete(drafted.filter(({ id }) => !ids.includes(id)).map(({ id }) => id));
  const all = [...drafted, ...fresh].filter(({ id }) => ids.includes(id));
  const held = all.map((photo): PhotoRow => ({ ...photo, holder: ownId, state: photo.sealed ? "WAITING" : "LOST" }));
  await db.photos.bulkPut(held);
  return held;
}

/** The own correction of the same family that this one was made upon, as long as the office's version does not hold it yet. */
export async function previousCorrection({ db, person }: Unlocked, { kind, familyId, baseVersion }: NewRecord<unknown>): Promise<string | null> {
  if (kind !== "profile.corrected") return null;
  const rows = await db.outbox.filter((row) => row.kind === kind && row.familyId === familyId && row.userId === person.id).toArray();
  const newest = rows.sort(bySeq).at(-1);
  const isIn = newest?.receipt?.version != null && newest.receipt.version <= (baseVersion ?? 0);
  return newest && !isIn ? newest.id : null;
}

/** Opened bodies are never rewritten, so one that was opened stays so until the phone is locked. */
export type OpenedWords = Map<string, RecordWords>;

export async function openWords({ key }: Pick<Unlocked, "key">, row: OutboxRow, opened: OpenedWords): Promise<RecordWords> {
  const known = opened.get(row.id);
  if (known) return known;
  const words = await openJson<RecordWords>(key, row.sealed);
  opened.set(row.id, words);
  return words;
}

export async function listRecords(phone: Unlocked, opened: OpenedWords, around: Around): Promise<readonly KeptRecord[]> {
  const [all, photos] = await Promise.all([phone.db.outbox.toArray(), phone.db.photos.toArray()]);
  const rows = all.filter(({ userId }) => userId === phone.person.id).sort(bySeq);
  const replaced = replacedIn(rows);
  return Promise.all(rows.map(async (row) => keptOf(row, await openWords(phone, row, opened), { around: { ...around, replaced }, photos: photos.filter(({ holder }) => holder === row.id) })));
}

function keptOf(row: OutboxRow, { title, body }: RecordWords, { around, photos }: { readonly around: Parameters<typeof recordState>[1]; readonly photos: readonly PhotoRow[] }): KeptRecord {
  return {
    id: row.id,
    seq: row.seq,
    kind: kindOf(row.kind),
    title,
    familyId: row.familyId,
    body: JSON.parse(body),
    savedAt: row.clientAt,
    state: recordState(row, around),
    code: row.receipt?.code ?? null,
    receiptNo: row.receipt?.receiptNo ?? null,
    receivedAt: row.receipt?.at ?? null,
    amends: row.amends,
    attempts: row.attempts,
    trouble: row.receipt ? null : row.trouble,
    photos: { all: row.attachments.length, sent: photos.filter(({ state }) => state === "SENT").length, lost: photos.filter(({ state }) => state === "LOST" || state === "LOST_TOLD").length },
  };
}

const kindOf = (kind: string): RecordKind => (isRecordKind(kind) ? kind : "record.voided");
