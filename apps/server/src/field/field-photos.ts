import { createHash } from "node:crypto";
import type { Clock } from "@sinergi/api/platform/context";
import type { Database } from "@sinergi/db/access/database";
import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import { completePhoto, dropPieces, keepPiece, lockPhoto, markPhotoLost, readPhoto, readPieces, type PhotoStanding } from "@sinergi/db/sync/attachments.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { reEncodeImage } from "../evidence/re-encode-image.ts";
import { HttpProblem } from "../http/problem.ts";

/** How far a photo has come. MISPLACED: the piece did not begin where the last one ended. BROKEN: the whole is not what was announced, and is asked for anew. */
export interface PieceAnswer {
  readonly received: number;
  readonly complete: boolean;
  readonly piece: "TAKEN" | "MISPLACED" | "BROKEN";
}

export interface FieldPhotos {
  /** Takes a piece of a photo that a record of the caller's names; throws `HttpProblem` where none does. */
  take(actor: Actor, piece: { readonly id: string; readonly from: number; readonly content: Buffer }): Promise<PieceAnswer>;
  /** The picture as it was drawn anew; null where it is not the reader's. */
  open(actor: Actor, id: string): Promise<{ readonly content: Buffer; readonly mediaType: string } | null>;
}

export function fieldPhotosOf({ db, clock }: { readonly db: Database; readonly clock: Clock }): FieldPhotos {
  const options = () => ({ today: clock.today() });
  return {
    take: (actor, piece) =>
      scoped(db, actor, options(), async (tx) => {
        const photo = await lockPhoto(tx, piece.id);
        if (photo === null) throw new HttpProblem(404, "photo_not_found");
        if (photo.complete) return { received: photo.bytes, complete: true, piece: "TAKEN" };
        const end = piece.from + piece.content.length;
        if (piece.from !== photo.received || end > photo.bytes) return { received: photo.received, complete: false, piece: "MISPLACED" };
        if (piece.content.length > 0) await keepPiece(tx, piece);
        return end < photo.bytes ? { received: end, complete: false, piece: "TAKEN" } : finish(tx, piece.id, photo);
      }),
    // Offices read what a visit says, never a family's pictures.
    open: (actor, id) => actor.scope === "agency" ? Promise.resolve(null) : scoped(db, actor, options(), (tx) => readPhoto(tx, id)),
  };
}

/** All bytes are here: they must be the ones announced, and a picture; it is kept without what cameras write beside it. */
async function finish(tx: Scoped, id: string, photo: PhotoStanding): Promise<PieceAnswer> {
  const bytes = await readPieces(tx, id);
  if (createHash("sha256").update(bytes).digest("hex") !== photo.sha) {
    await dropPieces(tx, id);
    return { received: 0, complete: false, piece: "BROKEN" };
  }
  const drawn = await reEncodeImage(bytes, "jpg");
  if (drawn === null) {
    // What is no picture will be none the next time either: the office sees that it is lost, and the phone is done with it.
    await dropPieces(tx, id);
    await markPhotoLost(tx, id);
    return { received: photo.bytes, complete: true, piece: "TAKEN" };
  }
  await completePhoto(tx, id, drawn);
  return { received: photo.bytes, complete: true, piece: "TAKEN" };
}
