import multipart from "@fastify/multipart";
import type { Actor } from "@sinergi/domain/access/actor";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { FieldBackups } from "../field/field-backups.ts";
import { HttpProblem } from "./problem.ts";
import { actorGuard } from "./require-actor.ts";
import { BACKUP_ROUTE } from "./same-origin.ts";

export interface FieldBackupFilesOptions {
  readonly backups: FieldBackups;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
}

const MAX_BACKUP_BYTES = 64 * 1_048_576;
const PARTS = { files: 1, fields: 2, parts: 3, fieldSize: 1_000, headerPairs: 20 };

/** A backup file of a phone that cannot send any more, brought in by the office. */
export async function fieldBackupFiles(app: FastifyInstance, { backups, readActor }: FieldBackupFilesOptions): Promise<void> {
  await app.register(multipart, { limits: { ...PARTS, fileSize: MAX_BACKUP_BYTES } });
  const requireActor = actorGuard(readActor);

  app.post(BACKUP_ROUTE, { bodyLimit: MAX_BACKUP_BYTES + 1_000_000 }, async (request) => {
    const actor = await requireActor(request, "sync.review");
    const part = await request.file().catch(() => {
      throw new HttpProblem(400, "form_broken");
    });
    if (part?.fieldname !== "file") throw new HttpProblem(400, "file_missing");
    const bytes = await part.toBuffer().catch(() => {
      throw new HttpProblem(413, "backup_too_large", { maxBytes: MAX_BACKUP_BYTES });
    });
    return backups.take(actor, bytes);
  });
}
