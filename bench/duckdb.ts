import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { SqlRow } from "./baseline-figures.ts";
import type { Engine } from "./figures-bench.ts";

/** A DuckDB in memory that holds the rows our figures are made of. */
export interface DuckDb extends Engine {
  run(sql: string): Promise<void>;
  close(): void;
}

/**
 * The tables a question about figures touches, with the columns it needs and nothing secret. Families lie in order of
 * village and persons in order of family, so that the least and greatest values of each block skip most of them: what an
 * index does for a column store. The unique keys are declared.
 */
const TABLES = [
  { name: "area", columns: "code text primary key, local_type text", select: "code, local_type", order: "code" },
  {
    name: "family_version", order: "village_code, family_id",
    columns: "version_id integer, family_id bigint, village_code text, decile smallint, tenure text, floor text, wall text, roof text, water text, toilet text, light text, power_va integer, roster_complete boolean",
    select: "version_id, family_id, village_code, decile, tenure, floor, wall, roof, water, toilet, light, power_va, roster_complete",
  },
  {
    name: "person_version", order: "family_id",
    columns: "version_id integer, family_id bigint, relation smallint, sex text, birth_date date, school text, pregnant boolean, severe_disability boolean, chronic_illness boolean, occupation text",
    select: "version_id, family_id, relation, sex, birth_date, school, pregnant, severe_disability, chronic_illness, occupation",
  },
  {
    name: "enrolment", order: "programme_code, id",
    columns: "id bigint, list_id integer, programme_code text, village_code text, active_from date, active_to date, status text",
    select: "id, list_id, programme_code, village_code, active_from, active_to, status",
  },
  { name: "enrolment_match", columns: "version_id integer, enrolment_id bigint, family_id bigint", select: "version_id, enrolment_id, family_id", order: "family_id" },
  { name: "recipient_list", columns: "id integer primary key, state text", select: "id, state", order: "id" },
] as const;

/** Copies the rows out of PostgreSQL into a column store with all cores. */
export async function openDuckDb(client: pg.Client, directory: string): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const folder = await mkdtemp(join(directory, "duckdb-"));
  try {
    for (const table of TABLES) await copyTable(connection, client, { ...table, file: join(folder, `${table.name}.csv`) });
    await connection.run("analyze");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    name: "DuckDB",
    emptyList: "[]",
    ask: (sql, values) => askDuckDb(connection, sql, values),
    run: async (sql) => void (await connection.run(sql)),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

interface TableCopy {
  readonly name: string;
  readonly columns: string;
  readonly select: string;
  readonly order: string;
  readonly file: string;
}

async function copyTable(connection: DuckDBConnection, client: pg.Client, { name, columns, select, order, file }: TableCopy): Promise<void> {
  await pipeline(client.query(copyTo(`copy (select ${select} from ${name} order by ${order}) to stdout with (format csv, header true)`)), createWriteStream(file));
  await connection.run(`create table ${name} (${columns})`);
  await connection.run(`copy ${name} from '${file.replaceAll("'", "''")}' (header, nullstr '')`);
  await rm(file);
}

async function askDuckDb(connection: DuckDBConnection, sql: string, values: readonly (string | number)[]): Promise<readonly SqlRow[]> {
  const used = values.filter((_, at) => sql.includes(`$${at + 1}`));
  const reader = await connection.runAndReadAll(sql, [...used]);
  return reader.getRowObjectsJson();
}
