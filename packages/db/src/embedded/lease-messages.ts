import { isDatabaseProblemCode, type DatabaseProblemCode } from "#embedded/database-problem";

/** What a process wants with the database: one server at a time, any number of commands. */
export type LeaseRole = "server" | "command";

export interface LeaseRequest {
  readonly role: LeaseRole;
  readonly pid: number;
}

/** A lease is answered with the port, or with why there is none. `creating` comes before, at a first start. */
export type LeaseAnswer =
  | { readonly kind: "creating" }
  | { readonly kind: "ready"; readonly port: number }
  | { readonly kind: "problem"; readonly code: DatabaseProblemCode; readonly detail: string };

export function readLeaseRequest(line: string): LeaseRequest | null {
  const message = parse(line);
  if (!message || typeof message["pid"] !== "number") return null;
  const role = message["role"];
  return role === "server" || role === "command" ? { role, pid: message["pid"] } : null;
}

export function readLeaseAnswer(line: string): LeaseAnswer | null {
  const message = parse(line);
  if (message?.["kind"] === "creating") return { kind: "creating" };
  if (message?.["kind"] === "ready" && typeof message["port"] === "number") return { kind: "ready", port: message["port"] };
  const { code, detail } = message ?? {};
  if (typeof code !== "string" || !isDatabaseProblemCode(code) || typeof detail !== "string") return null;
  return { kind: "problem", code, detail };
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const message: unknown = JSON.parse(line);
    return typeof message === "object" && message !== null ? { ...message } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
