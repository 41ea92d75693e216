import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, readlink, realpath, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { asAccount, withParentWatch } from "#embedded/account";
import type { Cluster } from "#embedded/cluster";
import { DatabaseProblem } from "#embedded/database-problem";
import { serverSettings } from "#embedded/settings";

const run = promisify(execFile);

const POLL_MS = 20;
/** Fast shutdown writes a checkpoint first; a slow disk may need most of this. */
const FAST_STOP_MS = 60_000;
const IMMEDIATE_STOP_MS = 10_000;
/** Lines of `postmaster.pid` (PostgreSQL's pidfile.h), counted from 0. */
const PID_LINE = 0;
const STATUS_LINE = 7;

export interface Postmaster {
  readonly port: number;
  /** Settles when the server is gone, for whatever reason. */
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

export interface StartRequest {
  readonly cluster: Cluster;
  /** The port to listen on again, or 0 for any free one. */
  readonly port: number;
  /** Where the server writes its log: an open file and the path for reading its last words. */
  readonly log: { readonly file: number; readonly path: string };
}

/** Starts the server and waits until it takes connections. A server left over on the directory is stopped first. */
export async function startPostmaster({ cluster, port: wanted, log }: StartRequest): Promise<Postmaster> {
  await stopLeftover(cluster);
  const port = wanted || (await findFreePort());
  const logged = readFileSync(log.path).length;
  const { command, args, options } = asAccount(await withParentWatch(cluster.account), cluster.binaries.postgres, [
    "-D",
    cluster.directory,
    ...serverSettings(port),
  ]);
  const child = spawn(command, args, { ...options, cwd: cluster.directory, stdio: ["ignore", log.file, log.file] });
  let gone = false;
  const exited = new Promise<void>((resolve) => {
    const leave = (): void => {
      gone = true;
      resolve();
    };
    child.once("exit", leave).once("error", leave);
  });
  while (!(await isReady(cluster.directory, child.pid))) {
    if (gone) throw new DatabaseProblem("DATABASE_START_FAILED", lastWords(readFileSync(log.path).subarray(logged).toString()));
    await sleep(POLL_MS);
  }
  return { port, exited, stop: () => stopProcess(cluster, child.pid ?? 0, () => gone) };
}

async function isReady(directory: string, pid: number | undefined): Promise<boolean> {
  const lines = await readPidFile(directory);
  return Number(lines[PID_LINE]) === pid && lines[STATUS_LINE]?.trim() === "ready";
}

async function readPidFile(directory: string): Promise<readonly string[]> {
  try {
    return (await readFile(join(directory, "postmaster.pid"), "utf8")).split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** PostgreSQL tells a fatal reason among notices; the reason is what a person needs. */
function lastWords(log: string): string {
  const lines = log.trim().split("\n");
  const reason = lines.findLast((line) => /(FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.at(-1);
  return reason?.replace(/^.*?(FATAL|PANIC|ERROR|error): +/, "") || "no reason given";
}

/**
 * A supervisor that was killed may leave its server behind, alive or as a file. A living one is shut down cleanly: two
 * servers on one directory would destroy it. A number that now belongs to a foreign process must not stop us.
 */
async function stopLeftover(cluster: Cluster): Promise<void> {
  const pid = Number((await readPidFile(cluster.directory))[PID_LINE]);
  if (!pid || !isAlive(pid)) return;
  if (await isServerOf(pid, cluster.directory)) {
    await stopProcess(cluster, pid, () => !isAlive(pid));
  } else {
    await rm(join(cluster.directory, "postmaster.pid"), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A postmaster works inside its own data directory, and names it in its command line. */
async function isServerOf(pid: number, directory: string): Promise<boolean> {
  try {
    if (process.platform === "linux") return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(directory));
    return (await run("ps", ["-ww", "-o", "command=", "-p", String(pid)])).stdout.includes(directory);
  } catch {
    return false; // ended while we looked, or a system without `ps`, where PostgreSQL's own lock decides
  }
}

async function stopProcess(cluster: Cluster, pid: number, isGone: () => boolean): Promise<void> {
  const steps = [
    { signal: "SIGINT", waitMs: FAST_STOP_MS },
    { signal: "SIGQUIT", waitMs: IMMEDIATE_STOP_MS },
    { signal: "SIGKILL", waitMs: IMMEDIATE_STOP_MS },
  ] as const;
  for (const { signal, waitMs } of steps) {
    if (isGone()) return;
    await sendSignal(cluster, pid, signal);
    for (let waited = 0; waited < waitMs && !isGone(); waited += POLL_MS) await sleep(POLL_MS);
  }
}

async function sendSignal({ binaries }: Cluster, pid: number, signal: "SIGINT" | "SIGQUIT" | "SIGKILL"): Promise<void> {
  try {
    // Windows has no signals; PostgreSQL brings its own there.
    if (process.platform === "win32") await run(binaries.pgCtl, ["kill", signal.slice("SIG".length), String(pid)]);
    else process.kill(pid, signal);
  } catch (error) {
    if (isAlive(pid)) throw error;
  }
}

async function findFreePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer().once("error", reject);
  probe.listen({ host: "127.0.0.1", port: 0 }, () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
  });
  return promise;
}
