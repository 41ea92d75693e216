import * as z from "zod/mini";

/** A request outside tRPC that the server refused, with what the page needs to say why. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly code: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(answer: { readonly status: number; readonly code: string | null; readonly retryAfterSeconds: number | null }) {
    super(`HTTP ${answer.status}`);
    this.status = answer.status;
    this.code = answer.code;
    this.retryAfterSeconds = answer.retryAfterSeconds;
  }
}

const refusalBodySchema = z.object({
  code: z.catch(z.optional(z.string()), undefined),
  refusal: z.catch(z.optional(z.object({ code: z.string() })), undefined),
});

/** The code in the body of a refusal, if it has one. */
export function refusalCodeOf(body: string): string | null {
  try {
    const parsed = refusalBodySchema.safeParse(JSON.parse(body));
    return parsed.success ? (parsed.data.refusal?.code ?? parsed.data.code ?? null) : null;
  } catch {
    return null;
  }
}

function secondsOf(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

async function refusalOf(response: Response): Promise<RequestRefused> {
  const retryAfter = response.headers.get("retry-after") ?? response.headers.get("x-retry-after");
  return new RequestRefused({
    status: response.status,
    code: refusalCodeOf(await response.text()),
    retryAfterSeconds: secondsOf(retryAfter),
  });
}

export async function postJson(path: string, body: unknown): Promise<Response> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-sinergi": "1" },
    body: JSON.stringify(body),
    credentials: "same-origin",
  });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

export async function getJson(path: string): Promise<unknown> {
  const response = await fetch(path, { headers: { "x-sinergi": "1" }, credentials: "same-origin" });
  if (!response.ok) throw await refusalOf(response);
  return response.json();
}
