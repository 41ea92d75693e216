import type { Scoped } from "@sinergi/db/access/scoped";
import { countAssigned } from "@sinergi/db/fieldwork/log-ground.store";
import type { RecordFlag } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { z } from "zod";
import type { Parsed, ReceivedRecord, Verdict } from "#sync/applier";

/** Reads a body by its schema; the path of the first thing wrong, never its value. */
export function parseWith<T>(schema: z.ZodType<T>): (body: unknown, v: number) => Parsed<T> {
  return (body) => {
    const read = schema.safeParse(body);
    return read.success ? { ok: true, value: read.data } : { ok: false, path: read.error.issues[0]?.path.join(".") ?? "" };
  };
}

interface Judged {
  readonly familyIds: readonly string[];
  readonly onDay: Day;
  /** What was logged before of the same thing; null: nothing. */
  readonly twin: string | null;
}

/** What is odd about a fact: it is kept and attributed either way, and goes to a person only where it may be there twice (`offline.md` §3.6). */
export async function judgeLog(tx: Scoped, record: ReceivedRecord, { familyIds, onDay, twin }: Judged): Promise<Verdict> {
  const assigned = await countAssigned(tx, { userId: record.userId, familyIds, onDay });
  const flags: RecordFlag[] = [...record.flags, ...(assigned < new Set(familyIds).size ? ["OUT_OF_ASSIGNMENT" as const] : []), ...(twin === null ? [] : ["MAYBE_DUPLICATE" as const])];
  return twin === null
    ? { status: "APPLIED", code: flags.includes("OUT_OF_ASSIGNMENT") ? "OUT_OF_ASSIGNMENT" : null, flags, targetId: record.id }
    : { status: "REVIEW", code: "MAYBE_DUPLICATE", flags, detail: { twin }, targetId: record.id };
}

/** Who logged it, and the flags its row keeps. */
export function loggedBy({ id, userId, userName }: ReceivedRecord, { flags }: Verdict) {
  return { id, userId, userName, flags };
}
