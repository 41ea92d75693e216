/** A key of this phone: 256 bits of AES-GCM, from which no byte can be read back. */
export type DataKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export type Bytes = Uint8Array<ArrayBuffer>;

/** What lies on the phone in place of words. */
export interface Sealed {
  readonly iv: Bytes;
  readonly data: ArrayBuffer;
}

const IV_BYTES = 12;
const KEY_BYTES = 32;
const AES = "AES-GCM";

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export const newKeyBytes = (): Bytes => randomBytes(KEY_BYTES);

export function keyOf(bytes: Bytes): Promise<DataKey> {
  return crypto.subtle.importKey("raw", bytes, AES, false, ["encrypt", "decrypt"]);
}

export async function sealBytes(key: DataKey, bytes: Bytes | ArrayBuffer): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES);
  return { iv, data: await crypto.subtle.encrypt({ name: AES, iv }, key, bytes) };
}

/** Throws where the key is another one or a byte was changed. */
export function openBytes(key: DataKey, { iv, data }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: AES, iv }, key, data);
}

export function sealJson(key: DataKey, value: unknown): Promise<Sealed> {
  return sealBytes(key, new TextEncoder().encode(JSON.stringify(value)));
}

export async function openJson<T>(key: DataKey, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, sealed))) as T;
}

/** SHA-256, hexadecimal. */
export async function digestOf(content: string | ArrayBuffer): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function toBase64(bytes: Bytes | ArrayBuffer): string {
  const all = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  let text = "";
  for (const byte of all) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
