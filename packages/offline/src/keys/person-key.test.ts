import { constants, createPrivateKey, generateKeyPairSync, privateDecrypt } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { afterRightPin, afterWrongPin, choosePin, makePersonKey, MOST_WRONG_PINS, openWithPin, type PersonKey } from "#keys/person-key";
import { type DataKey, openJson, sealJson } from "#keys/seal";

const pair = generateKeyPairSync("rsa", { modulusLength: 3072, publicKeyEncoding: { type: "spki", format: "der" }, privateKeyEncoding: { type: "pkcs8", format: "pem" } });
let made: { readonly person: PersonKey; readonly key: DataKey };
/** A PIN is slow on purpose. */
const PATIENCE_MS = 60_000;
beforeAll(async () => {
  made = await makePersonKey({ userId: "u1", userName: "Ibu R." }, "482913", { id: 7, spki: pair.publicKey.toString("base64") });
}, PATIENCE_MS);

/** As the server does it. */
const unsealed = (label: string): string =>
  privateDecrypt({ key: createPrivateKey(pair.privateKey), oaepHash: "sha256", oaepLabel: Buffer.from(label), padding: constants.RSA_PKCS1_OAEP_PADDING }, Buffer.from(made.person.sealedKey, "base64")).toString("base64");

test("the PIN opens what was sealed, and no other PIN does", async () => {
  const sealed = await sealJson(made.key, { words: "Ibu S." });
  const key = await openWithPin(made.person, "482913");
  expect(key && (await openJson(key, sealed))).toEqual({ words: "Ibu S." });
  expect(await openWithPin(made.person, "482914")).toBeNull();
}, PATIENCE_MS);

test("the key itself cannot be read out of the browser", async () => {
  expect(made.key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", made.key)).rejects.toThrow(/extractable/);
});

test("a PIN takes at least 600,000 rounds", () => {
  expect(made.person.pin?.iterations).toBeGreaterThanOrEqual(600_000);
});

test("the tenth wrong PIN takes the PIN away, and the server still opens the key for its person alone", async () => {
  const worn = Array.from({ length: MOST_WRONG_PINS - 1 }).reduce<PersonKey>((person) => afterWrongPin(person), made.person);
  expect(worn.pin?.wrong).toBe(9);
  const gone = afterWrongPin(worn);
  expect(gone.pin).toBeNull();
  expect(await openWithPin(gone, "482913")).toBeNull();
  expect(() => unsealed("u2")).toThrow(/decod|decrypt|oaep/i);
  const sealed = await sealJson(made.key, "unsent");
  const { person, key } = await choosePin(gone, Uint8Array.from(Buffer.from(unsealed("u1"), "base64")), "731946");
  expect(await openJson(key, sealed)).toBe("unsent");
  expect(await openWithPin(person, "731946")).not.toBeNull();
}, PATIENCE_MS);

test("a right PIN forgets the wrong ones before it", () => {
  expect(afterRightPin(afterWrongPin(made.person)).pin?.wrong).toBe(0);
});
