import { chromium, type BrowserContext, type Page } from "playwright-core";
import { findBrowser } from "../apps/server/bin/browser.ts";
import type { LiveStage } from "./live-stage.ts";
import { median, result, type Result } from "./results.ts";
import { measureChunks } from "./web-chunks.ts";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
/** A cheap phone on a slow line, as Lighthouse and WebPageTest throttle. */
const SLOW = { cpuTimes: 6, bytesPerSecond: 700_000 / 8, latencyMs: 300 } as const;
const SCREEN = { width: 1366, height: 768 } as const;
const RUNS = 3;
const TIMEOUT_MS = 60_000;
const MS_PER_S = 1000;
/** After the content; a page without charts is told by none having come. */
const CHARTS_PATIENCE_MS = 15_000;
/** Numbers of the first card, and drawings the page has made: what "content" and "charts" mean. */
const CONTENT = "main a[href*='/analisis/keluarga?']";
const CHARTS = "main .recharts-surface, main svg[role='img'], main figure svg";
const TARGETS = { content: 4, charts: 7, shell: 170, chartsChunk: 115 } as const;
const NO_CHARTS_PAGE = "/analisis/sasaran";

/** First load of Beranda, signed in, with nothing in the browser's cache. Charts: on Beranda where it has some, else on Sasaran. */
export async function measureFirstLoad(live: LiveStage): Promise<Result[]> {
  const found = await findBrowser();
  if (found.path === null) throw new Error(found.reason);
  const browser = await chromium.launch({ executablePath: found.path, args: FLAGS });
  try {
    const runs: { content: number; charts: number; where: string }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      live.world.signal.throwIfAborted();
      const fresh = (): Promise<BrowserContext> => browser.newContext({ baseURL: live.origin, viewport: SCREEN, locale: "id-ID" });
      const home = await firstLoad(await fresh(), live, "/");
      const charts = home.charts ?? (await firstLoad(await fresh(), live, NO_CHARTS_PAGE)).charts;
      if (charts === null) throw new Error(`No chart was drawn on Beranda, nor on ${NO_CHARTS_PAGE}`);
      runs.push({ content: home.content, charts, where: home.charts === null ? "Sasaran: Beranda has none" : "Beranda" });
    }
    return [...timesOf(runs), ...(await sizesOf())];
  } finally {
    await browser.close();
  }
}

async function firstLoad(context: BrowserContext, { origin, session }: LiveStage, path: string): Promise<{ content: number; charts: number | null }> {
  try {
    await context.addCookies(session.cookie.split("; ").map((pair) => ({ name: pair.slice(0, pair.indexOf("=")), value: pair.slice(pair.indexOf("=") + 1), url: origin })));
    const page = await context.newPage();
    await throttle(page);
    const started = performance.now();
    const seen = async (selector: string, timeout = TIMEOUT_MS): Promise<number> => {
      await page.locator(selector).first().waitFor({ timeout });
      return (performance.now() - started) / MS_PER_S;
    };
    await page.goto(path, { waitUntil: "commit", timeout: TIMEOUT_MS });
    const content = await seen(CONTENT);
    return { content, charts: await seen(CHARTS, CHARTS_PATIENCE_MS).catch(() => null) };
  } finally {
    await context.close();
  }
}

async function throttle(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Network.enable");
  await devTools.send("Network.emulateNetworkConditions", { offline: false, latency: SLOW.latencyMs, downloadThroughput: SLOW.bytesPerSecond, uploadThroughput: SLOW.bytesPerSecond });
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpuTimes });
}

function timesOf(runs: readonly { readonly content: number; readonly charts: number; readonly where: string }[]): Result[] {
  const size = `6x CPU, 700 kbit/s, 300 ms; median of ${RUNS}`;
  return [
    result({ name: "web.first.content", unit: "s", size, baseline: "the target", value: median(runs.map(({ content }) => content)), baselineValue: TARGETS.content }),
    result({ name: "web.first.charts", unit: "s", size: `${size}; ${runs[0]?.where ?? ""}`, baseline: "the target", value: median(runs.map(({ charts }) => charts)), baselineValue: TARGETS.charts }),
  ];
}

async function sizesOf(): Promise<Result[]> {
  const { shell, charts } = await measureChunks();
  return [
    result({ name: "web.first.shell", unit: "kB", size: "brotli", baseline: "the target", value: shell, baselineValue: TARGETS.shell }),
    result({ name: "web.first.chartsChunk", unit: "kB", size: "brotli", baseline: "the target", value: charts, baselineValue: TARGETS.chartsChunk }),
  ];
}
