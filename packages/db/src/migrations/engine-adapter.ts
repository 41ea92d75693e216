import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Migrations wait this long for a lock, then fail whole and can be tried again; nobody waits behind them longer. */
const LOCK_TIMEOUT = "2s";

export interface EngineAdapter {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  /** What the database said of the last script that failed; the engine passes on its number only. */
  scriptError(): Error | null;
  close(): Promise<void>;
}

/**
 * Prisma's adapter for PostgreSQL, made fit for migrations in two points.
 *
 * It cuts scripts at every semicolon, which breaks functions and `do` blocks. Here a script goes to the server whole, so
 * that it also takes effect as one: PostgreSQL runs it in one transaction. The end of a migration is recorded in that
 * same transaction: killed at any moment, a migration is either done and known, or not begun.
 *
 * And it refuses the catalogue's one-letter type, without which the live database cannot be read.
 */
export function engineAdapter(ownerUrl: string, migrationScripts: ReadonlySet<string>): EngineAdapter {
  const pool = new pg.Pool({ connectionString: ownerUrl, options: `-c lock_timeout=${LOCK_TIMEOUT} -c search_path=public` });
  pool.on("error", () => undefined); // the next query fails with it
  const letters: Letters = { columns: new Set() };
  const prisma = new PrismaPg(readingLetters(pool, letters));
  let failure: Error | null = null;

  const connect = async (): Promise<SqlDriverAdapter> => {
    const adapter = await prisma.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query);
      return { ...answer, columnTypes: answer.columnTypes.map((type, at) => (letters.columns.has(at) ? ColumnTypeEnum.Character : type)) };
    };
    adapter.executeScript = async (script) => {
      try {
        await pool.query(migrationScripts.has(script) ? `${script}\n;\n${FINISH}` : script);
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    };
    return adapter;
  };
  return {
    factory: {
      provider: prisma.provider,
      adapterName: prisma.adapterName,
      connect,
      connectToShadowDb: () => Promise.reject(new Error("Migrations are never tried on a shadow database")),
    },
    scriptError: () => failure,
    close: () => pool.end(),
  };
}

const FINISH = "update public._prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null";

/** Type numbers of PostgreSQL: the catalogue's `"char"`, and `character`, which Prisma reads. */
const LETTER = 18;
const CHARACTER = 1042;

/** Which columns of the last answer are one-letter ones; the engine asks one question at a time. */
interface Letters {
  columns: ReadonlySet<number>;
}

/** The same pool, its answers labelled so that Prisma accepts one-letter columns. */
function readingLetters(pool: pg.Pool, letters: Letters): pg.Pool {
  return new Proxy(pool, {
    get(target, key, receiver) {
      if (key !== "query") return Reflect.get(target, key, receiver) as unknown;
      return async (query: pg.QueryArrayConfig) => {
        const result = await target.query(query);
        letters.columns = new Set(result.fields.flatMap((field, at) => (field.dataTypeID === LETTER ? [at] : [])));
        for (const field of result.fields) if (field.dataTypeID === LETTER) field.dataTypeID = CHARACTER;
        return result;
      };
    },
  });
}
