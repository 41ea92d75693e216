import { z } from "zod";

/** Most characters of one record's body. */
export const MAX_BODY_CHARACTERS = 262_144;
const MAX_PHOTOS = 10;
const MAX_PHOTO_BYTES = 1_048_576;
const POSTGRES_INT = 2_147_483_647;

const sha = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0).max(POSTGRES_INT);

/** The envelope of a record as a phone sends it. What a newer app adds to it is passed over; the body is looked at by its own schema. */
export const sentRecordSchema = z.object({
  id: z.uuid(),
  seq: count,
  kind: z.string().min(1).max(60),
  v: z.int().min(1).max(1_000),
  body: z.string().max(MAX_BODY_CHARACTERS),
  sha,
  familyId: z.string().regex(/^\d{1,18}$/).optional(),
  baseVersion: count.optional(),
  prevId: z.uuid().optional(),
  amends: z.uuid().optional(),
  clientAt: z.string().max(40),
  clockOffsetMs: z.int().nullable(),
  attachments: z.array(z.object({ id: z.uuid(), sha, bytes: z.int().min(1).max(MAX_PHOTO_BYTES), mime: z.literal("image/jpeg") })).max(MAX_PHOTOS),
});
