import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { ADDRESS_HEADER, AUTH_PATH, type Auth } from "./auth.ts";
import type { SessionRequest } from "./read-signed-in.ts";

/** What better-auth answers to a request that this server makes on behalf of a client. */
export interface AuthAnswer {
  readonly status: number;
  readonly cookies: readonly string[];
  /** Without the session's token: it belongs into the cookie and nowhere else. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly token: string | null;
}

const bodySchema = z.record(z.string(), z.unknown());

export function sessionOf(request: FastifyRequest): SessionRequest {
  return { cookie: request.headers.cookie ?? null, address: request.ip };
}

/** Headers made anew: of the client's own only the cookie and the name of its browser are passed on. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ "content-type": "application/json", [ADDRESS_HEADER]: request.ip });
  if (request.headers.cookie !== undefined) headers.set("cookie", request.headers.cookie);
  if (request.headers["user-agent"] !== undefined) headers.set("user-agent", request.headers["user-agent"].slice(0, 300));
  return headers;
}

/** Asks better-auth by its HTTP handler, so that its own checks of bodies and cookies apply; the body is one of ours. */
export async function askAuth(auth: Auth, { baseUrl, path, body, request }: { readonly baseUrl: string; readonly path: string; readonly body: unknown; readonly request: FastifyRequest }): Promise<AuthAnswer> {
  const response = await auth.handler(new Request(new URL(`${AUTH_PATH}${path}`, baseUrl), { method: "POST", headers: headersOf(request), body: JSON.stringify(body) }));
  return answerOf(response);
}

export async function answerOf(response: Response): Promise<AuthAnswer> {
  const text = await response.text();
  const parsed = bodySchema.safeParse(text === "" ? {} : JSON.parse(text));
  const { token, ...body } = parsed.success ? parsed.data : {};
  return { status: response.status, cookies: response.headers.getSetCookie(), body, token: typeof token === "string" ? token : null };
}

const BUSY_RETRY_SECONDS = 2;

export function sendAnswer(reply: FastifyReply, { status, cookies, body }: AuthAnswer): FastifyReply {
  if (cookies.length > 0) reply.header("set-cookie", [...cookies]);
  if (status === 503) reply.header("retry-after", String(BUSY_RETRY_SECONDS));
  // A fault inside is told by status alone.
  return reply.code(status).send(status === 500 ? { code: "fault" } : body);
}
