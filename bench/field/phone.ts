import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { startChromium, type RunningChromium } from "./chromium.ts";
import type { DriverRecord } from "./driver.ts";

const PIN = "135790";
const MOST_TABS = 3;
const OPEN_MS = 60_000;
const CALL_MS = 20_000;
const FILL_MS = 2_000;
const LOOK_EVERY_MS = 50;
const RELOADS = 4;
const RELOAD_PAUSE_MS = 400;

interface Owned {
  readonly executablePath: string;
  readonly profile: string;
  readonly origin: string;
  /** File for what Chromium says. */
  readonly log: number;
}

export interface Waiting {
  readonly pending: number;
  readonly photos: number;
}

/** A phone: one browser on one profile, killed and started again as often as it has to be. Every tab runs the field app. */
export class Phone {
  readonly #owned: Owned;
  #running: RunningChromium | null = null;
  #tabs: Page[] = [];
  #cookie = "";
  #offline = false;
  #clockShiftMs = 0;
  /** Whether a service worker holds the app, so that it opens without a network. */
  opensOffline = false;
  kills = 0;

  constructor(owned: Owned) {
    this.#owned = owned;
  }

  /** The session its browser carries from now on; empty: none. */
  async carry(cookie: string): Promise<void> {
    this.#cookie = cookie;
    if (!this.#running) return;
    const { context } = this.#running;
    await context.clearCookies();
    if (cookie !== "") await context.addCookies(cookie.split("; ").map((pair) => ({ name: pair.slice(0, pair.indexOf("=")), value: pair.slice(pair.indexOf("=") + 1), url: this.#owned.origin })));
  }

  async goOffline(offline: boolean): Promise<void> {
    this.#offline = offline;
    await this.#running?.context.setOffline(offline);
  }

  /** Its clock is wrong by so much from the next time each tab loads. */
  async shiftClock(ms: number): Promise<void> {
    this.#clockShiftMs = ms;
    for (const tab of this.#tabs) await tab.evaluate(`sessionStorage.setItem("shift", "${ms}")`);
  }

  /** The tab of that number, or the last; the first time a tab is needed, browser and tab are started. */
  async tab(number: number): Promise<Page> {
    await this.#start();
    const tab = this.#tabs[Math.min(number, this.#tabs.length - 1)];
    if (!tab) return this.newTab();
    await ensureOpen(tab);
    return tab;
  }

  async newTab(): Promise<Page> {
    const { context } = await this.#start();
    const last = this.#tabs.at(-1);
    if (last && this.#tabs.length >= MOST_TABS) return last;
    const page = await context.newPage();
    await page.addInitScript(SHIFTED_CLOCK, this.#clockShiftMs);
    await load(page, () => page.goto(`${this.#owned.origin}/lapangan/`, { waitUntil: "commit", timeout: OPEN_MS }));
    this.#tabs.push(page);
    await context.setOffline(this.#offline);
    return page;
  }

  async reload(): Promise<void> {
    for (const tab of this.#tabs) await load(tab, () => reloadOf(tab));
  }

  /** One tab alone, perhaps under another clock than the rest. */
  async reopen(tab: Page, shiftMs = 0): Promise<void> {
    await tab.evaluate(`sessionStorage.setItem("shift", "${shiftMs}")`);
    await load(tab, () => reloadOf(tab));
  }

  /** Opens an address of the app in a tab. */
  async goTo(tab: Page, path: string): Promise<void> {
    await load(tab, () => tab.goto(`${this.#owned.origin}/lapangan${path}`, { waitUntil: "commit", timeout: OPEN_MS }));
  }

  /** Takes the newer app where one waits, and comes back on it. */
  async update(): Promise<void> {
    // The app comes back by itself once the newer one is in; a call into the page that goes ends with it.
    for (const tab of this.#tabs) await tab.evaluate(async () => globalThis.__fieldDriver?.update()).catch(() => undefined);
    await this.reload();
  }

  get context(): BrowserContext {
    if (!this.#running) throw new Error("The phone is off");
    return this.#running.context;
  }

  async closeTab(number: number): Promise<void> {
    const tab = this.#tabs[Math.min(number, this.#tabs.length - 1)];
    if (!tab) return;
    this.#tabs = this.#tabs.filter((one) => one !== tab);
    await tab.close({ runBeforeUnload: false });
  }

  get tabs(): readonly Page[] {
    return this.#tabs;
  }

  async kill(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    this.#tabs = [];
    if (!running) return;
    this.kills += 1;
    await running.kill();
  }

  async #start(): Promise<RunningChromium> {
    if (this.#running) return this.#running;
    this.#running = await startChromium(this.#owned);
    await this.carry(this.#cookie);
    // A cold start in aeroplane mode: the service worker has the app.
    if (this.opensOffline) await this.#running.context.setOffline(this.#offline);
    return this.#running;
  }
}

/** What Chromium says where a page that is just reloading itself overtakes our reload. */
const OVERTAKEN = ["ERR_ABORTED", "Not attached to an active page"];

/** A page that is just reloading itself breaks ours off: then once more. */
async function reloadOf(tab: Page): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await tab.reload({ waitUntil: "commit", timeout: OPEN_MS });
      return;
    } catch (error) {
      if (attempt === RELOADS || !OVERTAKEN.some((said) => String(error).includes(said))) throw error;
      await wait(RELOAD_PAUSE_MS);
    }
  }
}

async function load(page: Page, go: () => Promise<unknown>): Promise<void> {
  await go();
  await ensureOpen(page);
}

/**
 * Opens the app at its own door: the PIN is chosen the first time, and entered from then on. A page that a newer app has just
 * loaded again stands at the door once more.
 */
async function ensureOpen(page: Page): Promise<void> {
  const deadline = performance.now() + OPEN_MS;
  while (performance.now() < deadline && !page.isClosed()) {
    if (await page.evaluate(() => globalThis.__fieldDriver?.isOpen() === true).catch(() => false)) return;
    await enterPin(page).catch(() => undefined);
    await wait(LOOK_EVERY_MS);
  }
  throw new Error(`The app did not open: ${(await page.locator("body").innerText().catch(() => "no page")).slice(0, 200)}`);
}

async function enterPin(page: Page): Promise<void> {
  const button = page.locator("form:has(input[name=pin]) button[type=submit]:enabled");
  if ((await button.count()) === 0) return;
  for (const field of await page.locator("input[name=pin], input[name=repeat]").all()) await field.fill(PIN, { timeout: FILL_MS });
  await button.click({ timeout: FILL_MS });
}

/** Runs before anything of the page: the phone's clock as its owner set it. */
const SHIFTED_CLOCK = (initialMs: number): void => {
  const kept = globalThis as unknown as { sessionStorage?: { getItem(key: string): string | null } };
  const shiftMs = Number(kept.sessionStorage?.getItem("shift") ?? initialMs);
  if (shiftMs === 0) return;
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args: unknown[], as) => (args.length === 0 ? Reflect.construct(target, [Real.now() + shiftMs], as) : Reflect.construct(target, args, as)) as object,
    get: (target, key) => (key === "now" ? () => Real.now() + shiftMs : Reflect.get(target, key)) as unknown,
  });
};

/** Each call ends: a page that was closed or killed under it rejects, one that hangs is given up. */
async function call<T>(work: Promise<T>): Promise<T> {
  const giveUp = new AbortController();
  const late = wait(CALL_MS, undefined, { signal: giveUp.signal }).then(() => {
    throw new Error("The page did not answer in time");
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    giveUp.abort();
    late.catch(() => undefined);
  }
}

export const saveIn = (tab: Page, record: DriverRecord): Promise<string> => call(tab.evaluate(async (kept) => (await globalThis.__fieldDriver?.save(kept)) ?? "", record));
export const syncIn = (tab: Page): Promise<void> => call(tab.evaluate(async () => globalThis.__fieldDriver?.sync()));
export const deviceIn = (tab: Page): Promise<string> => call(tab.evaluate(async () => (await globalThis.__fieldDriver?.deviceId()) ?? ""));
export const waitingIn = (tab: Page): Promise<Waiting> => call(tab.evaluate(async () => (await globalThis.__fieldDriver?.waiting()) ?? { pending: -1, photos: -1 }));
