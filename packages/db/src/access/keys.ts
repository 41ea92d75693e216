import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, openSync, readFileSync, writeSync, closeSync, fsyncSync } from "node:fs";
import { dirname } from "node:path";

/** What a key is for. Each purpose has its own key, derived from one master key (HKDF-SHA256). */
const PURPOSES = ["numbers", "audit", "session", "login", "links", "field"] as const;
export type KeyPurpose = (typeof PURPOSES)[number];
export type Keys = Readonly<Record<KeyPurpose, Buffer>>;

const MASTER_BYTES = 32;

/** Reads the master key of a 0600 file outside the database, or makes one where there is none yet. */
export function readOrCreateMasterKey(path: string): Buffer {
  const existing = readMasterKey(path);
  if (existing) return existing;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const master = randomBytes(MASTER_BYTES);
  try {
    const file = openSync(path, "wx", 0o600);
    writeSync(file, `${master.toString("hex")}\n`);
    fsyncSync(file);
    closeSync(file);
    return master;
  } catch (error) {
    // Another process of ours was first: its key is the one.
    const raced = isAlreadyThere(error) ? readMasterKey(path) : null;
    if (raced) return raced;
    throw error;
  }
}

function readMasterKey(path: string): Buffer | null {
  try {
    const master = Buffer.from(readFileSync(path, "utf8").trim(), "hex");
    if (master.length !== MASTER_BYTES) throw new Error(`The key file ${path} does not hold ${MASTER_BYTES} bytes in hex`);
    return master;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

export function deriveKeys(master: Buffer): Keys {
  const derive = (purpose: KeyPurpose): Buffer =>
    Buffer.from(hkdfSync("sha256", master, Buffer.alloc(0), `sinergi:${purpose}:v1`, 32));
  return { numbers: derive("numbers"), audit: derive("audit"), session: derive("session"), login: derive("login"), links: derive("links"), field: derive("field") };
}

/** A fingerprint of the keys that may stand in the database: tells a wrong key file before it does harm. */
export function keyFingerprint(keys: Keys): string {
  return createHmac("sha256", keys.numbers).update("sinergi:fingerprint:v1").digest("hex").slice(0, 32);
}
