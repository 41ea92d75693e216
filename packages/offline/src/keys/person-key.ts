import { type Bytes, type DataKey, fromBase64, keyOf, newKeyBytes, openBytes, randomBytes, type Sealed, sealBytes, toBase64 } from "#keys/seal";

/** `security.md` §3.9; about a second on an old phone. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** From then on the PIN opens nothing any more. */
export const MOST_WRONG_PINS = 10;

/** The key wrapped by a PIN. */
export interface PinWrap {
  readonly salt: Bytes;
  readonly iterations: number;
  readonly wrapped: Sealed;
  readonly wrong: number;
}

/** What a phone keeps of one person's key. Both wraps hold the same 32 bytes. */
export interface PersonKey {
  readonly userId: string;
  readonly userName: string;
  /** To which of the server's pairs it is sealed: the way back when the PIN is gone. */
  readonly keyId: number;
  readonly sealedKey: string;
  /** Null once ten wrong PINs were tried: what is unsent stays, and only the server opens it. */
  readonly pin: PinWrap | null;
}

export interface ServerKey {
  readonly id: number;
  /** RSA-OAEP, SHA-256: SPKI in base64. */
  readonly spki: string;
}

interface Owner {
  readonly userId: string;
  readonly userName: string;
}

export async function makePersonKey(owner: Owner, pin: string, server: ServerKey): Promise<{ readonly person: PersonKey; readonly key: DataKey }> {
  const bytes = newKeyBytes();
  const person = { ...owner, keyId: server.id, sealedKey: await sealToServer(bytes, server, owner.userId), pin: await wrap(bytes, pin, ITERATIONS) };
  return { person, key: await keyOf(bytes) };
}

/** A new PIN for a key that the server opened. */
export async function choosePin(person: PersonKey, bytes: Bytes, pin: string): Promise<{ readonly person: PersonKey; readonly key: DataKey }> {
  return { person: { ...person, pin: await wrap(bytes, pin, ITERATIONS) }, key: await keyOf(bytes) };
}

/** The PIN was wrong: how often by now. The tenth time takes the wrap away. */
export function afterWrongPin(person: PersonKey): PersonKey {
  if (!person.pin) return person;
  const wrong = person.pin.wrong + 1;
  return { ...person, pin: wrong >= MOST_WRONG_PINS ? null : { ...person.pin, wrong } };
}

export function afterRightPin(person: PersonKey): PersonKey {
  return person.pin ? { ...person, pin: { ...person.pin, wrong: 0 } } : person;
}

/** Null where the PIN is not the one. */
export async function openWithPin({ pin: kept }: PersonKey, pin: string): Promise<DataKey | null> {
  if (!kept) return null;
  const wrapping = await wrappingKey(pin, kept);
  try {
    return await keyOf(new Uint8Array(await openBytes(wrapping, kept.wrapped)));
  } catch {
    return null;
  }
}

async function wrap(bytes: Bytes, pin: string, iterations: number): Promise<PinWrap> {
  const salt = randomBytes(SALT_BYTES);
  return { salt, iterations, wrapped: await sealBytes(await wrappingKey(pin, { salt, iterations }), bytes), wrong: 0 };
}

async function wrappingKey(pin: string, { salt, iterations }: Pick<PinWrap, "salt" | "iterations">): Promise<DataKey> {
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Under the label of its person: the server opens it for nobody else. */
async function sealToServer(bytes: Bytes, { spki }: ServerKey, userId: string): Promise<string> {
  const key = await crypto.subtle.importKey("spki", fromBase64(spki), { name: "RSA-OAEP", hash: "SHA-256" }, false, ["encrypt"]);
  return toBase64(await crypto.subtle.encrypt({ name: "RSA-OAEP", label: new TextEncoder().encode(userId) }, key, bytes));
}
