import { chromium } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { startSinergi } from "./sinergi-server.ts";
import type { World } from "./visitor.ts";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Time for what takes minutes on a slow machine, in ms. */
export const LONG = 480_000;

/** One world for all tests of a file, open before the first and closed after the last; it is asked for inside of them. */
export function worldOfFile(environment: NodeJS.ProcessEnv): () => World {
  let opened: OpenWorld | null = null;
  beforeAll(async () => {
    opened = await openWorld(environment);
  });
  afterAll(() => opened?.close());
  return () => {
    if (opened === null) throw new Error("Before the first test there is no world");
    return opened.world;
  };
}

interface OpenWorld {
  readonly world: World;
  close(): Promise<void>;
}

/** A server of its own with the small simulation and a browser in front of it; closing ends both. */
async function openWorld(environment: NodeJS.ProcessEnv): Promise<OpenWorld> {
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
