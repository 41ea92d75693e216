import type { SentRecord } from "#sync/outcomes";

export const BACKUP_FORMAT = "sinergi-cadangan-lapangan";

/** AES-GCM with a key of 256 bits: twelve bytes of iv and what it gave, both base64. */
export interface SealedText {
  readonly iv: string;
  readonly data: string;
}

/** A record as it lies in a backup file: its envelope to be read, what it says under the sealed key. */
export interface BackupRow extends Omit<SentRecord, "body"> {
  /** JSON `{ "title": string, "body": string }`; the body is exactly what `sha` was made of. */
  readonly sealed: SealedText;
}

export interface BackupPhoto {
  readonly id: string;
  readonly recordId: string;
  readonly mime: string;
  readonly sha: string;
  readonly sealed: SealedText;
}

/**
 * What a phone gives out when it cannot send (`offline.md` §3.7, §5.8): safe to pass on by any way, since only the server opens it.
 * It is JSON; two files of the same queue bring the same records, which arrive once.
 */
export interface BackupFile {
  readonly format: typeof BACKUP_FORMAT;
  readonly v: 1;
  readonly madeAt: string;
  readonly deviceId: string;
  readonly userId: string;
  /** Which pair of the server's keys it was sealed to, and the key of all rows: RSA-OAEP SHA-256, base64, of its 32 bytes. */
  readonly keyId: number;
  readonly sealedKey: string;
  readonly count: number;
  readonly rows: readonly BackupRow[];
  readonly photos: readonly BackupPhoto[];
  /** SHA-256 in hexadecimal over `id`, a space, `sealed.data` and a line feed of every row. */
  readonly checksum: string;
}
