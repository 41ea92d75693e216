import { z } from "zod";
import { logNoteSchema, registryIdSchema, villageCodeSchema } from "#fieldwork/log-fields.schema";
import { PRESENCES } from "#fieldwork/vocabulary";
import { daySchema } from "#time/day.schema";

export const SESSION_FAMILIES_MAX = 200;

/** Body of `session.held` v1: a P2K2 session with the attendance of every family of the group, one record (`offline.md` §3.4). */
export const sessionHeldSchema = z.strictObject({
  /** Null for a group the office does not know. */
  groupId: z.uuid().nullable(),
  groupName: z.string().trim().min(1).max(120),
  villageCode: villageCodeSchema,
  onDay: daySchema,
  /** M1-M5, or the regency's own. */
  module: z.string().trim().min(1).max(20),
  topic: z.string().trim().max(200),
  /** How long it took; null: not said. */
  minutes: z.int().min(1).max(1_440).nullable(),
  notes: logNoteSchema,
  attendance: z
    .array(z.strictObject({ familyId: registryIdSchema, presence: z.enum(PRESENCES), note: z.string().trim().max(200).default("") }))
    .min(1)
    .max(SESSION_FAMILIES_MAX)
    .refine((rows) => new Set(rows.map(({ familyId }) => familyId)).size === rows.length, { error: "FAMILY_TWICE" }),
});
export type SessionHeld = z.infer<typeof sessionHeldSchema>;
