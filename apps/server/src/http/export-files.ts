import { exportInputSchema } from "@sinergi/api/lists/lists.schema";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { MakeExport } from "#exports/make-export";
import { HttpProblem, readBody } from "./problem.ts";

export interface ExportFilesOptions {
  readonly make: MakeExport;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
}

/** Lists that leave as files: asked for by POST, so that no filter stands in an address, with the purpose in the body. */
export async function exportFiles(app: FastifyInstance, { make, readActor }: ExportFilesOptions): Promise<void> {
  app.post("/files/exports", async (request, reply) => {
    const actor = await readActor(request);
    if (!actor) throw new HttpProblem(401, "not_signed_in");
    if (!mayAsk(actor.role, "lists.export")) throw new HttpProblem(403, "forbidden");
    const input = readBody(exportInputSchema, request.body);
    const made = await make(actor, input);
    if (!made.ok) throw new HttpProblem(422, made.refusal.code, { refusal: made.refusal });
    const { fileName, contentType, body } = made.value;
    reply.header("content-disposition", `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, "_")}"`);
    return reply.type(contentType).send(body);
  });
}
