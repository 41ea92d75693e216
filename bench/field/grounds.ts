import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { assetsOf, buildField } from "./build-field.ts";
import { startFaultProxy } from "./fault-proxy.ts";
import { openFieldWorld } from "./field-world.ts";
import type { Patch } from "./patches.ts";
import { turnsOver } from "./records.ts";
import type { Ground } from "./run-schedule.ts";
import { serverOptions } from "./server-patches.ts";

interface Opening {
  readonly directory: string;
  readonly executablePath: string;
  readonly log: number;
  readonly signal: AbortSignal;
  readonly workers: number;
  readonly report: (line: string) => void;
  /** A bug to be found, put into the app, into the server, into the database. */
  readonly bug?: Seeded;
}

export interface Seeded {
  readonly app?: readonly Patch[];
  readonly server?: readonly Patch[];
  readonly sql?: readonly string[];
}

/** Builds the app twice, as today's version and as a newer one, and opens a world for each worker. */
export async function openGrounds({ directory, executablePath, log, signal, workers, report, bug = {} }: Opening): Promise<readonly Ground[]> {
  const builds = { current: await mkdtemp(join(directory, "app-")), newer: await mkdtemp(join(directory, "app-")) };
  await buildField({ directory: builds.current, version: "uji-1", patches: bug.app ?? [] });
  await buildField({ directory: builds.newer, version: "uji-2", patches: bug.app ?? [] });
  const run = Date.now().toString(36);
  const grounds: Ground[] = [];
  try {
    for (let worker = 0; worker < workers; worker += 1) {
      const world = await openFieldWorld({ directory, signal, report, nodeOptions: serverOptions(bug.server ?? []) });
      for (const sql of bug.sql ?? []) await world.db.query(sql);
      const proxy = await startFaultProxy();
      let served: keyof typeof builds = "current";
      proxy.assets = assetsOf(() => builds[served]);
      proxy.target = world.origin();
      grounds.push({ world, proxy, executablePath, directory, log, run: `${run}${worker}`, nextTurn: turnsOver(world.families), serve: (build) => void (served = build) });
    }
    return grounds;
  } catch (error) {
    await closeGrounds(grounds);
    throw error;
  }
}

export async function closeGrounds(grounds: readonly Ground[]): Promise<void> {
  for (const { proxy, world } of grounds) {
    await proxy.close();
    await world.close();
  }
}
