import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const ADDRESS = /Sinergi: (http:\S+)/;

export interface SinergiServer {
  readonly address: string;
  readonly dataDirectory: string;
  /** Ends the process and its database with it; its data stay. */
  end(): Promise<void>;
  /** Ends it where it still runs, and removes its data. */
  stop(): Promise<void>;
}

/**
 * A server of its own with the small simulation: own data, own port. Started as people start it, from the sources; on a copy of `told` where
 * the simulation has been told before.
 */
export async function startSinergi(environment: NodeJS.ProcessEnv, told: string | null): Promise<SinergiServer> {
  const data = await mkdtemp(join(tmpdir(), "sinergi-journeys-"));
  if (told !== null) await cp(told, data, { recursive: true });
  const child = spawn(process.execPath, ["apps/server/src/main.ts"], {
    cwd: ROOT,
    env: { ...environment, PORT: String(await freePort()), SINERGI_DATA: data, SINERGI_DEMO: "small", SINERGI_LOG_LEVEL: "error", DATABASE_URL: "", SINERGI_SECRET_FILE: "", SINERGI_PUBLIC_URL: "", SINERGI_SMTP_URL: "", SINERGI_MAIL_FROM: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const endWithUs = () => child.kill();
  process.once("exit", endWithUs);
  const end = async () => {
    if (isRunning(child)) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
    process.off("exit", endWithUs);
  };
  const stop = async () => {
    await end();
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { address: await addressOf(child), dataDirectory: data, end, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** What the server says when it is ready; with everything it said, where it ends before. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = ADDRESS.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`The server ended before it was ready:\n${said}`)));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const place = probe.address();
  probe.close();
  await once(probe, "close");
  if (place === null || typeof place === "string") throw new Error("No free port");
  return place.port;
}
