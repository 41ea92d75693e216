import { promisify } from "node:util";
import { createInflateRaw, crc32 } from "node:zlib";
import type { Readable } from "node:stream";
import { fromFd, type Entry, type ZipFile } from "yauzl";
import { close, open } from "node:fs";
import { TableRefused } from "./open-table.ts";

const STORED = 0;
const DEFLATED = 8;
const INFLATE_CHUNK_BYTES = 64 * 1024;

const openFile = promisify(open);
const closeFile = promisify(close);

/** A ZIP whose directory has been read and nothing else. */
export interface OpenZip {
  readonly entries: readonly Entry[];
  /** Unpacks one entry; refuses when its length or check sum is not what the directory says. */
  read(entry: Entry): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/** Reads the directory of a ZIP, `maxEntries` at most, before anything is unpacked. Throws `TableRefused`. */
export async function openZip(path: string, maxEntries: number): Promise<OpenZip> {
  const fd = await openFile(path, "r");
  try {
    const zip = await zipOf(fd);
    if (zip.entryCount > maxEntries) throw new TableRefused("ZIP_BOMB", "ENTRIES", { limit: maxEntries });
    const entries = await directoryOf(zip);
    return { entries, read: (entry) => unpacked(zip, entry), close: () => closeFile(fd) };
  } catch (error) {
    await closeFile(fd);
    throw error;
  }
}

function zipOf(fd: number): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromFd(fd, { lazyEntries: true, autoClose: false, validateEntrySizes: false }, (error, zip) => (error ? reject(asRefusal(error)) : resolve(zip)));
  });
}

function directoryOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", (error: Error) => reject(/absolute path|relative path/.test(error.message) ? new TableRefused("NOT_A_TABLE", "NAMES") : asRefusal(error)));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw new TableRefused("NOT_A_TABLE", "DAMAGED");
  let length = 0;
  let checksum = 0;
  for await (const chunk of bytesOf(zip, entry)) {
    length += chunk.length;
    if (length > entry.uncompressedSize) throw new TableRefused("ZIP_BOMB", "SIZE", { limit: entry.uncompressedSize });
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (length !== entry.uncompressedSize || checksum !== entry.crc32) throw new TableRefused("NOT_A_TABLE", "DAMAGED");
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const raw = await rawStream(zip, entry);
  const source = entry.compressionMethod === STORED ? raw : inflated(raw);
  try {
    for await (const chunk of source) {
      if (Buffer.isBuffer(chunk)) yield chunk;
    }
  } catch (error) {
    throw error instanceof Error ? asRefusal(error) : error;
  } finally {
    raw.destroy();
  }
}

function inflated(raw: Readable): Readable {
  const inflate = createInflateRaw({ chunkSize: INFLATE_CHUNK_BYTES });
  raw.on("error", (error) => inflate.destroy(error));
  return raw.pipe(inflate);
}

function rawStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  const packed = entry.compressionMethod === DEFLATED;
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, { decompress: packed ? false : null, decrypt: null, start: null, end: null }, (error, stream) => (error ? reject(asRefusal(error)) : resolve(stream)));
  });
}

/** What the ZIP reader and zlib complain of is the file's damage; what the operating system complains of is a fault. */
function asRefusal(error: Error): Error {
  return error instanceof TableRefused || "syscall" in error ? error : new TableRefused("NOT_A_TABLE", "DAMAGED");
}
