import type { z } from "zod";

export interface ProblemFacts {
  readonly [fact: string]: unknown;
}

/** A "no" of the HTTP edge: thrown anywhere in a request, answered as `{ code, …facts, ref }` with this status. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly facts: ProblemFacts;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, code: string, { retryAfterSeconds = null, ...facts }: ProblemFacts & { readonly retryAfterSeconds?: number | null } = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.facts = facts;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The body as its shape wants it, or 400 without a word of what was sent. */
export function readBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new HttpProblem(400, "bad_input", { fields: parsed.error.issues.map((issue) => issue.path.join(".")) });
  return parsed.data;
}
