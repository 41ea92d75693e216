import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface Migration {
  /** The folder's name: a timestamp, then words. The order of names is the order of applying. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the script, as `_prisma_migrations` keeps it. */
  readonly checksum: string;
}

export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

export async function readMigrations(directory: string): Promise<readonly Migration[]> {
  const folders = (await readdir(directory, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const migrations = folders.map(async ({ name }) => {
    const sql = await readFile(join(directory, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
  return (await Promise.all(migrations)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export async function readSchema(directory: string): Promise<SchemaFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith(".prisma")).toSorted();
  return Promise.all(names.map(async (name) => ({ path: join(directory, name), content: await readFile(join(directory, name), "utf8") })));
}
