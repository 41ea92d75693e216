import pino, { type Logger } from "pino";

/** What may never reach a log, wherever it turns up in an entry. */
const REDACTED = ["headers", "cookie", "authorization", "password", "currentPassword", "newPassword", "token", "nik", "noKk", "body", "query"];

/** One line of JSON each. Requests are told by route, status and time: no address line, no query, no body (security.md §0). */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`]), censor: "…" },
  });
}

/** What may be told of a fault: its kind and code. Its text may hold the values it failed on. */
export function faultOf(error: unknown): { readonly fault: string; readonly faultCode: string | null; readonly at: string | null } {
  if (!(error instanceof Error)) return { fault: typeof error, faultCode: null, at: null };
  return { fault: error.name, faultCode: "code" in error ? String(error.code) : null, at: placeOf(error) };
}

/** The first line of the stack that is ours: where, without what. */
function placeOf({ stack }: Error): string | null {
  const line = stack?.split("\n").find((text) => /^\s+at .*\/(apps|packages)\//.test(text) && !text.includes("node_modules"));
  return line?.replace(/^.*\/((?:apps|packages)\/[^)]*)\)?$/, "$1") ?? null;
}
