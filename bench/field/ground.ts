import type { FaultProxy } from "./fault-proxy.ts";
import type { FieldWorld } from "./field-world.ts";
import type { Patch } from "./patches.ts";
import type { Turn } from "./records.ts";

/** A bug to be found, put into the app, into the server, into the database. */
export interface Seeded {
  readonly app?: readonly Patch[];
  readonly server?: readonly Patch[];
  readonly sql?: readonly string[];
}

/** Where schedules run: one world, one proxy, one after the other. */
export interface Ground {
  readonly world: FieldWorld;
  readonly proxy: FaultProxy;
  readonly executablePath: string;
  readonly directory: string;
  /** File for what Chromium says. */
  readonly log: number;
  /** Tells this run's marks from those of any other. */
  readonly run: string;
  readonly nextTurn: () => Turn;
  /** Which build of the app the proxy hands out. */
  serve(build: "current" | "newer"): void;
  /** Builds the app and starts the server anew with a bug in them, or with none. */
  seed(bug: Seeded): Promise<void>;
}
