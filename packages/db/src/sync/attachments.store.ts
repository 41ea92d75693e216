import type { Scoped } from "#access/scoped";

export interface ManifestItem {
  readonly id: string;
  readonly sha: string;
  readonly bytes: number;
  readonly mime: string;
}

/** Names the photos of a record before a byte of them has come. */
export async function keepManifest(tx: Scoped, recordId: string, items: readonly ManifestItem[]): Promise<void> {
  await tx.run(
    `insert into sync_attachment (id, record_id, user_id, sha256, media_type, bytes)
     select a.id, $1, $2, a.sha, a.mime, a.bytes from json_to_recordset($3) as a (id uuid, sha text, mime text, bytes int) on conflict (id) do nothing`,
    [recordId, tx.actor.id, JSON.stringify(items)],
  );
}

/** The manifest of a record as it was sent. */
export function listManifest(tx: Scoped, recordId: string): Promise<ManifestItem[]> {
  return tx.rows<ManifestItem & Record<string, unknown>>("select id, sha256 as sha, bytes, media_type as mime from sync_attachment where record_id = $1 order by id", [recordId]);
}

/** A photo on its way. */
export interface PhotoStanding {
  readonly recordId: string;
  readonly sha: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly received: number;
  readonly complete: boolean;
}

/** A photo of the caller's under a lock: pieces come one after the other. Null where no record of his names it. */
export function lockPhoto(tx: Scoped, id: string): Promise<PhotoStanding | null> {
  return tx.find<PhotoStanding & Record<string, unknown>>(
    `select record_id as "recordId", sha256 as sha, media_type as "mediaType", bytes, received, complete_at is not null as complete from sync_attachment where id = $1 for update`, [id]);
}

export async function keepPiece(tx: Scoped, { id, from, content }: { readonly id: string; readonly from: number; readonly content: Buffer }): Promise<void> {
  await tx.run("insert into sync_piece (attachment_id, from_byte, content) values ($1, $2, $3) on conflict do nothing", [id, from, content]);
  await tx.run("update sync_attachment set received = $2, lost_at = null where id = $1", [id, from + content.length]);
}

export async function readPieces(tx: Scoped, id: string): Promise<Buffer> {
  const rows = await tx.rows<{ content: Buffer }>("select content from sync_piece where attachment_id = $1 order by from_byte", [id]);
  return Buffer.concat(rows.map(({ content }) => content));
}

/** Throws the pieces away: they make another picture than the one that was announced, and are asked for anew. */
export async function dropPieces(tx: Scoped, id: string): Promise<void> {
  await tx.run("delete from sync_piece where attachment_id = $1", [id]);
  await tx.run("update sync_attachment set received = 0 where id = $1", [id]);
}

/** Keeps the picture drawn anew; the pieces are no longer needed. */
export async function completePhoto(tx: Scoped, id: string, content: Buffer): Promise<void> {
  await tx.run("update sync_attachment set content = $2, complete_at = now() where id = $1", [id, content]);
  await tx.run("delete from sync_piece where attachment_id = $1", [id]);
}

/** The phone can no longer read it, or it was no picture. False where it is not the caller's, or is here already. */
export async function markPhotoLost(tx: Scoped, id: string): Promise<boolean> {
  return (await tx.run("update sync_attachment set lost_at = coalesce(lost_at, now()) where id = $1 and complete_at is null", [id])) > 0;
}

/** Which of these photos of the caller are here whole. */
export async function listWholePhotos(tx: Scoped, ids: readonly string[]): Promise<string[]> {
  return (await tx.rows<{ id: string }>("select id from sync_attachment where id = any ($1::uuid[]) and complete_at is not null", [ids])).map(({ id }) => id);
}

export interface PhotoListed {
  readonly id: string;
  readonly bytes: number;
  readonly received: number;
  readonly complete: boolean;
  readonly lost: boolean;
}

/** Photos of a record with how far each has come. */
export function listPhotos(tx: Scoped, recordId: string): Promise<PhotoListed[]> {
  return tx.rows<PhotoListed & Record<string, unknown>>("select id, bytes, received, complete_at is not null as complete, lost_at is not null as lost from sync_attachment where record_id = $1 order by id", [recordId]);
}

/** A whole picture, where its record is the reader's to see: one of a case only through the case. */
export function readPhoto(tx: Scoped, id: string): Promise<{ readonly content: Buffer; readonly mediaType: string } | null> {
  return tx.find<{ content: Buffer; mediaType: string }>(
    `select a.content, a.media_type as "mediaType" from sync_attachment a join sync_receipt r on r.record_id = a.record_id
      where a.id = $1 and a.content is not null and (r.kind not in ('case.opened', 'case.noted') or exists (select from field_case c where c.id = r.record_id) or exists (select from case_note n where n.id = r.record_id))`,
    [id],
  );
}
