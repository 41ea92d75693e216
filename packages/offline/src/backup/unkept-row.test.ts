import { expect, test } from "vitest";
import { makeBackup, sealedOf } from "#backup/make-backup";
import { type Bytes, digestOf, keyOf, newKeyBytes, openBytes, openJson } from "#keys/seal";
import { AT_START } from "#outbox/sync-state";
import type { Unlocked } from "#store/unlocked";

const RECORD = { kind: "visit.logged", body: { note: "Ibu sakit", outcome: "BERTEMU" }, title: "Kunjungan Ibu S.", familyId: "7", draftId: "0199-draft" } as const;

/** A phone whose storage is full: everything in it can be read and nothing written. */
async function aFullPhone() {
  const key = await keyOf(newKeyBytes());
  const none = { toArray: async () => [], filter: () => none };
  const db = {
    readDevice: async () => ({ deviceId: "device", seq: 4, person: null, sendingAt: 0 }), readSync: async () => ({ ...AT_START, clockOffsetMs: 12 }),
    keys: { get: async () => ({ keyId: 1, sealedKey: "sealed" }) }, outbox: none, photos: none,
  };
  return { key, phone: { db, key, person: { id: "me", name: "Ani" }, platform: { now: () => 0, newId: () => "another" } } as unknown as Unlocked };
}

test("row 22: what the phone would not keep goes into the sealed file, under the id it would have had, with its photo", async () => {
  const { key, phone } = await aFullPhone();
  const image: Bytes = Uint8Array.from([1, 2, 3]);
  const file = await makeBackup(phone, [{ ...RECORD, photos: [{ id: "p1", mime: "image/jpeg", bytes: image.buffer }] }, { ...RECORD, draftId: "0199-second" }]);
  expect(file?.rows.map(({ id, seq }) => [id, seq])).toEqual([["0199-draft", 5], ["0199-second", 6]]);
  expect(JSON.stringify(file)).not.toMatch(/Ibu/);
  const [row] = file?.rows ?? [];
  if (!file || !row) throw new Error("Nothing is in the file");
  expect(row).toMatchObject({ id: "0199-draft", seq: 5, kind: "visit.logged", familyId: "7", clockOffsetMs: 12, attachments: [{ id: "p1", bytes: 3 }] });
  const words = await openJson<{ title: string; body: string }>(key, sealedOf(row.sealed));
  expect([words.title, JSON.parse(words.body), await digestOf(words.body)]).toEqual([RECORD.title, RECORD.body, row.sha]);
  const [photo] = file.photos;
  if (!photo) throw new Error("The photo is not in the file");
  expect([photo.recordId, new Uint8Array(await openBytes(key, sealedOf(photo.sealed)))]).toEqual(["0199-draft", image]);
});

test("without anything that waits or was typed there is no file", async () => {
  const { phone } = await aFullPhone();
  expect(await makeBackup(phone)).toBeNull();
});
