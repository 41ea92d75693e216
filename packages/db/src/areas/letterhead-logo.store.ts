import { createHash } from "node:crypto";
import type { Logo } from "@sinergi/domain/settings/read-logo";
import type { Scoped } from "#access/scoped";

/** Keeps a picture that was checked; its digest is its name. */
export async function saveLogo(tx: Scoped, { bytes, mediaType }: Logo): Promise<string> {
  const digest = createHash("sha256").update(bytes).digest("hex");
  await tx.derive((system) => system.run("insert into letterhead_logo (digest, media_type, bytes) values ($1, $2, $3) on conflict (digest) do nothing", [digest, mediaType, Buffer.from(bytes)]));
  return digest;
}

export interface StoredLogo {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export async function findLogo(tx: Scoped, digest: string): Promise<StoredLogo | null> {
  return tx.find<StoredLogo & Record<string, unknown>>('select media_type as "mediaType", bytes from letterhead_logo where digest = $1', [digest]);
}
