import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { assetsOf, buildField } from "./build-field.ts";
import { startFaultProxy } from "./fault-proxy.ts";
import { openFieldWorld, type FieldWorld } from "./field-world.ts";
import type { Patch } from "./patches.ts";
import { turnsOver } from "./records.ts";
import type { Ground, Seeded } from "./ground.ts";
import { serverOptions } from "./server-patches.ts";

interface Opening {
  readonly directory: string;
  readonly executablePath: string;
  readonly log: number;
  readonly signal: AbortSignal;
  readonly workers: number;
  readonly report: (line: string) => void;
}

/** The newer app has a newer database on the phone: an old tab has to step back, and an older app has to open it again. */
const NEWER: Patch = { file: "offline/src/store/database.ts", from: 'meta: "k" });\n', to: 'meta: "k" });\n    this.version(2).stores({ outbox: "id, kind" });\n' };

/** Builds the app twice, as today's version and as a newer one, and opens a world for each worker. */
export async function openGrounds({ directory, executablePath, log, signal, workers, report }: Opening): Promise<readonly Ground[]> {
  const builds = { current: await mkdtemp(join(directory, "app-")), newer: await mkdtemp(join(directory, "app-")) };
  await buildBoth(builds, []);
  const run = Date.now().toString(36);
  const grounds: Ground[] = [];
  try {
    for (let worker = 0; worker < workers; worker += 1) {
      const world = await openFieldWorld({ directory, signal, report });
      const proxy = await startFaultProxy();
      let served: keyof typeof builds = "current";
      proxy.assets = assetsOf(() => builds[served]);
      proxy.target = world.origin();
      grounds.push({ world, proxy, executablePath, directory, log, run: `${run}${worker}`, nextTurn: turnsOver(world.families), serve: (build) => void (served = build), seed: (bug) => seedBug(world, builds, bug) });
    }
    return grounds;
  } catch (error) {
    await closeGrounds(grounds);
    throw error;
  }
}

async function buildBoth({ current, newer }: { readonly current: string; readonly newer: string }, patches: readonly Patch[]): Promise<void> {
  await buildField({ directory: current, version: "uji-1", patches });
  await buildField({ directory: newer, version: "uji-2", patches: [NEWER, ...patches] });
}

/** What an earlier bug did to the app and to the server is undone by the next; what one does to the database stays. */
async function seedBug(world: FieldWorld, builds: { readonly current: string; readonly newer: string }, bug: Seeded): Promise<void> {
  await buildBoth(builds, bug.app ?? []);
  await world.killAndStart(serverOptions(bug.server ?? []));
  for (const sql of bug.sql ?? []) await world.db.query(sql);
}

export async function closeGrounds(grounds: readonly Ground[]): Promise<void> {
  for (const { proxy, world } of grounds) {
    await proxy.close();
    await world.close();
  }
}
