import { chromium } from "playwright-core";
import { inject } from "vitest";
import { startSinergi } from "./sinergi-server.ts";
import type { World } from "./visitor.ts";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** A server of its own with the small simulation and a browser in front of it; closing ends both. */
export async function openWorld(environment: NodeJS.ProcessEnv): Promise<{ readonly world: World; close(): Promise<void> }> {
  const executablePath = environment["CHROME_PATH"];
  if (!executablePath) throw new Error("CHROME_PATH names no browser; `npm test` finds one.");
  const server = await startSinergi(environment, inject("toldSimulation") ?? null);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    world: { address: server.address, dataDirectory: server.dataDirectory, browser },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
