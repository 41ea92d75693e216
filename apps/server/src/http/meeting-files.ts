import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { HttpProblem } from "./problem.ts";

/** The calendar file of a meeting in the actor's scope; null where there is none in it. */
export type MeetingCalendar = (actor: Actor, id: string) => Promise<{ readonly fileName: string; readonly body: string } | null>;

export interface MeetingFilesOptions {
  readonly calendar: MeetingCalendar;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
}

const ENDING = ".ics";
const paramsSchema = z.object({ file: z.string().endsWith(ENDING).transform((file) => file.slice(0, -ENDING.length)).pipe(z.uuid()) });

/** A meeting for a calendar, read as a link so that a phone opens it with its own calendar. */
export function meetingFiles(app: FastifyInstance, { calendar, readActor }: MeetingFilesOptions): void {
  app.get("/files/meetings/:file", async (request, reply) => {
    const actor = await readActor(request);
    if (!actor) throw new HttpProblem(401, "not_signed_in");
    if (!mayAsk(actor.role, "meetings.read")) throw new HttpProblem(403, "forbidden");
    const params = paramsSchema.safeParse(request.params);
    const file = params.success ? await calendar(actor, params.data.file) : null;
    if (file === null) throw new HttpProblem(404, "meeting_not_found");
    reply.header("content-disposition", `attachment; filename="${file.fileName}"`);
    return reply.type("text/calendar; charset=utf-8").send(file.body);
  });
}
