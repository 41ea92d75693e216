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
