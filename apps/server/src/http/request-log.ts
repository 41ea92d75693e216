import type { FastifyInstance } from "fastify";

/** One line for each request: the route's pattern, never the address asked for, which may hold anything. */
export function requestLog(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    const line = { method: request.method, route: request.routeOptions.url ?? null, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log.info(line, "request");
  });
}

const REF_LENGTH = 8;

/** What a person can read out to the administrator, and the log can be searched for. */
export function refOf(requestId: string): string {
  return requestId.slice(0, REF_LENGTH);
}
