import type { Scoped } from "#access/scoped";

/** A file that shows what was done, without its bytes. */
export interface EvidenceRow {
  readonly id: string;
  readonly followUpId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedBy: string;
  readonly addedName: string;
  readonly addedAt: string;
}

const EVIDENCE = `select e.id, e.follow_up_id as "followUpId", e.file_name as "fileName", e.media_type as "mediaType", e.bytes, e.added_by as "addedBy", e.added_name as "addedName",
  to_char(e.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "addedAt" from follow_up_evidence e`;
type EvidenceData = EvidenceRow & Record<string, unknown>;

/** The files of a follow-up that the reader may open, the oldest first. */
export async function listEvidence(tx: Scoped, followUpId: string): Promise<EvidenceRow[]> {
  return tx.rows<EvidenceData>(`${EVIDENCE} where e.follow_up_id = $1 and e.removed_at is null order by e.added_at, e.id`, [followUpId]);
}

/** One file, removed or not; null where there is none or it is not the reader's. */
export async function findEvidence(tx: Scoped, id: string): Promise<(EvidenceRow & { readonly removed: boolean }) | null> {
  return tx.find<EvidenceData & { removed: boolean }>(`${EVIDENCE.replace(" from follow_up_evidence e", ", e.removed_at is not null as removed from follow_up_evidence e")} where e.id = $1`, [id]);
}

export interface EvidenceContent {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** What a file holds, while it stands. */
export async function readEvidence(tx: Scoped, id: string): Promise<EvidenceContent | null> {
  return tx.find<EvidenceContent & Record<string, unknown>>('select file_name as "fileName", media_type as "mediaType", content from follow_up_evidence where id = $1 and removed_at is null', [id]);
}

export interface NewEvidence extends EvidenceContent {
  readonly id: string;
  readonly followUpId: string;
  readonly sha256: string;
}

/** Keeps a file; false where its id is taken already. */
export async function insertEvidence(tx: Scoped, { id, followUpId, fileName, mediaType, content, sha256 }: NewEvidence): Promise<boolean> {
  const rows = await tx.run(
    "insert into follow_up_evidence (id, follow_up_id, file_name, media_type, bytes, sha256, content, added_by, added_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing",
    [id, followUpId, fileName, mediaType, content.length, sha256, content, tx.actor.id, tx.actor.name],
  );
  return rows > 0;
}

/** Takes a file away or brings it back; its bytes stay for the record. Answers whether it was the caller's to touch. */
export async function writeEvidenceRemoved(tx: Scoped, id: string, removed: boolean): Promise<boolean> {
  return (await tx.run("update follow_up_evidence set removed_at = case when $2 then now() end where id = $1", [id, removed])) > 0;
}
