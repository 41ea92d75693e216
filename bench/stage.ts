import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@sinergi/db/embedded/open-database";
import type { World } from "./sinergi-process.ts";

/** An embedded server with an empty database of its own, running until `close`, so that no command has to start it. */
export interface Stage {
  readonly world: World;
  /** Connects as the owner of everything: row-level security does not slow the baseline down. */
  readonly ownerUrl: string;
  readonly report: (line: string) => void;
  close(): Promise<void>;
}

/** The embedded server may run as another system user, who has to pass through. */
const PASSABLE = 0o711;

export async function makeBenchDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "sinergi-bench-"));
  await chmod(directory, PASSABLE);
  return directory;
}

/** Opens a stage in a folder of its own; closing it stops the server and throws the data away. */
export async function openStage({ directory, signal, report }: { readonly directory: string; readonly signal: AbortSignal; readonly report: (line: string) => void }): Promise<Stage> {
  signal.throwIfAborted();
  const dataDirectory = await mkdtemp(join(directory, "data-"));
  const database = await openDatabase({ dataDirectory, role: "command", report: () => undefined });
  return {
    world: { dataDirectory, signal },
    ownerUrl: database.ownerUrl,
    report,
    close: async () => {
      await database.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
