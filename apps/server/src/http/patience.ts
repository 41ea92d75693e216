import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import { EVIDENCE_UPLOAD_ROUTE, LIVE_PROCEDURE, UPLOAD_ROUTE, VILLAGE_MEETING_UPLOAD_ROUTE } from "./same-origin.ts";

const SECOND = 1_000;
const BODY_MS = 30 * SECOND;
const CLOSE_MS = 8 * SECOND;
/** Files that may come over a field connection. */
const PATIENT: readonly (string | undefined)[] = [UPLOAD_ROUTE, EVIDENCE_UPLOAD_ROUTE, VILLAGE_MEETING_UPLOAD_ROUTE];

/** How long a connection may take. An upload over a field connection takes long; its silence is bounded, and a whole hour is the end. */
export const boundPatience = {
  requestTimeout: 3_600 * SECOND,
  connectionTimeout: 120 * SECOND,
  keepAliveTimeout: 72 * SECOND,
  forceCloseConnections: "idle",
  http: { headersTimeout: 15 * SECOND },
} as const;

/**
 * Everything but an upload has to have arrived within 30 seconds. Closing lets work under way finish, but ends the streams of
 * changes at once and whatever is left after 8 seconds.
 */
export function endStreamsOnClose(app: FastifyInstance): void {
  const streams = new Set<ServerResponse>();

  app.addHook("onRequest", async (request, reply) => {
    const { raw } = request;
    if (!PATIENT.includes(request.routeOptions.url)) {
      const impatience = setTimeout(() => {
        if (!raw.complete) raw.destroy();
      }, BODY_MS);
      impatience.unref();
      raw.once("close", () => clearTimeout(impatience));
    }
    if (request.method === "GET" && request.url.startsWith(`/trpc/${LIVE_PROCEDURE}`)) {
      streams.add(reply.raw);
      reply.raw.once("close", () => streams.delete(reply.raw));
    }
  });

  app.addHook("preClose", async () => {
    for (const stream of streams) stream.destroy();
    setTimeout(() => app.server.closeAllConnections(), CLOSE_MS).unref();
  });
}
