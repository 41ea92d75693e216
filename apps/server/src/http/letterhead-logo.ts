import { findLogo } from "@sinergi/db/areas/letterhead-logo.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import type { Actor } from "@sinergi/domain/access/actor";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { HttpProblem } from "./problem.ts";

const paramsSchema = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) });

export interface LetterheadLogoOptions {
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
  readonly inSystem: <T>(work: (tx: Scoped) => Promise<T>) => Promise<T>;
}

/** The logo of the letterhead for whoever is signed in: a picture and never a page, whatever is asked of it. */
export function letterheadLogo(app: FastifyInstance, { readActor, inSystem }: LetterheadLogoOptions): void {
  app.get("/files/letterhead/:digest", async (request, reply) => {
    if ((await readActor(request)) === null) throw new HttpProblem(401, "not_signed_in");
    const params = paramsSchema.safeParse(request.params);
    const logo = params.success ? await inSystem((tx) => findLogo(tx, params.data.digest)) : null;
    if (logo === null) throw new HttpProblem(404, "not_found");
    reply.header("content-disposition", `attachment; filename="logo.${logo.mediaType === "image/png" ? "png" : "jpg"}"`);
    return reply.type(logo.mediaType).send(logo.bytes);
  });
}
