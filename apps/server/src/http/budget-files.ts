import { rm } from "node:fs/promises";
import multipart, { type MultipartFile } from "@fastify/multipart";
import { budgetFileInputSchema } from "@sinergi/api/budgets/budgets.schema";
import type { Actor } from "@sinergi/domain/access/actor";
import { budgetYearSchema } from "@sinergi/domain/budgets/budget-row.schema";
import { BUDGET_DOCUMENTS, type BudgetDocument } from "@sinergi/domain/budgets/vocabulary";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { FileRefused } from "../imports/import-file.ts";
import { HttpProblem, readBody } from "./problem.ts";
import { BUDGET_UPLOAD_ROUTE } from "./same-origin.ts";
import { actorGuard } from "./require-actor.ts";
import { storeUpload } from "./store-upload.ts";

export interface BudgetFiles {
  /** Reads the file and keeps what it says; throws `FileRefused` where it is no budget. */
  check(actor: Actor, file: { readonly path: string; readonly fileName: string; readonly document: BudgetDocument; readonly year: string }): Promise<{ readonly id: string }>;
  /** A document as a file, with the planner's own columns. */
  make(actor: Actor, input: z.infer<typeof budgetFileInputSchema>): Promise<{ readonly fileName: string; readonly contentType: string; readonly body: Buffer }>;
}

export interface BudgetFilesOptions {
  readonly files: BudgetFiles;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
  readonly directory: string;
}

/** A plan has some hundred rows; nothing larger is one. */
const MAX_BYTES = 20 * 1_048_576;
const placeSchema = z.object({ document: z.enum(BUDGET_DOCUMENTS), year: budgetYearSchema });

const PARTS = { files: 1, fields: 4, parts: 5, fieldSize: 1_000, headerPairs: 20 };

/** Budget files in and out: small ones, held in memory while they are written. */
export async function budgetFiles(app: FastifyInstance, { files, readActor, directory }: BudgetFilesOptions): Promise<void> {
  await app.register(multipart, { limits: { ...PARTS, fileSize: MAX_BYTES } });

  const requireActor = actorGuard(readActor);

  app.post(BUDGET_UPLOAD_ROUTE, { bodyLimit: MAX_BYTES + 1_000_000 }, async (request) => {
    const actor = await requireActor(request, "budgets.propose");
    const place = placeSchema.safeParse(request.params);
    if (!place.success) throw new HttpProblem(404, "budget_import_not_found");
    const part = await filePart(request);
    const stored = await storeUpload(directory, { stream: part.file, fileName: part.filename });
    try {
      if (part.file.truncated) throw new HttpProblem(413, "too_large", { maxBytes: MAX_BYTES });
      return await files.check(actor, { path: stored.path, fileName: stored.fileName, ...place.data });
    } catch (error) {
      if (error instanceof FileRefused) throw new HttpProblem(422, `budget_file_${error.refusal.code}`, { refusal: { code: `budget_file_${error.refusal.code}`, ...error.refusal.facts } });
      throw error;
    } finally {
      await rm(stored.path, { force: true });
    }
  });

  app.post("/files/budgets", async (request, reply) => {
    const actor = await requireActor(request, "budgets.read");
    const { fileName, contentType, body } = await files.make(actor, readBody(budgetFileInputSchema, request.body));
    reply.header("content-disposition", `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, "_")}"`);
    return reply.type(contentType).send(body);
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
