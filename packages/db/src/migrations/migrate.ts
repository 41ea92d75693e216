import pg from "pg";
import { DatabaseProblem } from "#embedded/database-problem";
import { readMigrations, readSchema, type Migration } from "#migrations/migration-files";
import { openSchemaEngine } from "#migrations/schema-engine";

export interface MigrateOptions {
  /** The owner of the schema; in the embedded database the only login there is. */
  readonly ownerUrl: string;
  readonly schemaDirectory: string;
  readonly migrationsDirectory: string;
  /** Told what takes time, one sentence each. */
  readonly report: (message: string) => void;
  /** `false` only where the next migration is being written and the schema is meant to be ahead. */
  readonly verify?: boolean;
}

/** Held while a process migrates: server and command line may start at the same moment. */
const MIGRATION_LOCK = 740_101;
const UNDEFINED_TABLE = "42P01";

/**
 * Brings the database to this program's schema, or throws a `DatabaseProblem` and leaves it as it was.
 *
 * Where every migration is applied already this is one query. After applying, the live catalogue is compared with the
 * schema: an engine that says it is done is not believed. A database that knows migrations this program does not is from a
 * newer program and stays untouched.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const migrations = await readMigrations(options.migrationsDirectory);
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: "sinergi-migrate" });
  client.on("error", () => undefined); // the query under way fails with the same error
  await client.connect();
  try {
    if (pendingOf(migrations, await readApplied(client)).length === 0) return;
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await applyPending(client, migrations, options);
  } finally {
    await client.end();
  }
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

async function readApplied(client: pg.Client): Promise<readonly Applied[]> {
  try {
    const { rows } = await client.query<Applied>(
      `select migration_name as name, checksum, finished_at is not null as finished
         from public._prisma_migrations where rolled_back_at is null order by migration_name`,
    );
    return rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return [];
    throw error;
  }
}

function pendingOf(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (!migration) throw new DatabaseProblem("SCHEMA_NEWER", name);
    if (finished && migration.checksum !== checksum) throw new DatabaseProblem("MIGRATION_EDITED", name);
  }
  const finished = new Set(applied.filter((row) => row.finished).map((row) => row.name));
  return migrations.filter((migration) => !finished.has(migration.name));
}

async function applyPending(client: pg.Client, migrations: readonly Migration[], options: MigrateOptions): Promise<void> {
  // Read again under the lock: another process may just have done it all.
  const applied = await readApplied(client);
  const pending = pendingOf(migrations, applied);
  if (pending.length === 0) return;
  options.report(`Memigrasi basis data (${pending.length}) … / Migrating the database (${pending.length}) …`);
  const schema = await readSchema(options.schemaDirectory);
  const engine = await openSchemaEngine({ ownerUrl: options.ownerUrl, schema, migrations });
  try {
    // A script runs whole or not at all, so what was begun and not finished has left no trace.
    for (const { name, finished } of applied) if (!finished) await engine.forgetUnfinished(name);
    await engine.applyMigrations().catch(rethrowAsProblem);
    const difference = options.verify === false ? "" : await engine.difference();
    if (difference) throw new DatabaseProblem("SCHEMA_DIFFERS", firstStatement(difference));
  } finally {
    await engine.close();
  }
  const left = pendingOf(migrations, await readApplied(client));
  if (left[0]) throw new DatabaseProblem("MIGRATION_FAILED", left[0].name);
}

function rethrowAsProblem(error: unknown): never {
  throw new DatabaseProblem("MIGRATION_FAILED", error instanceof Error ? error.message : String(error));
}

function firstStatement(sql: string): string {
  const lines = sql.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("--"));
  return lines.slice(0, 3).join(" ").trim();
}
