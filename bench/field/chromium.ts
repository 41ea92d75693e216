import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser, type BrowserContext } from "playwright-core";

const FLAGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--enable-automation", "--remote-debugging-port=0", "--window-size=360,640",
  // Tabs that nobody looks at are the ordinary case here; they must not be slowed down.
  "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
];
const PORT_FILE = "DevToolsActivePort";
const START_TIMEOUT_MS = 60_000;
const LOOK_EVERY_MS = 25;

/** A browser in a process group of its own, with a profile that outlives it. */
export interface RunningChromium {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** SIGKILL to the whole group, as the system does to an app it needs the memory of. Settles when it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts Chromium on a profile and connects to it, and to no other: the port and the secret of its DevTools come from the file
 * it writes into its own profile, which is removed before, and it is asked for its command line.
 */
export async function startChromium({ executablePath, profile, log }: { readonly executablePath: string; readonly profile: string; readonly log: number }): Promise<RunningChromium> {
  await rm(join(profile, PORT_FILE), { force: true });
  const child = spawn(executablePath, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], { detached: true, stdio: ["ignore", log, log] });
  const ended = once(child, "exit");
  const killGroup = (): void => signalGroup(child);
  process.once("exit", killGroup);
  const kill = async (): Promise<void> => {
    killGroup();
    await ended;
    process.off("exit", killGroup);
  };
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child, profile), { timeout: START_TIMEOUT_MS });
    await assertOurs(browser, profile);
    const [context] = browser.contexts();
    if (!context) throw new Error("Chromium came without a context");
    return { browser, context, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

function signalGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

async function addressOf(child: ChildProcess, profile: string): Promise<string> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Chromium ended at once (${child.exitCode ?? child.signalCode})`);
    const [port, path] = (await readFile(join(profile, PORT_FILE), "utf8").catch(() => "")).split("\n");
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await wait(LOOK_EVERY_MS);
  }
  throw new Error("Chromium did not open its DevTools in time");
}

/** Two browsers on one profile, or the wrong one, would spoil the experiment without a word (`offline.md` §4.6). */
async function assertOurs(browser: Browser, profile: string): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { arguments: line } = await session.send("Browser.getBrowserCommandLine");
  await session.detach();
  if (!line.includes(`--user-data-dir=${profile}`)) throw new Error("DevTools belong to another browser");
}
