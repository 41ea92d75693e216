import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase, type OpenDatabase } from "#embedded/open-database";
import { migrate } from "#migrations/migrate";

const SCHEMA = `datasource db {
  provider = "postgresql"
}

model Visit {
  id   Int    @id
  note String

  @@map("visit")
}
`;
const FIRST = `CREATE TABLE "visit" ("id" INTEGER NOT NULL, "note" TEXT NOT NULL, CONSTRAINT "visit_pkey" PRIMARY KEY ("id"));

create function shout(words text) returns text language plpgsql as $$
begin
  return upper(words); -- a semicolon inside a body; and one more
end;
$$;
do $$ begin perform shout('a;b'); end $$; -- the end`;

let folder = "";
let database: OpenDatabase;
let ownerUrl = "";
let number = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sinergi-migrate-"));
  database = await openDatabase({ dataDirectory: join(folder, "data"), role: "command", report: () => undefined });
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  number += 1;
  await on(database.ownerUrl, `create database migrate_${number}`);
  const url = new URL(database.ownerUrl);
  url.pathname = `/migrate_${number}`;
  ownerUrl = url.href;
  await writeSchema(SCHEMA);
});

async function on<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

function place(name: string): string {
  return join(folder, `case-${number}`, name);
}

async function writeSchema(content: string): Promise<void> {
  await mkdir(place("schema"), { recursive: true });
  await mkdir(place("migrations"), { recursive: true });
  await writeFile(join(place("schema"), "visit.prisma"), content);
}

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(place("migrations"), name), { recursive: true });
  await writeFile(join(place("migrations"), name, "migration.sql"), sql);
}

async function run(): Promise<string[]> {
  const said: string[] = [];
  await migrate({
    ownerUrl,
    schemaDirectory: place("schema"),
    migrationsDirectory: place("migrations"),
    report: (message) => said.push(message),
  });
  return said;
}

describe("migrating", () => {
  test("applies scripts whole, functions with semicolons included, and the second time has nothing to do", async () => {
    await writeMigration("20260101000000_start", FIRST);
    expect(await run()).toHaveLength(1);
    expect(await on(ownerUrl, "select shout('a') as word")).toEqual([{ word: "A" }]);
    expect(await run()).toEqual([]);
  });

  test("by several processes at once happens once", async () => {
    await writeMigration("20260101000000_start", FIRST);
    await Promise.all([run(), run(), run()]);
    expect(await on(ownerUrl, "select migration_name, finished_at is not null as done from _prisma_migrations")).toEqual([
      { migration_name: "20260101000000_start", done: true },
    ]);
  });

  test("keeps nothing of a script that fails, and goes on once it is mended", async () => {
    await writeMigration("20260101000000_start", `${FIRST};\nselect 1/0;`);
    await expect(run()).rejects.toMatchObject({ code: "MIGRATION_FAILED", detail: "division by zero" });
    expect(await on(ownerUrl, "select to_regclass('visit')::text as visit")).toEqual([{ visit: null }]);
    await writeMigration("20260101000000_start", FIRST);
    await run();
    expect(await on(ownerUrl, "select count(*)::int as visits from visit")).toEqual([{ visits: 0 }]);
  });

  test("interrupted after its beginning was written down is done again", async () => {
    await writeMigration("20260101000000_start", FIRST);
    await run();
    await on(ownerUrl, "drop table visit; drop function shout; update _prisma_migrations set finished_at = null, applied_steps_count = 0");
    await run();
    expect(await on(ownerUrl, "select count(*)::int as visits from visit")).toEqual([{ visits: 0 }]);
  });

  test("refuses a database of a newer program and leaves it alone", async () => {
    await writeMigration("20260101000000_start", FIRST);
    await run();
    await rm(place("migrations"), { recursive: true });
    await mkdir(place("migrations"));
    await expect(run()).rejects.toMatchObject({ code: "SCHEMA_NEWER", detail: "20260101000000_start" });
  });

  test("refuses a migration that was edited after it was applied", async () => {
    await writeMigration("20260101000000_start", FIRST);
    await run();
    await writeMigration("20260101000000_start", `${FIRST} `);
    await expect(run()).rejects.toMatchObject({ code: "MIGRATION_EDITED" });
  });

  test("does not believe itself: a database that differs from the schema afterwards is an error", async () => {
    await writeSchema(SCHEMA.replace("note String", "note String\n  place String"));
    await writeMigration("20260101000000_start", FIRST);
    const failure = run();
    await expect(failure).rejects.toMatchObject({ code: "SCHEMA_DIFFERS" });
    await expect(failure).rejects.toThrow(/ADD COLUMN/);
  });

  test("leaves what Prisma does not know: partial indexes, sequences, policies, other schemas", async () => {
    await writeMigration(
      "20260101000000_start",
      `${FIRST};
       create index visit_note_short on visit (note) where length(note) < 3;
       create index visit_note_folded on visit (lower(note));
       create sequence person_id;
       alter table visit enable row level security;
       create policy everyone on visit using (true);
       create schema staging; create table staging.row (id int);`,
    );
    await run();
  });
});
