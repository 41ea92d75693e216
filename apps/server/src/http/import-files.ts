import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import multipart from "@fastify/multipart";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk, type Permission } from "@sinergi/domain/access/permissions";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { HttpProblem } from "./problem.ts";
import { UPLOAD_ROUTE } from "./same-origin.ts";
import { removeUnfinishedUploads, storeUpload, type StoredUpload } from "./store-upload.ts";

export interface Upload extends StoredUpload {
  readonly actor: Actor;
  readonly importId: string;
}

/** May this be done with this import now? A refusal reaches the client as `{ code, refusal }`. */
export type FileVerdict = { readonly allowed: true } | { readonly allowed: false; readonly status: 403 | 404 | 409; readonly refusal: { readonly code: string } };

export interface ImportFiles {
  mayUpload(actor: Actor, importId: string): Promise<FileVerdict>;
  /** Takes the file over; where it throws, the file is removed. Its answer is sent as JSON. */
  onUpload(upload: Upload): Promise<unknown>;
  mayDownloadErrors(actor: Actor, importId: string): Promise<FileVerdict>;
  /** The rows refused and warned of, as CSV. */
  openErrors(actor: Actor, importId: string): Promise<{ readonly fileName: string; readonly stream: Readable }>;
}

export interface ImportFilesOptions {
  readonly files: ImportFiles;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
  /** Directory of the uploads, made where it is missing. */
  readonly directory: string;
  readonly maxBytes: number;
}

const idSchema = z.object({ id: z.uuid() });
const PARTS = { files: 1, fields: 4, parts: 5, fieldSize: 1_000, headerPairs: 20 };

/** Files in and out of imports, outside tRPC: they are streamed, never held in memory. */
export async function importFiles(app: FastifyInstance, { files, readActor, directory, maxBytes }: ImportFilesOptions): Promise<void> {
  await removeUnfinishedUploads(directory);
  await app.register(multipart, { limits: { ...PARTS, fileSize: maxBytes } });

  async function requireActor(request: FastifyRequest, permission: Permission): Promise<Actor> {
    const actor = await readActor(request);
    if (!actor) throw new HttpProblem(401, "not_signed_in");
    if (!mayAsk(actor.role, permission)) throw new HttpProblem(403, "forbidden");
    return actor;
  }

  app.post(UPLOAD_ROUTE, { bodyLimit: maxBytes + 1_000_000 }, async (request) => {
    const actor = await requireActor(request, "imports.write");
    const importId = importIdOf(request);
    requireAllowed(await files.mayUpload(actor, importId));
    const stored = await receive(request, { directory, maxBytes });
    try {
      return await files.onUpload({ actor, importId, ...stored });
    } catch (error) {
      await rm(stored.path, { force: true });
      throw error;
    }
  });

  app.post(`${UPLOAD_ROUTE}/errors`, async (request, reply) => {
    const actor = await requireActor(request, "imports.read");
    const importId = importIdOf(request);
    requireAllowed(await files.mayDownloadErrors(actor, importId));
    const { fileName, stream } = await files.openErrors(actor, importId);
    reply.header("content-disposition", `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, "_")}"`);
    return reply.type("text/csv; charset=utf-8").send(stream);
  });
}

function importIdOf(request: FastifyRequest): string {
  const params = idSchema.safeParse(request.params);
  if (!params.success) throw new HttpProblem(404, "import_not_found");
  return params.data.id;
}

function requireAllowed(verdict: FileVerdict): void {
  if (!verdict.allowed) throw new HttpProblem(verdict.status, verdict.refusal.code, { refusal: verdict.refusal });
}

async function receive(request: FastifyRequest, { directory, maxBytes }: { readonly directory: string; readonly maxBytes: number }): Promise<StoredUpload> {
  const part = await readable(request.file());
  if (!part || part.fieldname !== "file") {
    part?.file.resume();
    throw new HttpProblem(400, "file_missing");
  }
  const stored = await readable(storeUpload(directory, { stream: part.file, fileName: part.filename }));
  if (!part.file.truncated) return stored;
  await rm(stored.path, { force: true });
  throw new HttpProblem(413, "too_large", { maxBytes });
}

/** A form that ends too early or is none comes as an error without a code; the disk's errors have one. */
async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (!("code" in error)) throw new HttpProblem(400, "form_broken");
    if (error.code === "ENOSPC") throw new HttpProblem(507, "disk_full");
    throw error;
  }
}
