import { createCipheriv, createDecipheriv } from "node:crypto";

/**
 * Keeps a NIK or No. KK (16 digits = 16 bytes) as one AES-256 block.
 *
 * One column is the secret, the exact-match index and the unique key; equal numbers give equal blocks. What is given
 * up, binding to the row, is regained by the seal of each dataset version (security decision 5).
 */
export interface NumberCipher {
  /** Throws unless given exactly 16 characters of one byte each: checks belong to the import rules. */
  seal(number: string): Buffer;
  /** The same for many at once, one block after the other: a tenth of the time for files of a million rows. */
  sealAll(numbers: readonly string[]): Buffer;
  open(block: Buffer): string;
}

export function createNumberCipher(key: Buffer): NumberCipher {
  // Without padding every full block leaves `update` at once, so one cipher object serves millions of numbers.
  const cipher = createCipheriv("aes-256-ecb", key, null).setAutoPadding(false);
  const decipher = createDecipheriv("aes-256-ecb", key, null).setAutoPadding(false);
  return {
    seal(number) {
      const block = Buffer.from(number, "latin1");
      if (block.length !== 16) throw new Error("A number to seal has 16 digits");
      return cipher.update(block);
    },
    sealAll(numbers) {
      if (numbers.some((number) => number.length !== 16)) throw new Error("A number to seal has 16 digits");
      const blocks = Buffer.from(numbers.join(""), "latin1");
      if (blocks.length !== 16 * numbers.length) throw new Error("A number to seal has 16 digits");
      return cipher.update(blocks);
    },
    open(block) {
      if (block.length !== 16) throw new Error("A sealed number has 16 bytes");
      return decipher.update(block).toString("latin1");
    },
  };
}
