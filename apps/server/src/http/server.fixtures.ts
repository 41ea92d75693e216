import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { brotliCompressSync } from "node:zlib";
import type { Context } from "@sinergi/api/platform/context";
import { appRouter } from "@sinergi/api/router";
import { openAccounts } from "@sinergi/db/access/open-accounts";
import { asSystem } from "@sinergi/db/access/scoped";
import { readSetting, writeSetting } from "@sinergi/db/areas/settings.store";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { createAccountStore, type AccountStore } from "#accounts/account-store";
import { createAuth } from "#accounts/auth";
import { createDemoAccounts } from "#accounts/demo-accounts";
import { createSignedInReader } from "#accounts/read-signed-in";
import { createThrottle } from "#accounts/throttle";
import { monthReportFilesOf } from "#papers/month-report-files";
import { paperFilesOf } from "#papers/paper-files";
import { pressOf } from "#papers/press";
import { exportRequestsOf } from "#exports/export-requests";
import { makeExportOf } from "#exports/make-export";
import { listenForChanges } from "#realtime/changes";
import { accountWorld } from "#startup/account-deps";
import type { FileVerdict, ImportFiles, Upload } from "./import-files.ts";
import { createLog } from "./log.ts";
import { assignmentFilesOf } from "../assignments/assignment-files.ts";
import { budgetFilesOf } from "../budgets/budget-files.ts";
import { meetingCalendarOf } from "../meetings/meeting-calendar.ts";
import { fieldBackupsOf } from "../field/field-backups.ts";
import { fieldPhotosOf } from "../field/field-photos.ts";
import { evidenceFilesOf } from "../evidence/keep-evidence.ts";
import { updateFilesOf } from "../updates/update-files.ts";
import { createHttpServer } from "./server.ts";

export const TODAY = "2026-09-30" as Day;
export const PASSWORD = "empat kuda minum kopi";
const PAGE = '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><div id="root"></div>';
const FIELD_PAGE = '<!doctype html><title>Sinergi Lapangan</title><div id="root"></div>';

export interface TestServer {
  readonly app: FastifyInstance;
  readonly accounts: AccountStore;
  readonly database: Awaited<ReturnType<typeof emptyDatabase>>;
  readonly accountsDb: ReturnType<typeof openAccounts>;
  readonly demo: ReturnType<typeof createDemoAccounts>;
  readonly uploads: Upload[];
  readonly uploadDirectory: string;
  readonly faults: unknown[];
  setSimulated(simulated: boolean): Promise<void>;
  /** Makes an account that may sign in with `PASSWORD`. */
  addAccount(email: string, role?: string, agency?: string | null): Promise<string>;
  /** The session cookie after signing in. */
  signIn(email: string, password?: string): Promise<string>;
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly publicUrl?: string | null;
  readonly maxUploadBytes?: number;
  readonly onUpload?: ImportFiles["onUpload"];
  readonly verdict?: FileVerdict;
}

