import { expect, test } from "vitest";
import { checksumOf, sealedOf } from "#backup/make-backup";
import { readBackup } from "#backup/restore-backup";
import { fromBase64, keyOf, newKeyBytes, openJson, sealJson, toBase64 } from "#keys/seal";

test("row 45: what was sealed on one phone opens from its file with the same key, letter for letter", async () => {
  const key = await keyOf(newKeyBytes());
  const words = { title: "Kunjungan Ibu S.", body: '{"outcome":"BERTEMU","note":"é – 12"}' };
  const { iv, data } = await sealJson(key, words);
  expect(await openJson(key, sealedOf({ iv: toBase64(iv), data: toBase64(data) }))).toEqual(words);
});

test("a file of another kind, a broken one and one with a row that is none are no backups", async () => {
  const rows = [{ id: "0199-a", sha: "b", sealed: { iv: "AA==", data: "AA==" } }];
  const whole = { format: "sinergi-cadangan-lapangan", v: 1, userId: "u", keyId: 1, sealedKey: "AA==", count: 1, rows, photos: [], checksum: await checksumOf(rows as never) };
  expect(readBackup(JSON.stringify(whole))).toMatchObject({ count: 1 });
  expect(readBackup(JSON.stringify({ ...whole, format: "another" }))).toBeNull();
  expect(readBackup(JSON.stringify({ ...whole, rows: [{ id: "x" }] }))).toBeNull();
  expect(readBackup("{")).toBeNull();
  expect(await checksumOf([{ ...rows[0], sealed: { iv: "AA==", data: "AB==" } }] as never)).not.toBe(whole.checksum);
});

test("bytes of every value survive base64", () => {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(fromBase64(toBase64(all))).toEqual(all);
});
