import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { PAPER_KINDS } from "@sinergi/domain/papers/vocabulary";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { HttpProblem, readBody } from "./problem.ts";

const bodySchema = z.strictObject({ meetingId: z.uuid(), kind: z.enum(PAPER_KINDS), version: z.int().min(1).max(999).nullable().default(null), format: z.enum(["pdf", "docx"]) });

export interface PaperFiles {
  /** Throws a 404 where the paper is not there or not the asker's. */
  make(actor: Actor, input: z.infer<typeof bodySchema>): Promise<{ readonly fileName: string; readonly contentType: string; readonly body: Buffer }>;
}

export interface PaperFilesOptions {
  readonly files: PaperFiles;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
}

/** Papers of meetings as files: asked for by POST like every file, and always as something to keep, never as a page. */
export async function paperFiles(app: FastifyInstance, { files, readActor }: PaperFilesOptions): Promise<void> {
  app.post("/files/papers", async (request, reply) => {
    const actor = await readActor(request);
    if (!actor) throw new HttpProblem(401, "not_signed_in");
    if (!mayAsk(actor.role, "papers.read")) throw new HttpProblem(403, "forbidden");
    const { fileName, contentType, body } = await files.make(actor, readBody(bodySchema, request.body)).catch(hidden);
    reply.header("content-disposition", `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, "_")}"`);
    return reply.type(contentType).send(body);
  });
}

/** What is out of scope looks like what is not there. */
function hidden(error: unknown): never {
  if (error instanceof Error && ["meeting_not_found", "paper_not_found"].includes(error.message)) throw new HttpProblem(404, error.message);
  throw error;
}
