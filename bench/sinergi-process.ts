import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../apps/server/src/cli.ts", import.meta.url));
const SERVER = fileURLToPath(new URL("../apps/server/src/main.ts", import.meta.url));
const MEMORY_EVERY_MS = 50;
const START_TIMEOUT_MS = 60_000;
const HEALTH_EVERY_MS = 100;

/** Where a process of ours works, and what ends it before its time. */
export interface World {
  readonly dataDirectory: string;
  readonly signal: AbortSignal;
}

/** What one run of the command line cost, as an operator would see it: from its start to its end. */
export interface CommandRun {
  readonly json: unknown;
  readonly seconds: number;
  /** Greatest memory of the Node process (resident, high-water mark); null where the system does not tell. */
  readonly peakMiB: number | null;
}

/** Runs one command of `sinergi` as a process of its own. Throws with its last words where it fails. */
export async function runCommand({ dataDirectory, signal }: World, args: readonly string[]): Promise<CommandRun> {
  signal.throwIfAborted();
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, ...args, "--json"], { env: environment(dataDirectory), stdio: ["ignore", "pipe", "pipe"] });
  const stop = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  const memory = watchMemory(child);
  try {
    const [[code], stdout, stderr] = await Promise.all([once(child, "exit"), text(child.stdout), text(child.stderr)]);
    const seconds = (performance.now() - started) / 1000;
    signal.throwIfAborted();
    if (code !== 0) throw new Error(`sinergi ${args.join(" ")} ended with ${code}:\n${stderr.trim().split("\n").slice(-5).join("\n")}`);
    const json: unknown = JSON.parse(stdout);
    return { json, seconds, peakMiB: memory.peakMiB() };
  } finally {
    memory.stop();
    signal.removeEventListener("abort", stop);
  }
}

/** The high-water mark is kept by the kernel: only what is reached in the last moments before the end can be missed. */
function watchMemory({ pid }: ChildProcess): { peakMiB(): number | null; stop(): void } {
  let peakKiB: number | null = null;
  const timer = setInterval(() => {
    void readFile(`/proc/${pid}/status`, "utf8").then(
      (status) => {
        const kiB = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
        if (kiB > 0) peakKiB = kiB;
      },
      () => undefined, // it has ended, or the system has no /proc
    );
  }, MEMORY_EVERY_MS);
  return { peakMiB: () => (peakKiB === null ? null : peakKiB / 1024), stop: () => clearInterval(timer) };
}

export interface RunningServer {
  readonly origin: string;
  stop(): Promise<void>;
  /** SIGKILL: it says nothing and finishes nothing. */
  kill(): Promise<void>;
}

/** The real server as a process of its own, up and answering. Its log goes to a file, as it would in service. `nodeOptions` go before its script. */
export async function startServer({ dataDirectory, signal }: World, nodeOptions: readonly string[] = []): Promise<RunningServer> {
  const port = await freePort();
  const log = openSync(join(dataDirectory, "server.log"), "a");
  const child = spawn(process.execPath, [...nodeOptions, SERVER], { env: { ...environment(dataDirectory), PORT: String(port) }, stdio: ["ignore", log, log] });
  closeSync(log);
  const ended = once(child, "exit");
  const end = async (how: "SIGTERM" | "SIGKILL"): Promise<void> => {
    child.kill(how);
    await ended;
    signal.removeEventListener("abort", onAbort);
  };
  const stop = (): Promise<void> => end("SIGTERM");
  const onAbort = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", onAbort);
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(origin, child);
    return { origin, stop, kill: () => end("SIGKILL") };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilHealthy(origin: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error("The server ended before it answered");
    const healthy = await fetch(`${origin}/healthz`).then((answer) => answer.ok, () => false);
    if (healthy) return;
    await wait(HEALTH_EVERY_MS);
  }
  throw new Error("The server did not answer in time");
}

function environment(dataDirectory: string): NodeJS.ProcessEnv {
  return { ...process.env, SINERGI_DATA: dataDirectory, SINERGI_DEMO: "off", DATABASE_URL: "", SINERGI_SECRET_FILE: "", SINERGI_PUBLIC_URL: "", TRUST_PROXY: "", HOST: "127.0.0.1" };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no port");
  return address.port;
}
