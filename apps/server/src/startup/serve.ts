import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Context } from "@sinergi/api/platform/context";
import { replayAll } from "@sinergi/api/sync/replay-all";
import { appRouter } from "@sinergi/api/router";
import { openAccounts } from "@sinergi/db/access/open-accounts";
import { asSystem } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { ensureLiveOn } from "@sinergi/db/targeting/snapshots.store";
import { keepDueQuarters } from "@sinergi/db/trends/quarters.store";
import type { Logger } from "pino";
import { createAuth } from "../accounts/auth.ts";
import { createDemoAccounts } from "../accounts/demo-accounts.ts";
import { createSignedInReader, type SignedIn } from "../accounts/read-signed-in.ts";
import { createThrottle } from "../accounts/throttle.ts";
import { assignmentFilesOf } from "../assignments/assignment-files.ts";
import { budgetFilesOf } from "../budgets/budget-files.ts";
import { evidenceFilesOf } from "../evidence/keep-evidence.ts";
import { updateFilesOf } from "../updates/update-files.ts";
import { fieldBackupsOf } from "../field/field-backups.ts";
import { fieldPhotosOf } from "../field/field-photos.ts";
import { baseUrlOf, type Env } from "../env.ts";
import { monthReportFilesOf } from "../papers/month-report-files.ts";
import { paperFilesOf } from "../papers/paper-files.ts";
import { pressOf } from "../papers/press.ts";
import { exportRequestsOf } from "../exports/export-requests.ts";
import { makeExportOf } from "../exports/make-export.ts";
import { listen } from "../http/listen.ts";
import { faultOf } from "../http/log.ts";
import { createHttpServer } from "../http/server.ts";
import { importFilesOf } from "../imports/import-files.ts";
import { createImportRunner } from "../imports/import-work.ts";
import { meetingCalendarOf } from "../meetings/meeting-calendar.ts";
import { startJobs, type Jobs } from "../jobs/start-jobs.ts";
import { listenForChanges } from "../realtime/changes.ts";
import { accountWorld } from "./account-deps.ts";
import { countCandidates } from "./count-candidates.ts";
import { deriveSessionSecret } from "./session-secret.ts";
import { standingsKeeper } from "./make-standings.ts";
import type { Sinergi } from "./open-sinergi.ts";

const WEB_DIRECTORY = fileURLToPath(new URL("../../../web/dist", import.meta.url));
const MIDNIGHT_CHECK_MS = 30_000;

export interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves web and API on an opened Sinergi. */
export async function serve(sinergi: Sinergi, { env, log }: { readonly env: Env; readonly log: Logger }): Promise<Serving> {
  const { db, clock } = sinergi;
  const accounts = openAccounts(sinergi.serverUrl);
  const world = accountWorld(sinergi);
  const baseUrl = baseUrlOf(env);
  const auth = createAuth({ db: accounts, secret: deriveSessionSecret(db.keys), baseUrl, reportFault: (fault) => log.error(fault, "accounts") });
  const runner = createImportRunner(sinergi, log);
  const changes = await listenForChanges({ db, report: (event) => log.warn({ event }, "changes") });
  const inSystem = <T>(work: Parameters<typeof asSystem<T>>[2]): Promise<T> => asSystem(db, { today: clock.today() }, work);
  const context = (signedIn: SignedIn | null): Context => ({
    actor: signedIn?.actor ?? null, account: signedIn === null ? null : { email: signedIn.email }, db, clock, imports: runner, changes, papers: pressOf({ db, clock, baseUrl }),
  });

  const app = await createHttpServer({
    log,
    own: { publicUrl: env.publicUrl, host: env.host },
    trustedProxies: env.trustedProxies,
    accounts: {
      auth, db: accounts, throttle: createThrottle(accounts), reader: createSignedInReader({ auth, db: accounts, isDemo: world.isDemo }), demo: createDemoAccounts(accounts), baseUrl, ...world,
      regencyName: () => inSystem(async (tx) => (await readRegency(tx)).regency.name),
    },
    router: appRouter,
    createContext: context,
    files: importFilesOf(sinergi, runner),
    assignmentFiles: assignmentFilesOf(sinergi),
    budgetFiles: budgetFilesOf(sinergi),
    meetingCalendar: meetingCalendarOf(sinergi),
    evidenceFiles: evidenceFilesOf(sinergi),
    updateFiles: updateFilesOf(sinergi),
    fieldPhotos: fieldPhotosOf(sinergi),
    fieldBackups: fieldBackupsOf(sinergi),
    makeExport: makeExportOf(sinergi),
    paperFiles: paperFilesOf({ db, clock, baseUrl }),
    monthReportFiles: monthReportFilesOf({ db, clock, baseUrl }),
    exportRequests: exportRequestsOf(sinergi),
    uploadDirectory: join(env.dataDirectory, "uploads"),
    webDirectory: WEB_DIRECTORY,
    isHealthy: () => db.pool.query("select 1").then(() => true, () => false),
  });
  // The time zone may have changed: what is announced as a snapshot may be another day.
  const stopFollowing = changes.subscribe(({ kind }) => {
    if (kind === "snapshot") inSystem(async (tx) => clock.follow((await readRegency(tx)).regency.timeZone)).catch((error: unknown) => log.error(faultOf(error), "clock"));
  });
  await runner.revive();
  const replayed = await replayAll(db, clock.today());
  if (replayed.applied + replayed.failed > 0) log.info(replayed, "field records replayed");
  // One turn at a time: a quarter of a large regency takes longer than the next check is away.
  let turning = false;
  const makeStandings = standingsKeeper(db);
  const turnOfDay = async (): Promise<void> => {
    if (turning) return;
    turning = true;
    try {
      await inSystem((tx) => ensureLiveOn(tx, clock.today()));
      const kept = await inSystem((tx) => keepDueQuarters(tx, clock.today()));
      if (kept.length > 0) log.info({ quarters: kept }, "quarters kept");
      const counted = await countCandidates(db, clock.today());
      if (counted > 0) log.info({ programmes: counted }, "candidates counted");
      await makeStandings(clock.today());
    } catch (error) {
      log.error(faultOf(error), "midnight");
    } finally {
      turning = false;
    }
  };
  const midnight = setInterval(() => void turnOfDay(), MIDNIGHT_CHECK_MS);
  // After the door is open: nobody waits for the queue.
  let jobs: Promise<Jobs | null> = Promise.resolve(null);
  const close = async (): Promise<void> => {
    clearInterval(midnight);
    await (await jobs)?.stop();
    stopFollowing();
    await app.close();
    await runner.settled();
    await changes.close();
    await accounts.$disconnect();
  };
  try {
    const address = await listen(app, env);
    jobs = startJobs(sinergi, { env, baseUrl, changes, log }).catch((error: unknown) => {
      log.error(faultOf(error), "jobs");
      return null;
    });
    return { address, close };
  } catch (error) {
    await close();
    throw error;
  }
}
