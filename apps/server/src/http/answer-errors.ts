import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { faultOf } from "./log.ts";
import { HttpProblem } from "./problem.ts";
import { refOf } from "./request-log.ts";

/** Codes for what Fastify itself refuses; its sentences repeat what was sent, so they stay inside. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: "bad_input", 404: "not_found", 405: "method", 406: "not_acceptable", 408: "timeout", 413: "too_large", 414: "too_large", 415: "content_type", 431: "too_large",
};

/** Every error leaves as `{ code, …facts, ref }`: no text of an exception, no stack, nothing of the request. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof HttpProblem) return sendProblem(reply, request, error);
    const status = statusOf(error);
    if (status !== null) return reply.code(status).send({ code: CODE_OF_STATUS[status] ?? "bad_input", ref: refOf(request.id) });
    request.log.error({ route: request.routeOptions.url ?? null, ...faultOf(error) }, "fault");
    return reply.code(500).send({ code: "fault", ref: refOf(request.id) });
  });
}

function sendProblem(reply: FastifyReply, request: FastifyRequest, { status, code, facts, retryAfterSeconds }: HttpProblem): FastifyReply {
  if (retryAfterSeconds !== null) reply.header("retry-after", String(retryAfterSeconds));
  const wait = retryAfterSeconds === null ? {} : { retryAfterSeconds };
  return reply.code(status).send({ code, ...facts, ...wait, ref: refOf(request.id) });
}

/** The status of an error that blames the request; null for a fault of ours. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !("statusCode" in error)) return null;
  const { statusCode } = error;
  return typeof statusCode === "number" && statusCode >= 400 && statusCode < 500 ? statusCode : null;
}
