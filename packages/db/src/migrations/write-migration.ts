import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "#embedded/open-database";
import { migrate } from "#migrations/migrate";
import { readMigrations, readSchema } from "#migrations/migration-files";
import { openSchemaEngine } from "#migrations/schema-engine";

/**
 * `npm run migration -- NAME`: writes what leads from the migrations so far to `prisma/schema`, worked out on a real
 * database that lives as long as this script. Roles, policies and functions are added to the file by hand.
 */
const PRISMA = fileURLToPath(new URL("../../../../prisma", import.meta.url));
const migrationsDirectory = join(PRISMA, "migrations");
const schemaDirectory = join(PRISMA, "schema");
const NAME = /^[a-z][a-z0-9_]{2,60}$/;

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

async function differenceFromMigrations(): Promise<string> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "sinergi-migration-"));
  const database = await openDatabase({ dataDirectory, role: "command", report: say });
  try {
    const migrations = await readMigrations(migrationsDirectory);
    await migrate({ ownerUrl: database.ownerUrl, schemaDirectory, migrationsDirectory, report: say, verify: false });
    const engine = await openSchemaEngine({ ownerUrl: database.ownerUrl, schema: await readSchema(schemaDirectory), migrations });
    try {
      return await engine.difference();
    } finally {
      await engine.close();
    }
  } finally {
    await database.close();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

const [name = ""] = process.argv.slice(2);
if (NAME.test(name)) {
  const sql = await differenceFromMigrations();
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsDirectory, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql ? `${sql}\n` : "-- The schema is unchanged: this migration is written by hand.\n");
  say(`Ditulis / Written: ${join(folder, "migration.sql")}`);
} else {
  say("Pemakaian / Usage: npm run migration -- nama_migrasi (a-z, 0-9, _)");
  process.exitCode = 2;
}
