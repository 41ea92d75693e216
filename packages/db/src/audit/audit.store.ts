import { createHmac } from "node:crypto";
import type { Scoped } from "#access/scoped";

/** What was done, in the past tense of the procedure's verb: `import.committed`, `number.revealed`. */
export interface AuditFact {
  readonly action: string;
  readonly entity?: string;
  readonly entityId?: string;
  /** Counts, codes, reasons. Never a NIK or No. KK: mask it first. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  readonly opId?: string;
}

interface HeadRow {
  readonly seq: string;
  readonly hash: Buffer;
  readonly at: string;
}

/**
 * Adds one entry to the audit chain, in the transaction of the change it speaks of.
 *
 * The head row is locked, so entries are gapless and in one line; the hash is an HMAC with a key outside the database,
 * so whoever owns the database cannot rebuild the chain.
 */
export async function appendAudit(tx: Scoped, fact: AuditFact): Promise<void> {
  const head = await tx.one<HeadRow>(
    `select seq, hash, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from audit_head where id = 1 for update`,
  );
  const entry: ChainedEntry = {
    seq: String(BigInt(head.seq) + 1n),
    at: head.at,
    actorId: tx.actor.id,
    actorName: tx.actor.name,
    actorRole: tx.actor.role,
    sessionId: tx.actor.sessionId,
    address: tx.actor.address,
    action: fact.action,
    entity: fact.entity ?? null,
    entityId: fact.entityId ?? null,
    detail: canonicalDetail(fact.detail ?? {}),
    opId: fact.opId ?? null,
  };
  const hash = chainHash(tx.db.keys.audit, head.hash, entry);
  await tx.run(
    `insert into audit_entry (seq, at, actor_id, actor_name, actor_role, session_id, address, action, entity, entity_id, detail, op_id, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [...Object.values(entry), hash],
  );
  await tx.run("update audit_head set seq = $1, hash = $2 where id = 1", [entry.seq, hash]);
}

interface ChainedEntry {
  readonly seq: string;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly sessionId: string | null;
  readonly address: string | null;
  readonly action: string;
  readonly entity: string | null;
  readonly entityId: string | null;
  readonly detail: string;
  readonly opId: string | null;
}

function canonicalDetail(detail: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

function chainHash(key: Buffer, previous: Buffer, entry: ChainedEntry): Buffer {
  // A fixed order of fields as a JSON array: no two different entries have the same text.
  return createHmac("sha256", key).update(previous).update(JSON.stringify(Object.values(entry))).digest();
}

export type ChainVerdict =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly entries: number; readonly brokenAt: string };

const VERIFY_BATCH = 10_000;

/** Walks the whole chain; names the first entry that does not fit the one before it, or the head where the tail was cut. */
export async function verifyAudit(tx: Scoped): Promise<ChainVerdict> {
  const head = await tx.one<{ seq: string; hash: Buffer }>("select seq, hash from audit_head where id = 1");
  let previous: Buffer = Buffer.alloc(0);
  let seq = 0n;
  for (;;) {
    const entries = await tx.rows<ChainedEntry & { hash: Buffer }>(
      `select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_id as "actorId", actor_name as "actorName",
              actor_role as "actorRole", session_id as "sessionId", address, action, entity, entity_id as "entityId", detail, op_id as "opId", hash
         from audit_entry where seq > $1 order by seq limit ${VERIFY_BATCH}`,
      [String(seq)],
    );
    for (const { hash, ...entry } of entries) {
      if (BigInt(entry.seq) !== seq + 1n || !chainHash(tx.db.keys.audit, previous, entry).equals(hash)) {
        return { ok: false, entries: Number(seq), brokenAt: entry.seq };
      }
      previous = hash;
      seq = BigInt(entry.seq);
    }
    if (entries.length < VERIFY_BATCH) break;
  }
  const intact = BigInt(head.seq) === seq && (seq === 0n || head.hash.equals(previous));
  return intact ? { ok: true, entries: Number(seq) } : { ok: false, entries: Number(seq), brokenAt: head.seq };
}

export interface AuditListed {
  readonly seq: string;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly entity: string | null;
  readonly entityId: string | null;
  readonly reason: string | null;
}

/** One page of entries, newest first; row-level security leaves everybody but the auditor and the administrator his own. */
export async function listAudit(tx: Scoped, { action, page, pageSize }: { readonly action: string | null; readonly page: number; readonly pageSize: number }): Promise<{ total: number; rows: AuditListed[] }> {
  const { total } = await tx.one<{ total: string }>("select count(*) as total from audit_entry where $1::text is null or action = $1", [action]);
  const rows = await tx.rows<AuditListed>(
    `select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, actor_name as actor, actor_role as role, action, entity,
            entity_id as "entityId", detail::jsonb ->> 'reason' as reason
       from audit_entry where $1::text is null or action = $1 order by seq desc limit $2 offset $3`,
    [action, pageSize, (page - 1) * pageSize],
  );
  return { total: Number(total), rows };
}

/** How many times the actor did something since the start of a UTC day: for quotas. */
export async function countOwnActions(tx: Scoped, action: string): Promise<number> {
  const { count } = await tx.one<{ count: string }>(
    "select count(*) as count from audit_entry where actor_id = $1 and action = $2 and at > clock_timestamp() - interval '24 hours'",
    [tx.actor.id, action],
  );
  return Number(count);
}
