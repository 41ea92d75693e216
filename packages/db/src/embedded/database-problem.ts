/**
 * Why there is no usable database. Each has one sentence for the person at the keyboard, Indonesian first; codes are
 * kept for good.
 */
const SENTENCES = {
  DATA_DIRECTORY_UNWRITABLE: (detail) =>
    `Direktori data tidak dapat ditulisi: ${detail}. / The data directory cannot be written: ${detail}.`,
  DISK_FULL: (detail) => `Ruang disk habis: ${detail}. / The disk is full: ${detail}.`,
  CANNOT_RUN_AS_ROOT: () =>
    "PostgreSQL tidak mau berjalan sebagai root di sini; jalankan sebagai pengguna biasa atau isi DATABASE_URL dengan PostgreSQL yang sudah ada. / PostgreSQL refuses to run as root here; run as an ordinary user, or set DATABASE_URL to an existing PostgreSQL.",
  PLATFORM_UNSUPPORTED: (detail) =>
    `Basis data bawaan tidak tersedia untuk ${detail}; isi DATABASE_URL dengan PostgreSQL yang sudah ada. / The embedded database is not available for ${detail}; set DATABASE_URL to an existing PostgreSQL.`,
  SERVER_RUNNING: (detail) =>
    `Sinergi sudah berjalan pada data ini (${detail}); hentikan dahulu yang itu. / Sinergi is already running on these data (${detail}); stop that one first.`,
  DATABASE_VERSION: (detail) =>
    `Versi PostgreSQL tidak cocok: ${detail}. / This version of PostgreSQL does not fit: ${detail}.`,
  DATABASE_UNREACHABLE: (detail) =>
    `Basis data pada DATABASE_URL tidak dapat dihubungi: ${detail}. / The database of DATABASE_URL cannot be reached: ${detail}.`,
  DATABASE_START_FAILED: (detail) =>
    `Basis data tidak dapat dijalankan: ${detail}. / The database could not be started: ${detail}.`,
  SCHEMA_NEWER: (detail) =>
    `Basis data ini dibuat oleh Sinergi yang lebih baru (${detail}); perbarui program ini dahulu. / This database was written by a newer Sinergi (${detail}); update this program first.`,
  MIGRATION_EDITED: (detail) =>
    `Migrasi ${detail} berubah setelah diterapkan; pulihkan berkas aslinya. / Migration ${detail} was changed after it was applied; restore the original file.`,
  MIGRATION_FAILED: (detail) =>
    `Migrasi basis data gagal dan dibatalkan: ${detail}. / A migration of the database failed and was undone: ${detail}.`,
  SCHEMA_DIFFERS: (detail) =>
    `Basis data tidak sama dengan skemanya setelah migrasi: ${detail}. / The database differs from its schema after migrating: ${detail}.`,
} as const satisfies Record<string, (detail: string) => string>;

export type DatabaseProblemCode = keyof typeof SENTENCES;

/** Thrown by opening and migrating; `message` is the sentence to print as it is. */
export class DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode;
  readonly detail: string;

  constructor(code: DatabaseProblemCode, detail = "") {
    super(SENTENCES[code](detail));
    this.name = "DatabaseProblem";
    this.code = code;
    this.detail = detail;
  }
}

export function isDatabaseProblemCode(text: string): text is DatabaseProblemCode {
  return Object.hasOwn(SENTENCES, text);
}

const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "EISDIR"]);

/** The problem behind an error of the file system or of a PostgreSQL program's last words. */
export function databaseProblemOf(error: unknown, path: string): DatabaseProblem {
  if (error instanceof DatabaseProblem) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT" || message.includes("No space left on device")) {
    return new DatabaseProblem("DISK_FULL", path);
  }
  if (UNWRITABLE.has(code) || message.includes("Read-only file system")) {
    return new DatabaseProblem("DATA_DIRECTORY_UNWRITABLE", path);
  }
  return new DatabaseProblem("DATABASE_START_FAILED", message);
}
