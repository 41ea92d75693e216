import type { Actor } from "@sinergi/domain/access/actor";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { FieldPhotos } from "../field/field-photos.ts";
import { HttpProblem } from "./problem.ts";
import { actorGuard } from "./require-actor.ts";
import { PHOTO_ROUTE } from "./same-origin.ts";

export interface FieldPhotoFilesOptions {
  readonly photos: FieldPhotos;
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
}

const MAX_PIECE_BYTES = 1_048_576;
const photoSchema = z.object({ id: z.uuid() });
const placeSchema = z.object({ dari: z.coerce.number().int().min(0).max(MAX_PIECE_BYTES) });

/** Photos of records: in piece by piece, resumed where the last one ended; out as pictures to whoever may see the record. */
export async function fieldPhotoFiles(app: FastifyInstance, { photos, readActor }: FieldPhotoFilesOptions): Promise<void> {
  const requireActor = actorGuard(readActor);
  app.addContentTypeParser("application/octet-stream", { parseAs: "buffer", bodyLimit: MAX_PIECE_BYTES }, (_request, body, done) => done(null, body));

  app.put(PHOTO_ROUTE, { bodyLimit: MAX_PIECE_BYTES }, async (request, reply) => {
    const actor = await requireActor(request, "field.log");
    const photo = photoSchema.safeParse(request.params);
    const place = placeSchema.safeParse(request.query);
    if (!photo.success) throw new HttpProblem(404, "photo_not_found");
    if (!place.success || !Buffer.isBuffer(request.body)) throw new HttpProblem(400, "bad_input");
    const { piece, ...standing } = await photos.take(actor, { id: photo.data.id, from: place.data.dari, content: request.body });
    if (piece === "BROKEN") throw new HttpProblem(422, "photo_broken");
    return reply.code(piece === "TAKEN" ? 200 : 409).send(standing);
  });

  app.get(PHOTO_ROUTE, async (request, reply) => {
    const actor = await requireActor(request, "field.read");
    const asked = photoSchema.safeParse(request.params);
    const photo = asked.success ? await photos.open(actor, asked.data.id) : null;
    if (photo === null) throw new HttpProblem(404, "photo_not_found");
    reply.header("cache-control", "private, no-store");
    reply.header("content-disposition", `inline; filename="foto-${asked.data?.id ?? ""}.jpg"`);
    return reply.type(photo.mediaType).send(photo.content);
  });
}
