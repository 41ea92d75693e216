import { randomUUID } from "node:crypto";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import type { Actor } from "@sinergi/domain/access/actor";
import type { AnyRouter } from "@trpc/server";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { createAttemptCounters } from "#accounts/attempt-counters";
import { accountRoutes } from "#accounts/account-routes";
import { sessionOf } from "#accounts/ask-auth";
import type { SignedIn } from "#accounts/read-signed-in";
import type { AccountRoutesDeps } from "#accounts/secret-attempt";
import type { ExportRequests } from "#exports/export-requests";
import type { MakeExport } from "#exports/make-export";
import type { EvidenceFiles } from "../evidence/keep-evidence.ts";
import { answerErrors } from "./answer-errors.ts";
import { attendanceDoor } from "./attendance-door.ts";
import { assignmentFiles, type AssignmentFiles } from "./assignment-files.ts";
import { budgetFiles, type BudgetFiles } from "./budget-files.ts";
import { evidenceFiles } from "./evidence-files.ts";
import { updateFiles } from "./update-files.ts";
import type { UpdateFiles } from "../updates/update-files.ts";
import type { FieldBackups } from "../field/field-backups.ts";
import type { FieldPhotos } from "../field/field-photos.ts";
import { fieldBackupFiles } from "./field-backup-files.ts";
import { fieldPhotoFiles } from "./field-photo-files.ts";
import { exportFiles } from "./export-files.ts";
import { importFiles, type ImportFiles } from "./import-files.ts";
import { monthReportFiles, type MonthReportFiles } from "./month-report-files.ts";
import { paperFiles, type PaperFiles } from "./paper-files.ts";
import { paperVerification } from "./paper-verification.ts";
import { letterheadLogo } from "./letterhead-logo.ts";
import { faultOf } from "./log.ts";
import { meetingFiles, type MeetingCalendar } from "./meeting-files.ts";
import { boundPatience, endStreamsOnClose } from "./patience.ts";
import { requestLog } from "./request-log.ts";
import { refuseForeign, type OwnAddress } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { tableFiles } from "./table-files.ts";
import { webFiles } from "./web-files.ts";

export interface HttpServerDeps {
  readonly log: FastifyBaseLogger;
  readonly own: OwnAddress;
  readonly trustedProxies: readonly string[];
  readonly accounts: AccountRoutesDeps;
  readonly router: AnyRouter;
  /** The context of one call; null for strangers, and for those who must choose a password first. */
  readonly createContext: (signedIn: SignedIn | null) => unknown;
  readonly files: ImportFiles;
  /** Plans and budgets as files, in and out. */
  readonly budgetFiles: BudgetFiles;
  /** Facilitators' lists in, lists of families out. */
  readonly assignmentFiles: AssignmentFiles;
  /** A meeting for the calendar of whoever may see it. */
  readonly meetingCalendar: MeetingCalendar;
  /** Files that show what was done for a follow-up. */
  readonly evidenceFiles: EvidenceFiles;
  readonly updateFiles: UpdateFiles;
  /** Photos of records made in the field, in by pieces. */
  readonly fieldPhotos: FieldPhotos;
  /** Backup files of phones that never sent what they hold. */
  readonly fieldBackups: FieldBackups;
  /** Makes the file of a list, in the asker's scope. */
  readonly makeExport: MakeExport;
  /** Papers of meetings as files. */
  readonly paperFiles: PaperFiles;
  readonly monthReportFiles: MonthReportFiles;
  /** Lists that need a second person: asked for, and fetched once he said yes. */
  readonly exportRequests: ExportRequests;
  readonly uploadDirectory: string;
  /** Largest file an import takes; half a gigabyte unless the regency's settings say otherwise. */
  readonly maxUploadBytes?: number;
  /** The built web app. */
  readonly webDirectory: string;
  /** Does the database answer? */
  readonly isHealthy: () => Promise<boolean>;
}

const JSON_LIMIT = 1_048_576;
const MAX_UPLOAD_BYTES = 512 * 1_048_576;
const MAX_BATCH = 10;
/** A person waits for the answer: quick compression, most of the gain. */
const BROTLI_QUALITY = 4;
const COMPRESS_FROM_BYTES = 1_024;
const MAX_PARAM_LENGTH = 1_000;

