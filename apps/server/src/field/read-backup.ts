import { createDecipheriv, createHash } from "node:crypto";
import { BACKUP_FORMAT } from "@sinergi/domain/sync/backup-file";
import { z } from "zod";

const TAG_BYTES = 16;
const MOST_ROWS = 5_000;
const MOST_PHOTOS = 2_000;
const base64 = z.string().regex(/^[A-Za-z0-9+/=]+$/);
const sealedSchema = z.object({ iv: base64, data: base64 });

/** A backup file of a phone: its rows as they lie on it, and the key that opens them sealed to the server. */
const backupSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  v: z.literal(1),
  userId: z.string().min(1).max(100),
  deviceId: z.uuid(),
  keyId: z.int(),
  sealedKey: base64.max(2_000),
  count: z.int().min(0),
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.array(z.looseObject({ id: z.uuid(), sealed: sealedSchema })).max(MOST_ROWS),
  photos: z.array(z.object({ id: z.uuid(), recordId: z.uuid(), sealed: sealedSchema })).max(MOST_PHOTOS).default([]),
});
export type Backup = z.infer<typeof backupSchema>;

/** The file as its shape wants it and whole; null where a row is missing or a byte was changed. */
export function readBackup(bytes: Buffer): Backup | null {
  const read = backupSchema.safeParse(parsed(bytes));
  if (!read.success) return null;
  const { rows, count, checksum } = read.data;
  return rows.length === count && checksumOf(rows) === checksum ? read.data : null;
}

/** SHA-256 over id and sealed content of every row, a line each. */
export function checksumOf(rows: Backup["rows"]): string {
  const hash = createHash("sha256");
  for (const { id, sealed } of rows) hash.update(`${id} ${sealed.data}\n`);
  return hash.digest("hex");
}

const wordsSchema = z.object({ body: z.string() });

/** The records as the phone would have sent them; one that does not open goes as it is, to be kept and refused by itself. */
export function openRows({ rows }: Backup, key: Buffer): readonly unknown[] {
  return rows.map(({ sealed, ...row }) => {
    const words = wordsSchema.safeParse(parsed(open(key, sealed) ?? Buffer.alloc(0)));
    const envelope = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
    return { ...envelope, clockOffsetMs: row["clockOffsetMs"] ?? null, attachments: row["attachments"] ?? [], ...(words.success ? { body: words.data.body } : {}) };
  });
}

/** Photos whose bytes open, of records in the file. */
export function openPhotos({ photos }: Backup, key: Buffer): readonly { readonly id: string; readonly content: Buffer }[] {
  return photos.flatMap(({ id, sealed }) => {
    const content = open(key, sealed);
    return content === null ? [] : [{ id, content }];
  });
}

/** AES-256-GCM as WebCrypto writes it: the tag stands at the end. Null where it does not open. */
function open(key: Buffer, { iv, data }: z.infer<typeof sealedSchema>): Buffer | null {
  try {
    const sealed = Buffer.from(data, "base64");
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64"));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch {
    return null;
  }
}
