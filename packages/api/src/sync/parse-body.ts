import type { z } from "zod";
import type { Parsed } from "#sync/applier";

/** A body by its schema; where it does not fit, the path of what does not, never the value. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): Parsed<T> {
  const parsed = schema.safeParse(body);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, path: parsed.error.issues[0]?.path.join(".") ?? "" };
}
