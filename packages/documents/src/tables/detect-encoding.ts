import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import { wideEncoding } from "./detect-format.ts";
import { TableRefused } from "./open-table.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const CHUNK_BYTES = 64 * 1024;
const CR = 13;
const QUOTE = 34;
/** Bytes that Windows-1252 does not define: text with them was written in something else. */
const UNDEFINED_BYTES = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** What a pass over a whole text file tells. */
export interface TextForm {
  readonly encoding: TextEncoding;
  /** False when no line ends with CR: the parser then need not look for it, which makes it a sixth faster. */
  readonly mayHaveCr: boolean;
  /** False when there is no quotation mark in the whole file: then every line is a record and every delimiter ends a cell. */
  readonly mayHaveQuotes: boolean;
}

/**
 * The encoding of a text file, decided over all of it: a file that is UTF-8 for a megabyte and then is not was written in
 * Windows-1252 throughout, and reading its start as UTF-8 would garble names. It lies on disk, so the pass is cheap (over 1 GB/s).
 * Zero bytes outside UTF-16 are refused: no table contains them.
 */
export async function detectText(path: string, head: Buffer): Promise<TextForm> {
  const wide = wideEncoding(head);
  if (wide !== null) return { encoding: wide, mayHaveCr: true, mayHaveQuotes: true };
  const utf8 = utf8Check();
  let mayHaveCr = false;
  let mayHaveQuotes = false;
  let mayBeWindows = true;
  for await (const chunk of fileChunks(path)) {
    if (chunk.includes(0)) throw new TableRefused("ENCODING", "NUL");
    mayHaveCr ||= chunk.includes(CR);
    mayHaveQuotes ||= chunk.includes(QUOTE);
    mayBeWindows &&= !UNDEFINED_BYTES.some((byte) => chunk.includes(byte));
    utf8.push(chunk);
  }
  if (utf8.holds()) return { encoding: "utf-8", mayHaveCr, mayHaveQuotes };
  if (!mayBeWindows) throw new TableRefused("ENCODING", null);
  return { encoding: "windows-1252", mayHaveCr, mayHaveQuotes };
}

/** Whether bytes that come in pieces are UTF-8; a letter may lie across two pieces. */
function utf8Check(): { readonly push: (chunk: Buffer) => void; readonly holds: () => boolean } {
  let valid = true;
  let carry = Buffer.alloc(0);
  return {
    push: (chunk) => {
      if (!valid) return;
      const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
      const whole = wholeCharacters(bytes);
      valid = isUtf8(bytes.subarray(0, whole));
      carry = Buffer.from(bytes.subarray(whole));
    },
    holds: () => valid && carry.length === 0,
  };
}

/** The file as UTF-8 bytes, whatever it was written in. */
export async function* utf8Chunks(path: string, encoding: TextEncoding): AsyncGenerator<Buffer> {
  if (encoding === "utf-8") {
    yield* fileChunks(path);
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: encoding !== "windows-1252" });
  for await (const chunk of fileChunks(path)) yield Buffer.from(decoded(decoder, chunk), "utf8");
  yield Buffer.from(decoded(decoder, null), "utf8");
}

function decoded(decoder: TextDecoder, chunk: Buffer | null): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) throw new TableRefused("ENCODING", "UTF16");
    throw error;
  }
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of stream) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}

/** Length of the part that ends with a whole UTF-8 character: at most three bytes of an unfinished one are left. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}
