import { rm } from "node:fs/promises";
import multipart, { type MultipartFile } from "@fastify/multipart";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Permission } from "@sinergi/domain/access/permissions";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { FileRefused } from "../imports/import-file.ts";
import { HttpProblem, readBody } from "./problem.ts";
import { actorGuard } from "./require-actor.ts";
import { ASSIGNMENT_UPLOAD_ROUTE } from "./same-origin.ts";
import { storeUpload } from "./store-upload.ts";

const listInputSchema = z.strictObject({
  what: z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("families"), userId: z.string().max(100).nullable() }), z.strictObject({ kind: z.literal("queue"), id: z.uuid() })]),
  format: z.enum(["csv", "xlsx"]),
});
export type AssignmentListInput = z.infer<typeof listInputSchema>;

export interface AssignmentFiles {
  /** Reads a facilitators' list and keeps what it says; throws `FileRefused` where it is none. */
  check(actor: Actor, file: { readonly id: string; readonly path: string; readonly fileName: string }): Promise<{ readonly id: string }>;
  /** Families with whose they are, or with what came of them on a list. Null where there is no such list. */
  make(actor: Actor, input: AssignmentListInput): Promise<{ readonly fileName: string; readonly contentType: string; readonly body: Buffer } | null>;
}

export interface AssignmentFilesOptions {
  readonly files: AssignmentFiles;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
  readonly directory: string;
}

/** The sender makes the id, so that a file sent twice is the same file. */
const placeSchema = z.object({ id: z.uuid() });
const MAX_BYTES = 20 * 1_048_576;
const PARTS = { files: 1, fields: 4, parts: 5, fieldSize: 1_000, headerPairs: 20 };

/** Facilitators' lists in, lists of families out: small ones, held in memory while they are written. */
export async function assignmentFiles(app: FastifyInstance, { files, readActor, directory }: AssignmentFilesOptions): Promise<void> {
  await app.register(multipart, { limits: { ...PARTS, fileSize: MAX_BYTES } });
  const requireActor = actorGuard(readActor);

  app.post(ASSIGNMENT_UPLOAD_ROUTE, { bodyLimit: MAX_BYTES + 1_000_000 }, async (request) => {
    const actor = await requireActor(request, "assignments.write");
    const place = placeSchema.safeParse(request.params);
    if (!place.success) throw new HttpProblem(404, "assignment_file_not_found");
    const part = await filePart(request);
    const stored = await storeUpload(directory, { stream: part.file, fileName: part.filename });
    try {
      if (part.file.truncated) throw new HttpProblem(413, "too_large", { maxBytes: MAX_BYTES });
      return await files.check(actor, { id: place.data.id, path: stored.path, fileName: stored.fileName });
    } catch (error) {
      if (error instanceof FileRefused) throw new HttpProblem(422, `facilitator_file_${error.refusal.code}`, { refusal: { code: `facilitator_file_${error.refusal.code}`, ...error.refusal.facts } });
      throw error;
    } finally {
      await rm(stored.path, { force: true });
    }
  });

  app.post("/files/assignments", async (request, reply) => {
    const needed = (input: AssignmentListInput): Permission => (input.what.kind === "queue" ? "queues.read" : "assignments.read");
    await requireActor(request, "assignments.read");
    const input = readBody(listInputSchema, request.body);
    const actor = await requireActor(request, needed(input));
    const file = await files.make(actor, input);
    if (file === null) throw new HttpProblem(404, "queue_not_found");
    reply.header("content-disposition", `attachment; filename="${file.fileName.replaceAll(/[^\w.-]/g, "_")}"`);
    return reply.type(file.contentType).send(file.body);
  });
}

async function filePart(request: FastifyRequest): Promise<MultipartFile> {
  const part = await request.file().catch(() => {
    throw new HttpProblem(400, "form_broken");
  });
  if (part?.fieldname === "file") return part;
  part?.file.resume();
  throw new HttpProblem(400, "file_missing");
}
