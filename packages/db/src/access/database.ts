import pg from "pg";
import { createNumberCipher, type NumberCipher } from "#access/number-cipher";
import type { Keys } from "#access/keys";
import { createTextCipher, type TextCipher } from "#access/text-cipher";

/** Text forms on purpose: days stay `YYYY-MM-DD`, 64-bit ids stay exact. */
const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, (text) => text);
types.setTypeParser(NUMERIC, (text) => text);
types.setTypeParser(DATE, (text) => text);

/** The role a connection has outside `scoped()`: it may read and write nothing. */
const NOBODY = "sinergi_nobody";

/** An open database with its keys. Data are reached through `scoped()` only. */
export interface Database {
  readonly pool: pg.Pool;
  readonly keys: Keys;
  readonly numbers: NumberCipher;
  readonly texts: TextCipher;
  readonly connectionString: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly keys: Keys;
  readonly poolSize?: number;
}

export function openConnections({ url, keys, poolSize = 10 }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: "sinergi",
    options: `-c role=${NOBODY} -c search_path=public -c timezone=UTC -c datestyle=ISO`,
  });
  // An idle connection that breaks is replaced by the pool; without a listener Node would stop the process.
  pool.on("error", () => undefined);
  return {
    pool,
    keys,
    numbers: createNumberCipher(keys.numbers),
    texts: createTextCipher(keys.texts),
    connectionString: url,
    close: () => pool.end(),
  };
}
