import { rm } from "node:fs/promises";
import multipart, { type MultipartFile } from "@fastify/multipart";
import type { Actor } from "@sinergi/domain/access/actor";
import { EVIDENCE_MAX_BYTES } from "@sinergi/domain/followups/evidence";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { EvidenceFiles } from "../evidence/keep-evidence.ts";
import { HttpProblem } from "./problem.ts";
import { EVIDENCE_UPLOAD_ROUTE } from "./same-origin.ts";
import { actorGuard } from "./require-actor.ts";
import { storeUpload } from "./store-upload.ts";

export interface EvidenceFilesOptions {
  readonly files: EvidenceFiles;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
  readonly directory: string;
}

const PARTS = { files: 1, fields: 4, parts: 5, fieldSize: 1_000, headerPairs: 20 };
const placeSchema = z.object({ followUpId: z.uuid(), id: z.uuid() });
const fileSchema = z.object({ id: z.uuid() });

/** Files that show what was done: in one at a time, out only as attachments that no browser takes for a page. */
export async function evidenceFiles(app: FastifyInstance, { files, readActor, directory }: EvidenceFilesOptions): Promise<void> {
  await app.register(multipart, { limits: { ...PARTS, fileSize: EVIDENCE_MAX_BYTES } });

  const requireActor = actorGuard(readActor);

  app.post(EVIDENCE_UPLOAD_ROUTE, { bodyLimit: EVIDENCE_MAX_BYTES + 1_000_000 }, async (request) => {
    const actor = await requireActor(request, "followups.report");
    const place = placeSchema.safeParse(request.params);
    if (!place.success) throw new HttpProblem(404, "follow_up_not_found");
    await files.allow(actor, place.data.followUpId);
    const part = await filePart(request);
    const stored = await storeUpload(directory, { stream: part.file, fileName: part.filename });
    try {
      if (part.file.truncated) throw new HttpProblem(413, "evidence_too_large", { maxBytes: EVIDENCE_MAX_BYTES });
      await files.keep(actor, { ...place.data, path: stored.path, fileName: stored.fileName });
      return { id: place.data.id };
    } finally {
      await rm(stored.path, { force: true });
    }
  });

  app.get("/files/evidence/:id", async (request, reply) => {
    const actor = await requireActor(request, "followups.read");
    const asked = fileSchema.safeParse(request.params);
    const file = asked.success ? await files.open(actor, asked.data.id) : null;
    if (file === null) throw new HttpProblem(404, "evidence_not_found");
    reply.header("content-disposition", `attachment; filename="${file.fileName.replaceAll(/[^\w.-]+/g, "_")}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`);
    reply.header("cache-control", "private, no-store");
    return reply.type(file.mediaType).send(file.content);
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