/** The whole server on a database of its own: everything but the work behind an upload is the real thing. */
export async function startTestServer({ publicUrl = null, maxUploadBytes = 1_000_000, onUpload, verdict = { allowed: true } }: TestServerOptions = {}): Promise<TestServer> {
  const database = await emptyDatabase();
  const directory = await mkdtemp(join(tmpdir(), "sinergi-http-"));
  await mkdir(join(directory, "dist", "assets"), { recursive: true });
  await writeFile(join(directory, "dist", "index.html"), PAGE);
  await writeFile(join(directory, "dist", "assets", "main-abc123.js"), `console.log("${"x".repeat(5_000)}");`);
  await writeFile(join(directory, "dist", "assets", "pressed-abc123.js"), 'console.log("as it is");');
  await writeFile(join(directory, "dist", "assets", "pressed-abc123.js.br"), brotliCompressSync('console.log("pressed by the build");'));
  await mkdir(join(directory, "dist", "lapangan"), { recursive: true });
  await writeFile(join(directory, "dist", "lapangan", "field.html"), FIELD_PAGE);
  await writeFile(join(directory, "dist", "robots.txt"), "User-agent: *\nDisallow: /\n");
  const accountsDb = openAccounts(database.ownerUrl);
  const clock = { today: () => TODAY };
  const world = accountWorld({ db: database.db, clock });
  const baseUrl = publicUrl ?? "http://localhost:3000";
  const faults: unknown[] = [];
  const auth = createAuth({ db: accountsDb, secret: "a secret of thirty-two bytes or more", baseUrl, reportFault: (fault) => faults.push(fault) });
  const accounts = createAccountStore(world);
  const demo = createDemoAccounts(accountsDb);
  const changes = await listenForChanges({ db: database.db, report: () => undefined });
  const uploads: Upload[] = [];
  const uploadDirectory = join(directory, "uploads");
  const context: Omit<Context, "actor" | "account"> = {
    db: database.db, clock, changes, papers: pressOf({ db: database.db, clock, baseUrl }),
    imports: { check: () => undefined, commit: () => undefined, preview: async () => undefined, discard: async () => undefined },
  };
  const app = await createHttpServer({
    log: createLog("silent"),
    own: { publicUrl, host: "127.0.0.1" },
    trustedProxies: ["10.9.9.9"],
    accounts: {
      auth, db: accountsDb, throttle: createThrottle(accountsDb), demo, baseUrl, record: world.record, isDemo: world.isDemo, places: world.places, inSystem: world.inSystem,
      reader: createSignedInReader({ auth, db: accountsDb, isDemo: world.isDemo }),
      regencyName: async () => (await world.places())[0] ?? "",
    },
    router: appRouter,
    createContext: (signedIn): Context => ({ ...context, actor: signedIn?.actor ?? null, account: signedIn === null ? null : { email: signedIn.email } }),
    files: {
      mayUpload: async () => verdict,
      mayDownloadErrors: async () => verdict,
      onUpload: onUpload ?? (async (upload) => (uploads.push(upload), { state: "UPLOADED" })),
      openErrors: async () => ({ fileName: "galat «1».csv", stream: Readable.from(["baris;kolom\n", "2;NIK\n"]) }),
    },
    assignmentFiles: assignmentFilesOf({ db: database.db, clock }),
    budgetFiles: budgetFilesOf({ db: database.db, clock }),
    meetingCalendar: meetingCalendarOf({ db: database.db, clock }),
    evidenceFiles: evidenceFilesOf({ db: database.db, clock }),
    updateFiles: updateFilesOf({ db: database.db, clock }),
    fieldPhotos: fieldPhotosOf({ db: database.db, clock }),
    fieldBackups: fieldBackupsOf({ db: database.db, clock }),
    makeExport: makeExportOf({ db: database.db, clock }),
    paperFiles: paperFilesOf({ db: database.db, clock, baseUrl }),
    monthReportFiles: monthReportFilesOf({ db: database.db, clock, baseUrl }),
    exportRequests: exportRequestsOf({ db: database.db, clock }),
    uploadDirectory,
    maxUploadBytes,
    webDirectory: join(directory, "dist"),
    isHealthy: () => asSystem(database.db, { today: TODAY }, async (tx) => (await readSetting(tx, "regency")) !== null),
  });
  const origin = { origin: publicUrl ?? "http://localhost:3000", host: new URL(baseUrl).host };
  const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    app.inject({ method: "POST", url, payload: JSON.stringify(body), headers: { ...origin, "content-type": "application/json", "x-sinergi": "1", ...headers } } satisfies InjectOptions);
  return {
    app, accounts, database, accountsDb, demo, uploads, uploadDirectory, faults, post,
    setSimulated: (simulated) => asSystem(database.db, { today: TODAY }, (tx) => writeSetting(tx, "simulated", simulated)),
    addAccount: async (email, role = "SECRETARIAT", agency = null) => {
      const made = await accounts.create({ email, name: `Orang ${role}`, role, agency, password: PASSWORD });
      if (!made.ok) throw new Error(made.refusal.code);
      return made.value.id;
    },
    signIn: async (email, password = PASSWORD) => cookieOf(await post("/api/auth/sign-in/email", { email, password })),
    close: async () => {
      await app.close();
      await changes.close();
      await accountsDb.$disconnect();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The cookie to send back, without its attributes; empty where none was set. */
export function cookieOf(answer: LightMyRequestResponse): string {
  return setCookies(answer).map((cookie) => cookie.split(";")[0] ?? "").filter((pair) => !pair.endsWith("=")).join("; ");
}

export function setCookies(answer: LightMyRequestResponse): string[] {
  return [answer.headers["set-cookie"] ?? []].flat();
}
