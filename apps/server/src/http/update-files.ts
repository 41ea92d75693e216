import { rm } from "node:fs/promises";
import { PassThrough } from "node:stream";
import multipart, { type MultipartFile } from "@fastify/multipart";
import { writeCsv, writeXlsx, type TableColumn } from "@sinergi/documents/tables/write-table";
import type { Actor } from "@sinergi/domain/access/actor";
import { EVIDENCE_MAX_BYTES } from "@sinergi/domain/followups/evidence";
import { SIKS_COLUMNS } from "@sinergi/domain/updates/siks-row";
import { siksFileNumber } from "@sinergi/domain/updates/vocabulary";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { UpdateFiles } from "../updates/update-files.ts";
import { HttpProblem, readBody } from "./problem.ts";
import { actorGuard } from "./require-actor.ts";
import { VILLAGE_MEETING_UPLOAD_ROUTE } from "./same-origin.ts";
import { storeUpload } from "./store-upload.ts";

export interface UpdateFilesOptions {
  readonly files: UpdateFiles;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
  readonly isSimulated: () => Promise<boolean>;
  readonly directory: string;
}

const PARTS = { files: 1, fields: 4, parts: 5, fieldSize: 1_000, headerPairs: 20 };
const placeSchema = z.object({ id: z.uuid() });
const siksBodySchema = z.strictObject({ format: z.enum(["csv", "xlsx"]) });
const TYPES = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

/** Signed minutes of village meetings, in and out, and files for SIKS-NG, which leave only once a second person let them go. */
export async function updateFiles(app: FastifyInstance, { files, readActor, isSimulated, directory }: UpdateFilesOptions): Promise<void> {
  await app.register(multipart, { limits: { ...PARTS, fileSize: EVIDENCE_MAX_BYTES } });
  const requireActor = actorGuard(readActor);

  app.post(VILLAGE_MEETING_UPLOAD_ROUTE, { bodyLimit: EVIDENCE_MAX_BYTES + 1_000_000 }, async (request) => {
    const actor = await requireActor(request, "updates.write");
    const id = idOf(request, "village_meeting_not_found");
    const part = await filePart(request);
    const stored = await storeUpload(directory, { stream: part.file, fileName: part.filename });
    try {
      if (part.file.truncated) throw new HttpProblem(413, "evidence_too_large", { maxBytes: EVIDENCE_MAX_BYTES });
      await files.keepMinutes(actor, { id, path: stored.path, fileName: stored.fileName });
      return { id };
    } finally {
      await rm(stored.path, { force: true });
    }
  });

  app.get(VILLAGE_MEETING_UPLOAD_ROUTE, async (request, reply) => {
    const actor = await requireActor(request, "updates.write");
    const file = await files.openMinutes(actor, idOf(request, "village_meeting_not_found"));
    if (file === null) throw new HttpProblem(404, "village_meeting_not_found");
    reply.header("content-disposition", `attachment; filename="${file.fileName.replaceAll(/[^\w.-]+/g, "_")}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`);
    reply.header("cache-control", "private, no-store");
    return reply.type(file.mediaType).send(file.content);
  });

  app.post("/files/siks-files/:id", async (request, reply) => {
    const actor = await requireActor(request, "updates.send");
    const { format } = readBody(siksBodySchema, request.body);
    const taken = await files.takeSiksFile(actor, { id: idOf(request, "siks_file_not_found"), format });
    const simulated = await isSimulated();
    const stream = new PassThrough();
    const columns: TableColumn[] = SIKS_COLUMNS.map((header) => ({ header, kind: "text", width: Math.max(14, header.length + 2) }));
    const written = format === "csv" ? writeCsv(taken.rows, { columns }, stream) : writeXlsx(taken.rows, { columns, sheetName: "Usulan", titles: [], simulated }, stream);
    written.catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
    reply.header("content-disposition", `attachment; filename="${simulated ? "DATA-SIMULASI-" : ""}${siksFileNumber(taken.number)}.${format}"`);
    reply.header("cache-control", "private, no-store");
    return reply.type(TYPES[format]).send(stream);
  });
}

function idOf(request: FastifyRequest, code: string): string {
  const place = placeSchema.safeParse(request.params);
  if (!place.success) throw new HttpProblem(404, code);
  return place.data.id;
}

async function filePart(request: FastifyRequest): Promise<MultipartFile> {
  const part = await request.file().catch(() => {
    throw new HttpProblem(400, "form_broken");
  });
  if (part?.fieldname === "file") return part;
  part?.file.resume();
  throw new HttpProblem(400, "file_missing");
}
