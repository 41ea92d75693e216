import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk, type Permission } from "@sinergi/domain/access/permissions";
import type { FastifyRequest } from "fastify";
import { HttpProblem } from "./problem.ts";

/** Who asks for a file, once it is known that he may: 401 and 403 come before anything is read. */
export function actorGuard(readActor: (request: FastifyRequest) => Promise<Actor | null>) {
  return async (request: FastifyRequest, permission: Permission): Promise<Actor> => {
    const actor = await readActor(request);
    if (!actor) throw new HttpProblem(401, "not_signed_in");
    if (!mayAsk(actor.role, permission)) throw new HttpProblem(403, "forbidden");
    return actor;
  };
}
