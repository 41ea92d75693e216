import { askExportInputSchema, exportInputSchema } from "@sinergi/api/lists/lists.schema";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { isDeeperThan } from "@sinergi/domain/programmes/read-programmes";
import type { Result } from "@sinergi/domain/result";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ExportRequests } from "#exports/export-requests";
import type { MadeExport, MakeExport } from "#exports/make-export";
import { HttpProblem, readBody } from "./problem.ts";

export interface ExportFilesOptions {
  readonly make: MakeExport;
  readonly requests: ExportRequests;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
}

const DEEPEST_BODY = 96;
const fetchParamsSchema = z.object({ id: z.uuid() });

/** Lists that leave as files: asked for by POST, so that no filter stands in an address, with the purpose in the body. A long one is asked for first. */
export async function exportFiles(app: FastifyInstance, { make, requests, readActor }: ExportFilesOptions): Promise<void> {
  app.post("/files/exports", async (request, reply) => {
    const actor = await requireExporter(request, readActor);
    return sendFile(reply, taken(await make(actor, readBody(exportInputSchema, shallow(request.body)))));
  });
  app.post("/files/export-requests", async (request, reply) => {
    const actor = await requireExporter(request, readActor);
    return reply.code(202).send(taken(await requests.ask(actor, readBody(askExportInputSchema, shallow(request.body)))));
  });
  app.post("/files/export-requests/:id/file", async (request, reply) => {
    const actor = await requireExporter(request, readActor);
    const asked = fetchParamsSchema.safeParse(request.params);
    if (!asked.success) throw new HttpProblem(404, "approval_not_found");
    return sendFile(reply, taken(await requests.fetch(actor, asked.data.id)));
  });
}

/** A rule nests without a limit of its own: a body that nests without end is refused before anything follows it. */
function shallow(body: unknown): unknown {
  if (isDeeperThan(body, DEEPEST_BODY)) throw new HttpProblem(400, "bad_input");
  return body;
}

async function requireExporter(request: FastifyRequest, readActor: ExportFilesOptions["readActor"]): Promise<Actor> {
  const actor = await readActor(request);
  if (!actor) throw new HttpProblem(401, "not_signed_in");
  if (!mayAsk(actor.role, "lists.export")) throw new HttpProblem(403, "forbidden");
  return actor;
}

function taken<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new HttpProblem(result.refusal.code === "approval_not_found" ? 404 : 422, result.refusal.code, { refusal: result.refusal });
  return result.value;
}

function sendFile(reply: FastifyReply, { fileName, contentType, body }: MadeExport): FastifyReply {
  reply.header("content-disposition", `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, "_")}"`);
  return reply.type(contentType).send(body);
}
