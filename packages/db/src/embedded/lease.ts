import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DatabaseProblem, databaseProblemOf } from "#embedded/database-problem";
import { readLeaseAnswer, type LeaseRole } from "#embedded/lease-messages";
import { logPath } from "#embedded/supervisor";

export interface LeaseOptions {
  readonly dataDirectory: string;
  readonly address: string;
  readonly role: LeaseRole;
  readonly report: (message: string) => void;
}

/** The right to a running embedded server, for as long as this process lives or until it is released. */
export interface Lease {
  readonly port: number;
  /** Settles when the lease is given back; the server has stopped by then if nobody else uses it. */
  release(): Promise<void>;
}

const PATIENCE_MS = 90_000;
const KNOCK_MS = 25;
const RENEW_MS = 500;

const CREATING =
  "Menyiapkan basis data untuk pertama kali … / Preparing the database for the first time …";
const LOST =
  "Basis data bawaan berhenti; dijalankan kembali … / The embedded database stopped; it is being started again …";

/** Takes a lease, starting the supervisor where there is none. A lost supervisor is replaced, on the same port. */
export async function takeLease(options: LeaseOptions): Promise<Lease> {
  let held = await obtain(options, 0);
  let released = false;
  const port = held.port;
  const keep = (): void => {
    held.socket.once("close", () => {
      if (!released) void renew();
    });
  };
  const renew = async (): Promise<void> => {
    options.report(LOST);
    while (!released) {
      try {
        held = await obtain(options, port);
        keep();
        return;
      } catch (error) {
        options.report(databaseProblemOf(error, options.dataDirectory).message);
        await sleep(RENEW_MS, undefined, { ref: false });
      }
    }
  };
  keep();
  return {
    port,
    release: async () => {
      released = true;
      await hangUp(held.socket);
    },
  };
}

interface Held {
  readonly port: number;
  readonly socket: Socket;
}

async function obtain(options: LeaseOptions, port: number): Promise<Held> {
  let supervisor: ChildProcess | null = null;
  for (const started = performance.now(); performance.now() - started < PATIENCE_MS; ) {
    const socket = await knock(options.address);
    const held = socket && (await request(socket, options));
    if (held) return held;
    if (!socket && (supervisor === null || supervisor.exitCode === 0)) supervisor = startSupervisor(options, port);
    else if (supervisor?.exitCode) throw new DatabaseProblem("DATABASE_START_FAILED", logPath(options.dataDirectory));
    await sleep(KNOCK_MS);
  }
  throw new DatabaseProblem("DATABASE_START_FAILED", logPath(options.dataDirectory));
}

/** A connection to the supervisor, or null where nobody listens. */
async function knock(address: string): Promise<Socket | null> {
  const { promise, resolve } = Promise.withResolvers<Socket | null>();
  const socket = connect(address);
  socket.once("connect", () => resolve(socket)).once("error", () => resolve(null));
  return promise;
}

/** Asks for the lease; null when the supervisor was just leaving and hung up without an answer. */
async function request(socket: Socket, { role, report }: LeaseOptions): Promise<Held | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Held | null>();
  socket.on("error", () => socket.destroy());
  socket.once("close", () => resolve(null));
  // The reader says an error of the socket a second time; unheard, it would end this process.
  const lines = createInterface({ input: socket }).on("error", () => undefined);
  lines.on("line", (line) => {
    const answer = readLeaseAnswer(line);
    if (answer?.kind === "creating") report(CREATING);
    else if (answer?.kind === "ready") resolve({ port: answer.port, socket });
    else if (answer?.kind === "problem") reject(new DatabaseProblem(answer.code, answer.detail));
  });
  socket.write(`${JSON.stringify({ role, pid: process.pid })}\n`);
  const held = await promise;
  // A lease keeps the database alive, never the process that holds it.
  socket.unref();
  return held;
}

function startSupervisor({ dataDirectory, address }: LeaseOptions, port: number): ChildProcess {
  const log = openSync(logPath(dataDirectory), "a", 0o600);
  const script = fileURLToPath(new URL("./supervise.ts", import.meta.url));
  const name = Buffer.from(address).toString("base64url");
  const child = spawn(process.execPath, [script, dataDirectory, name, String(port)], {
    cwd: dataDirectory,
    detached: true,
    env: {},
    stdio: ["ignore", log, log],
    windowsHide: true,
  });
  child.once("error", () => undefined); // told by `exitCode` staying null and nobody listening
  child.unref();
  closeSync(log);
  return child;
}

async function hangUp(socket: Socket): Promise<void> {
  if (socket.destroyed) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.once("close", () => resolve());
  socket.ref();
  socket.end();
  await promise;
}
