import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { monthSchema } from "@sinergi/domain/fieldwork/log-fields.schema";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { HttpProblem, readBody } from "./problem.ts";

/** A report that was handed in, or the asker's own month as it stands. */
const bodySchema = z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ month: monthSchema })]);

export interface MonthReportFiles {
  /** Throws a 404 where the report is not there or not the asker's to read. */
  make(actor: Actor, which: z.infer<typeof bodySchema>): Promise<{ readonly fileName: string; readonly body: Buffer }>;
}

export interface MonthReportFilesOptions {
  readonly files: MonthReportFiles;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
}

/** Monthly reports as PDF: asked for by POST like every file, and always as something to keep. */
export async function monthReportFiles(app: FastifyInstance, { files, readActor }: MonthReportFilesOptions): Promise<void> {
  app.post("/files/month-reports", async (request, reply) => {
    const actor = await readActor(request);
    if (!actor) throw new HttpProblem(401, "not_signed_in");
    if (!mayAsk(actor.role, "monthReports.read")) throw new HttpProblem(403, "forbidden");
    const which = readBody(bodySchema, request.body);
    if ("month" in which && !mayAsk(actor.role, "field.log")) throw new HttpProblem(403, "forbidden");
    const { fileName, body } = await files.make(actor, which).catch(hidden);
    reply.header("content-disposition", `attachment; filename="${fileName}"`);
    return reply.type("application/pdf").send(body);
  });
}

/** What is out of scope looks like what is not there. */
function hidden(error: unknown): never {
  if (error instanceof Error && error.message === "month_report_not_found") throw new HttpProblem(404, error.message);
  throw error;
}
