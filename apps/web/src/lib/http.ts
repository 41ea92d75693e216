import * as z from "zod/mini";

/** A request outside tRPC that the server refused, with what the page needs to say why. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly code: string | null;
  /** What to tell the administrator. */
  readonly reference: string;
  readonly retryAfterSeconds: number | null;

  constructor({ status, body, retryAfter }: RefusedAnswer) {
    super(`HTTP ${status}`);
    const told = readBody(body);
    this.status = status;
    this.code = told.refusal?.code ?? told.code ?? null;
    this.reference = told.ref ?? String(status);
    this.retryAfterSeconds = secondsOf(retryAfter);
  }
}

export interface RefusedAnswer {
  /** 0 where no answer came at all. */
  readonly status: number;
  readonly body: string;
  /** The header of the same name. */
  readonly retryAfter: string | null;
}

const text = z.catch(z.optional(z.string()), undefined);
const bodySchema = z.object({ code: text, ref: text, refusal: z.catch(z.optional(z.object({ code: z.string() })), undefined) });
type Body = z.infer<typeof bodySchema>;

function readBody(body: string): Body {
  try {
    const parsed = bodySchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

function secondsOf(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new RequestRefused({ status: response.status, body: await response.text(), retryAfter: response.headers.get("retry-after") });
}

export async function postJson(path: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json", "x-sinergi": "1" };
  return accepted(await fetch(path, { method: "POST", headers, body: JSON.stringify(body), credentials: "same-origin" }));
}

/** One small file; what became of it is the answer. */
export async function postFile(path: string, file: File): Promise<unknown> {
  const body = new FormData();
  body.append("file", file);
  const response = await accepted(await fetch(path, { method: "POST", headers: { "x-sinergi": "1" }, body, credentials: "same-origin" }));
  return response.json();
}

export async function getJson(path: string): Promise<unknown> {
  const response = await accepted(await fetch(path, { headers: { "x-sinergi": "1" }, credentials: "same-origin" }));
  return response.json();
}
