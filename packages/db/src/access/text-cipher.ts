import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps a text of any length: AES-256-GCM, `version ‖ iv ‖ tag ‖ text`. It is bound to its place, `table.column.row`, so that one
 * copied into another row does not open. Equal texts give different bytes: it cannot be searched.
 */
export interface TextCipher {
  seal(text: string, place: string): Buffer;
  /** Throws where the bytes were altered or come from another place. */
  open(sealed: Buffer, place: string): string;
}

export function createTextCipher(key: Buffer): TextCipher {
  return {
    seal(text, place) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      if (sealed[0] !== VERSION || sealed.length < 1 + IV_BYTES + TAG_BYTES) throw new Error("This is no sealed text");
      const tagAt = 1 + IV_BYTES;
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, tagAt)).setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(tagAt, tagAt + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(tagAt + TAG_BYTES)), decipher.final()]).toString("utf8");
    },
  };
}
