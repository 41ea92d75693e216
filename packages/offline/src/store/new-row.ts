import { RECORD_KINDS } from "@sinergi/domain/sync/record-kinds";
import type { NewRecord } from "#field-store";
import type { Sealed } from "#keys/seal";
import type { OutboxRow } from "#outbox/row";
import type { PhotoRow } from "#store/database";
import type { Unlocked } from "#store/unlocked";

export interface NewRow {
  readonly id: string;
  readonly seq: number;
  readonly deviceId: string;
  readonly sha: string;
  readonly sealed: Sealed;
  readonly size: number;
  readonly prevId: string | null;
  readonly amends: string | null;
  readonly clockOffsetMs: number | null;
  readonly photos: readonly PhotoRow[];
}

/** A record that was never sent, as it lies in the outbox. */
export function newRow({ person, platform }: Pick<Unlocked, "person" | "platform">, { kind, familyId, baseVersion }: NewRecord<unknown>, { photos, ...row }: NewRow): OutboxRow {
  return {
    ...row,
    kind,
    v: RECORD_KINDS[kind],
    userId: person.id,
    familyId: familyId ?? null,
    baseVersion: baseVersion ?? null,
    clientAt: new Date(platform.now()).toISOString(),
    attachments: photos.map((photo) => ({ id: photo.id, sha: photo.sha, bytes: photo.bytes, mime: photo.mime })),
    attempts: 0,
    firstAttemptAt: null,
    nextAttemptAt: null,
    trouble: null,
    receipt: null,
  };
}