/** The HTTP edge: who is let in, what they may send, and what every answer carries. It decides nothing about the data. */
export async function createHttpServer(deps: HttpServerDeps): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: deps.trustedProxies.length === 0 ? false : [...deps.trustedProxies],
    bodyLimit: JSON_LIMIT,
    ...boundPatience,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: (_error, _request, reply: FastifyReply) => reply.code(400).send({ code: "bad_input" }),
  });
  answerErrors(app);
  requestLog(app);
  await securityHeaders(app, { https: deps.own.publicUrl?.startsWith("https://") ?? false });
  guard(app, deps.own);
  endStreamsOnClose(app);
  readJson(app);
  await app.register(compress, { threshold: COMPRESS_FROM_BYTES, encodings: ["br", "gzip"], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } } });

  app.get("/healthz", async (_request, reply) => ((await deps.isHealthy()) ? { status: "ok" } : reply.code(503).send({ status: "unavailable" })));
  accountRoutes(app, deps.accounts);
  await app.register(procedures, deps);
  const readActor = (request: FastifyRequest): Promise<Actor | null> => deps.accounts.reader.readActor(sessionOf(request));
  await app.register(importFiles, {
    files: deps.files,
    directory: deps.uploadDirectory,
    maxBytes: deps.maxUploadBytes ?? MAX_UPLOAD_BYTES,
    readActor,
  });
  await app.register(budgetFiles, { files: deps.budgetFiles, directory: deps.uploadDirectory, readActor });
  await app.register(assignmentFiles, { files: deps.assignmentFiles, directory: deps.uploadDirectory, readActor });
  await app.register(evidenceFiles, { files: deps.evidenceFiles, directory: deps.uploadDirectory, readActor });
  await app.register(updateFiles, { files: deps.updateFiles, directory: deps.uploadDirectory, readActor, isSimulated: deps.accounts.isDemo });
  await app.register(fieldPhotoFiles, { photos: deps.fieldPhotos, readActor });
  await app.register(fieldBackupFiles, { backups: deps.fieldBackups, readActor });
  await app.register(exportFiles, { make: deps.makeExport, requests: deps.exportRequests, readActor });
  await app.register(tableFiles, { readActor, isSimulated: deps.accounts.isDemo });
  meetingFiles(app, { calendar: deps.meetingCalendar, readActor });
  attendanceDoor(app, { inSystem: deps.accounts.inSystem, counters: createAttemptCounters(deps.accounts.db) });
  await app.register(monthReportFiles, { files: deps.monthReportFiles, readActor });
  await app.register(paperFiles, { files: deps.paperFiles, readActor });
  paperVerification(app, deps.accounts);
  letterheadLogo(app, { inSystem: deps.accounts.inSystem, readActor });
  await webFiles(app, { directory: deps.webDirectory });
  return app;
}

/** Stands before everything that reads a body or a cookie. */
function guard(app: FastifyInstance, own: OwnAddress): void {
  app.addHook("onRequest", async (request, reply) => {
    const { params, routeOptions, headers, method } = request;
    const header = (name: string): string | undefined => [headers[name]].flat()[0];
    const procedure = routeOptions.url === "/trpc/:path" && typeof params === "object" && params !== null && "path" in params ? String(params.path) : null;
    const foreign = refuseForeign({ method, route: routeOptions.url ?? null, procedure, header }, own);
    if (foreign) return reply.code(foreign.status).send({ code: foreign.code });
  });
}

/** An empty JSON body is an empty body: a post without input is nothing wrong. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, {});
    else void parse(request, String(body), done);
  });
}

async function procedures(app: FastifyInstance, { router, createContext, accounts }: HttpServerDeps): Promise<void> {
  const trpcOptions: FastifyTRPCPluginOptions<AnyRouter>["trpcOptions"] = {
    router,
    createContext: async ({ req }) => {
      const signedIn = await accounts.reader.readSignedIn(sessionOf(req));
      return createContext(signedIn?.mustChangePassword ? null : signedIn);
    },
    allowMethodOverride: true,
    allowBatching: true,
    maxBatchSize: MAX_BATCH,
    onError: ({ error, path, req }) => {
      if (error.code === "INTERNAL_SERVER_ERROR") req.log.error({ procedure: path ?? null, ...faultOf(error.cause ?? error) }, "fault");
    },
  };
  await app.register(fastifyTRPCPlugin, { prefix: "/trpc", trpcOptions });
}
