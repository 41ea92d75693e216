import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareCluster } from "#embedded/cluster";
import { databaseProblemOf, DatabaseProblem } from "#embedded/database-problem";
import { openLeaseDesk, type LeaseDesk } from "#embedded/lease-desk";
import { startPostmaster, type Postmaster, type StartRequest } from "#embedded/postmaster";

export interface Supervision {
  readonly dataDirectory: string;
  readonly address: string;
  /** The port that living processes already know, or 0. */
  readonly port: number;
  /** Settles when the system asks this process to end. */
  readonly terminated: Promise<void>;
}

/** How long a supervisor waits for the process that started it to take its lease. */
const FIRST_LEASE_MS = 10_000;
/** After a crash the old server's processes hold its memory for a moment. */
const START_PATIENCE_MS = 30_000;
const RETRY_MS = 200;
const RETRY_CAP_MS = 2_000;
const PASSING = /shared memory block|lock file|could not bind|could not create any TCP/;
const LOG_LIMIT_BYTES = 5_000_000;

export function logPath(dataDirectory: string): string {
  return join(dataDirectory, "postgres.log");
}

/**
 * Runs the embedded server for as long as somebody holds a lease: starts it, starts it again when it dies, and shuts it
 * down cleanly after the last holder. Nobody has to remember to stop anything.
 */
export async function supervise({ dataDirectory, address, port, terminated }: Supervision): Promise<void> {
  const desk = await openLeaseDesk(address);
  if (!desk) return; // another supervisor was faster: whoever started us finds it
  const log = openLog(dataDirectory);
  try {
    await Promise.race([desk.whenTaken(), terminated, sleep(FIRST_LEASE_MS, undefined, { ref: false })]);
    const cluster = await prepareCluster(dataDirectory, () => desk.answer({ kind: "creating" }));
    await serve(desk, { cluster, port, log }, terminated);
  } catch (error) {
    const { code, detail } = databaseProblemOf(error, dataDirectory);
    desk.answer({ kind: "problem", code, detail });
  } finally {
    desk.dismiss();
    desk.close();
    closeSync(log.file);
  }
}

async function serve(desk: LeaseDesk, request: StartRequest, terminated: Promise<void>): Promise<void> {
  let ended = false;
  const end = terminated.then(() => {
    ended = true;
  });
  let port = request.port;
  while (!ended && !desk.isEmpty()) {
    desk.withhold();
    const postmaster = await startPatiently(desk, { ...request, port });
    if (!postmaster) return;
    port = postmaster.port;
    desk.answer({ kind: "ready", port });
    await Promise.race([postmaster.exited, desk.whenEmpty(), end]);
    if (ended || desk.isEmpty()) {
      desk.withhold();
      await postmaster.stop();
      desk.dismiss();
    }
  }
}

/**
 * A first start that fails is told at once, unless the reason passes by itself. Once processes work with the server they
 * are not let down: it is tried until it runs (a full disk gets room again) or nobody is left.
 */
async function startPatiently(desk: LeaseDesk, request: StartRequest): Promise<Postmaster | null> {
  const known = request.port !== 0;
  const patienceEnds = performance.now() + START_PATIENCE_MS;
  for (let wait = RETRY_MS; !desk.isEmpty(); wait = Math.min(wait * 2, RETRY_CAP_MS)) {
    try {
      return await startPostmaster(request);
    } catch (error) {
      const passing = error instanceof DatabaseProblem && PASSING.test(error.detail) && performance.now() < patienceEnds;
      if (!known && !passing) throw error;
      await Promise.race([sleep(wait), desk.whenEmpty()]);
    }
  }
  return null;
}

/** One log beside the cluster; the one before is kept once it has grown large. */
function openLog(dataDirectory: string): StartRequest["log"] {
  const path = logPath(dataDirectory);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  return { file: openSync(path, "a", 0o600), path };
}
