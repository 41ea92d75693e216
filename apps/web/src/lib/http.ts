import { partOf, textOf } from "#lib/json-parts";

/** A request outside tRPC that the server refused, with what the page needs to say why. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly code: string | null;
  /** What to tell the administrator. */
  readonly reference: string;
  readonly retryAfterSeconds: number | null;

  constructor({ status, body, retryAfter }: RefusedAnswer) {
    super(`HTTP ${status}`);
    const { code, ref } = readBody(body);
    this.status = status;
    this.code = code;
    this.reference = ref ?? String(status);
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

interface Told {
  readonly code: string | null;
  readonly ref: string | null;
}

/** Read by hand: zod comes with the screens that read more than this. */
function readBody(body: string): Told {
  const told = parsed(body);
  return { code: textOf(partOf(told, "refusal"), "code") ?? textOf(told, "code"), ref: textOf(told, "ref") };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
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
