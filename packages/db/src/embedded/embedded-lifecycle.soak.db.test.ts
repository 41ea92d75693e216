import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase, type OpenDatabase } from "#embedded/open-database";

const HOLDER = fileURLToPath(new URL("../../test/hold-database.ts", import.meta.url));
const SOON_MS = 10_000;

let dataDirectory = "";
const processes = new Set<ChildProcess>();

beforeEach(async () => {
  dataDirectory = await realpath(await mkdtemp(join(tmpdir(), "sinergi-embedded-")));
});

afterEach(async () => {
  for (const child of processes) child.kill("SIGKILL");
  processes.clear();
  await expect.poll(postmasterPid, { timeout: SOON_MS }).toBeNull();
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

function open(role: "server" | "command" = "command"): Promise<OpenDatabase> {
  return openDatabase({ dataDirectory, role, report: () => undefined });
}

interface Holder {
  readonly child: ChildProcess;
  readonly ownerUrl: string;
}

/** Another process that opens the database and keeps it until told to end. */
async function holder(role: "server" | "command"): Promise<Holder> {
  const child = spawn(process.execPath, [HOLDER, dataDirectory, role], { stdio: ["ignore", "pipe", "inherit"] });
  processes.add(child);
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return { child, ownerUrl: String(line) };
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The process id in the data directory's lock file, or null where no server has it. */
async function postmasterPid(): Promise<number | null> {
  try {
    return Number((await readFile(join(dataDirectory, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function supervisorPid(): Promise<number> {
  const stat = await readFile(`/proc/${await postmasterPid()}/stat`, "utf8");
  return Number(stat.split(" ")[3]);
}

describe("the embedded database", () => {
  test("starts in an empty directory, keeps committed data over a restart and leaves nothing running", async () => {
    const first = await open();
    await query(first.ownerUrl, "create table visit (id int); insert into visit values (7)");
    await first.close();
    expect(await postmasterPid()).toBeNull();

    const second = await open();
    expect(await query(second.ownerUrl, "select id from visit")).toEqual([{ id: 7 }]);
    await second.close();
    expect(await postmasterPid()).toBeNull();
  });

  test("runs with what durability needs: fsync, synchronous commit, checksums, UTF-8 that sorts the same everywhere", async () => {
    const database = await open();
    const names = ["fsync", "synchronous_commit", "full_page_writes", "data_checksums", "server_encoding", "listen_addresses", "jit"];
    const rows = await query<{ name: string; setting: string }>(
      database.ownerUrl,
      `select name, setting from pg_settings where name in ('${names.join("','")}')`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      fsync: "on",
      synchronous_commit: "on",
      full_page_writes: "on",
      data_checksums: "on",
      server_encoding: "UTF8",
      listen_addresses: "127.0.0.1",
      jit: "off",
    });
    expect(await query(database.ownerUrl, "select datlocprovider::text as provider, datlocale as locale from pg_database where datname = current_database()")).toEqual([
      { provider: "b", locale: "C.UTF-8" },
    ]);
    await database.close();
  });

  test("is shared: a command attaches to the server's database and leaves it running", async () => {
    const server = await holder("server");
    const pid = await postmasterPid();
    const command = await open();
    expect(command.ownerUrl).toBe(server.ownerUrl);
    await command.close();
    expect(await postmasterPid()).toBe(pid);
  });

  test("outlives the command that started it while another process uses it", async () => {
    const first = await open();
    const second = await holder("command");
    await first.close();
    expect(await query(second.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("opened by many at once is started once", async () => {
    const all = await Promise.all([open(), holder("command"), holder("command"), open()]);
    expect(new Set(all.map((one) => one.ownerUrl)).size).toBe(1);
    await Promise.all(all.map((one) => ("close" in one ? one.close() : kill(one.child))));
    await expect.poll(postmasterPid, { timeout: SOON_MS }).toBeNull();
  });

  test("refuses a second server on the same data directory, in one sentence", async () => {
    const server = await holder("server");
    await expect(open("server")).rejects.toMatchObject({ code: "SERVER_RUNNING", detail: `pid ${server.child.pid}` });
    await kill(server.child);
    const next = await open("server");
    await next.close();
  });

  test("stops within seconds after the last process was killed", async () => {
    const first = await holder("server");
    const second = await holder("command");
    const pid = await postmasterPid();
    await kill(first.child);
    await sleep(300);
    expect(await postmasterPid()).toBe(pid);
    await kill(second.child);
    await expect.poll(postmasterPid, { timeout: SOON_MS }).toBeNull();
    expect(isRunning(pid ?? 0)).toBe(false);
  });

  test("comes back on the same port when PostgreSQL itself is killed", async () => {
    const database = await open();
    await query(database.ownerUrl, "create table visit (id int); insert into visit values (7)");
    process.kill((await postmasterPid()) ?? 0, "SIGKILL");
    await expect.poll(() => query(database.ownerUrl, "select id from visit").catch(() => null), { timeout: SOON_MS }).toEqual([{ id: 7 }]);
    await database.close();
    expect(await postmasterPid()).toBeNull();
  });

  test.runIf(process.platform === "linux")("comes back on the same port when its supervisor is killed", async () => {
    const database = await open();
    const pid = await postmasterPid();
    process.kill(await supervisorPid(), "SIGKILL");
    await expect.poll(() => isRunning(pid ?? 0), { timeout: SOON_MS }).toBe(false);
    await expect.poll(() => query(database.ownerUrl, "select 1 as one").catch(() => null), { timeout: SOON_MS }).toEqual([{ one: 1 }]);
    await database.close();
    expect(await postmasterPid()).toBeNull();
  });

  test.runIf(process.platform === "linux")("leaves no orphan when the supervisor and every user are killed at once", async () => {
    const server = await holder("server");
    const pid = await postmasterPid();
    const supervisor = await supervisorPid();
    process.kill(supervisor, "SIGKILL");
    await kill(server.child);
    await expect.poll(() => isRunning(pid ?? 0), { timeout: SOON_MS }).toBe(false);
  });

  test("starts although a lock file of a dead server names a process that is somebody else's now", async () => {
    await (await open()).close();
    await writeFile(join(dataDirectory, "postgres", "postmaster.pid"), `${process.pid}\n${dataDirectory}/postgres\n1\n5432\n\n127.0.0.1\n\nready   \n`);
    const database = await open();
    expect(await query(database.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
    await database.close();
  });

  test("tells in one sentence why a directory is no data directory", async () => {
    const file = join(dataDirectory, "a-file");
    await writeFile(file, "");
    await expect(openDatabase({ dataDirectory: join(file, "data"), role: "command", report: () => undefined })).rejects.toMatchObject({
      code: "DATA_DIRECTORY_UNWRITABLE",
    });
  });

  test("made by another major version is refused, not started", async () => {
    await (await open()).close();
    await writeFile(join(dataDirectory, "postgres", "PG_VERSION"), "17\n");
    await expect(open()).rejects.toMatchObject({ code: "DATABASE_VERSION" });
  });
});
