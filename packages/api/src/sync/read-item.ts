import { createHash } from "node:crypto";
import { sentRecordSchema } from "@sinergi/domain/sync/sent-record.schema";
import type { SentRecord } from "@sinergi/domain/sync/outcomes";
import { z } from "zod";
import { MAX_BODY_CHARACTERS } from "#sync/sync.schema";

/** One item of a batch as far as it could be read. `sha` is what the phone said, `digest` what was computed: a record is known by the latter. */
export interface ReadItem {
  readonly id: string;
  /** What it says it is, also where nothing else of it holds: who may read it hangs on that. Empty where it does not say. */
  readonly kind: string;
  readonly sha: string;
  readonly digest: string;
  /** The envelope; null where it does not hold, and then nothing but the raw text is kept. */
  readonly record: SentRecord | null;
  readonly raw: string;
  readonly path: string;
}

const namedSchema = z.object({ id: z.uuid(), sha: z.string().max(64).catch(""), kind: z.string().max(60).catch("") });

/** What can be read of an item; null where it does not even name itself. A bad one never stops its neighbours. */
export function readItem(item: unknown): ReadItem | null {
  const named = namedSchema.safeParse(item);
  if (!named.success) return null;
  const { id, sha, kind } = named.data;
  const envelope = sentRecordSchema.safeParse(item);
  const raw = cleaned(envelope.success ? envelope.data.body : JSON.stringify(item)).slice(0, MAX_BODY_CHARACTERS);
  const digest = digestOf(envelope.success ? envelope.data.body : raw);
  const base = { id: id.toLowerCase(), kind, sha, digest, raw };
  if (!envelope.success) return { ...base, record: null, path: envelope.error.issues[0]?.path.join(".") ?? "" };
  if (digest !== sha) return { ...base, record: null, path: "sha" };
  return { ...base, record: toSent(envelope.data), path: "" };
}

/** Whether an item is larger than the server keeps: the phone then sends it alone, and says so. */
export function isTooLarge(item: unknown): boolean {
  return typeof item === "object" && item !== null && "body" in item && typeof item.body === "string" && item.body.length > MAX_BODY_CHARACTERS;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** PostgreSQL keeps no NUL in a text. */
function cleaned(text: string): string {
  return text.replaceAll("\0", "\\u0000");
}

function toSent({ familyId, baseVersion, prevId, amends, ...rest }: z.infer<typeof sentRecordSchema>): SentRecord {
  return {
    ...rest, id: rest.id.toLowerCase(), body: rest.body,
    ...(familyId === undefined ? {} : { familyId }), ...(baseVersion === undefined ? {} : { baseVersion }), ...(prevId === undefined ? {} : { prevId }), ...(amends === undefined ? {} : { amends }),
  };
}
