import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const UNFINISHED = ".part";
const FINISHED = ".upload";
const NAME_MAX_LENGTH = 200;

/** A file as it arrived: under a name of ours, readable by the server alone. */
export interface StoredUpload {
  readonly path: string;
  /** The person's own name for it, to be shown. Never a path. */
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface IncomingFile {
  readonly stream: Readable;
  readonly fileName: string;
}

/** Streams a file to the disk while hashing it. What does not arrive whole is removed again. */
export async function storeUpload(directory: string, { stream, fileName }: IncomingFile): Promise<StoredUpload> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const name = join(directory, randomUUID());
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, measure, createWriteStream(`${name}${UNFINISHED}`, { flags: "wx", mode: 0o600, flush: true }));
    await rename(`${name}${UNFINISHED}`, `${name}${FINISHED}`);
  } catch (error) {
    await rm(`${name}${UNFINISHED}`, { force: true });
    throw error;
  }
  return { path: `${name}${FINISHED}`, fileName: shownName(fileName), bytes, sha256: hash.digest("hex") };
}

/** Halves of files that a stopped process left behind. */
export async function removeUnfinishedUploads(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const name of await readdir(directory)) {
    if (name.endsWith(UNFINISHED)) await rm(join(directory, name), { force: true });
  }
}

function shownName(fileName: string): string {
  const name = basename(fileName.replaceAll("\\", "/")).replaceAll(/[\p{C}]/gu, "").trim();
  return name === "" ? "berkas" : name.slice(0, NAME_MAX_LENGTH);
}
