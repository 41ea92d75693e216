import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineAdapter } from "#migrations/engine-adapter";
import type { Migration, SchemaFile } from "#migrations/migration-files";

export interface EngineOptions {
  readonly ownerUrl: string;
  readonly schema: SchemaFile[];
  readonly migrations: readonly Migration[];
}

/** Prisma's schema engine on one database. */
export interface SchemaEngine {
  /** Applies what is not applied yet, in order; gives the names. Throws the database's own words. */
  applyMigrations(): Promise<readonly string[]>;
  /** Forgets that a migration was begun, so that it can be applied again. */
  forgetUnfinished(name: string): Promise<void>;
  /** SQL that would bring the live database to the schema; empty where they are equal. */
  difference(): Promise<string>;
  close(): Promise<void>;
}

const NO_FILTER = { externalTables: [], externalEnums: [] };

export async function openSchemaEngine({ ownerUrl, schema, migrations }: EngineOptions): Promise<SchemaEngine> {
  await loadEngine();
  const adapter = engineAdapter(ownerUrl, new Set(migrations.map((migration) => migration.sql)));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: schema.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter.factory),
  );
  const migrationsList = {
    baseDir: "migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
  return {
    applyMigrations: async () => {
      try {
        return (await unlessPanic(engine.applyMigrations({ migrationsList, filters: NO_FILTER }))).appliedMigrationNames;
      } catch (error) {
        throw adapter.scriptError() ?? error;
      }
    },
    forgetUnfinished: async (migrationName) => {
      await unlessPanic(engine.markMigrationRolledBack({ migrationName }));
    },
    difference: async () => {
      const from = { tag: "schemaDatasource" as const, files: schema, configDir: "" };
      const to = { tag: "schemaDatamodel" as const, files: schema };
      const { stdout } = await unlessPanic(engine.diff({ from, to, script: true, exitCode: null, filters: NO_FILTER }));
      return isEmptyScript(stdout ?? "") ? "" : (stdout ?? "").trim();
    },
    close: async () => {
      engine.free();
      await adapter.close();
    },
  };
}

function isEmptyScript(sql: string): boolean {
  return sql.split("\n").every((line) => line.trim() === "" || line.startsWith("--"));
}

let loaded: Promise<void> | null = null;

/** The engine is compiled to WebAssembly, so that nothing has to be downloaded. It is loaded once in a process. */
function loadEngine(): Promise<void> {
  loaded ??= instantiate();
  return loaded;
}

const panic = Promise.withResolvers<never>();
panic.promise.catch(() => undefined); // told by the call it interrupts

/** A call of the engine that panics never settles by itself. */
function unlessPanic<T>(call: Promise<T>): Promise<T> {
  return Promise.race([call, panic.promise]);
}

/** The one call we need; TypeScript declares it with the browser's library only. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

async function instantiate(): Promise<void> {
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = join(dirname(script), "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start !== "function") throw new Error("The schema engine has no start function");
  start();
}
