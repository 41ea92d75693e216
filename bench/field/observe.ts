import { createHash } from "node:crypto";
import type pg from "pg";
import type { Observed } from "./compare-sets.ts";
import { markIn, marksPrefix } from "./marks.ts";
import { listAt, textAt } from "../shapes.ts";

interface Seen {
  readonly run: string;
  readonly seed: number;
  readonly attempted: readonly string[];
  readonly acknowledged: ReadonlyMap<string, { readonly id: string; readonly photo: boolean }>;
  readonly devices: readonly string[];
  readonly waiting: { readonly pending: number; readonly photos: number };
  readonly pushes: readonly string[];
}

interface Receipt {
  readonly id: string;
  readonly body: string;
  readonly sha: string;
  readonly kind: string;
  readonly status: string;
  readonly code: string | null;
}

/** Reads from the real database what arrived of a schedule. */
export async function observe(db: pg.Pool, seen: Seen): Promise<Observed> {
  const like = `%${marksPrefix(seen.run, seen.seed)}%`;
  const { rows: receipts } = await db.query<Receipt>("select record_id::text as id, body, sha, kind, status, code from sync_receipt where body like $1", [like]);
  const { rows: visits } = await db.query<{ notes: string }>("select notes from visit where notes like $1", [like]);
  const { rows: photos } = await db.query<{ complete: number; lost: number }>(
    "select count(complete_at)::int as complete, count(lost_at)::int as lost from sync_attachment where record_id = any($1::uuid[])",
    [[...seen.acknowledged.values()].filter(({ photo }) => photo).map(({ id }) => id)],
  );
  const marked = receipts.flatMap((receipt) => {
    const mark = markIn(receipt.body);
    return mark === null ? [] : [{ ...receipt, mark }];
  });
  const visited = marked.filter(({ kind }) => kind === "visit.logged");
  return {
    acknowledged: [...seen.acknowledged.keys()],
    attempted: seen.attempted,
    received: marked.map(({ mark }) => mark),
    applied: visits.flatMap(({ notes }) => markIn(notes) ?? []),
    toBeApplied: visited.filter(({ status, code }) => status === "APPLIED" || code === "MAYBE_DUPLICATE").map(({ mark }) => mark),
    pending: seen.waiting.pending + seen.waiting.photos,
    photos: { acknowledged: [...seen.acknowledged.values()].filter(({ photo }) => photo).length, complete: photos[0]?.complete ?? 0, lost: photos[0]?.lost ?? 0 },
    devices: seen.devices,
    changed: [...marked.filter(({ body, sha }) => digest(body) !== sha).map(({ mark }) => mark), ...rewritten(seen.pushes)],
  };
}

/** Ids that were sent with more than one body: what was once attempted is frozen (`offline.md` §0, rule 8). */
function rewritten(pushes: readonly string[]): readonly string[] {
  const bodies = new Map<string, string>();
  const changed = new Set<string>();
  for (const push of pushes) {
    for (const item of listAt(JSON.parse(push), "items")) {
      const id = textAt(item, "id");
      const body = textAt(item, "body");
      if ((bodies.get(id) ?? body) !== body) changed.add(markIn(body) ?? id);
      bodies.set(id, body);
    }
  }
  return [...changed];
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
