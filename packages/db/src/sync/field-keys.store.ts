import { createCipheriv, createDecipheriv, generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Scoped } from "#access/scoped";

const MODULUS_BITS = 3_072;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LOCK = 740_260;
const makePair = promisify(generateKeyPair);

export interface FieldPublicKey {
  readonly id: number;
  /** SPKI in base64 */
  readonly spki: string;
}

/** The key to which phones seal what only the server may open; made at the first question. */
export function ensureFieldKey(tx: Scoped): Promise<FieldPublicKey> {
  return tx.derive(async (system) => {
    const newest = () => system.find<{ id: number; spki: string }>("select id, public_key as spki from field_key order by id desc limit 1");
    const known = await newest();
    if (known) return known;
    await system.rows("select pg_advisory_xact_lock($1)", [LOCK]);
    const meanwhile = await newest();
    if (meanwhile) return meanwhile;
    const { publicKey, privateKey } = await makePair("rsa", { modulusLength: MODULUS_BITS });
    const sealed = sealPrivate(system.db.keys.field, privateKey.export({ type: "pkcs8", format: "der" }));
    return system.one<{ id: number; spki: string }>("insert into field_key (public_key, private_key) values ($1, $2) returning id, public_key as spki", [publicKey.export({ type: "spki", format: "der" }).toString("base64"), sealed]);
  });
}

/** The private key in PKCS 8; null where there is none of this number. */
export async function readPrivateKey(tx: Scoped, id: number): Promise<Buffer | null> {
  const row = await tx.derive((system) => system.find<{ sealed: Buffer }>("select private_key as sealed from field_key where id = $1", [id]));
  return row === null ? null : openPrivate(tx.db.keys.field, row.sealed);
}

function sealPrivate(key: Buffer, der: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return Buffer.concat([nonce, cipher.update(der), cipher.final(), cipher.getAuthTag()]);
}

function openPrivate(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}
