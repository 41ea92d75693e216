import { z } from "zod";
import { daySchema } from "#time/day.schema";
import { updateReasonSchema, villageCodeSchema } from "#updates/proposal.schema";

/** A meeting of a village as it is written down (`domain.md` §4.2). */
export const villageMeetingDraftSchema = z.strictObject({
  villageCode: villageCodeSchema,
  heldOn: daySchema,
  place: z.string().trim().min(2).max(200),
  /** The head of the village, or who led it in his stead. */
  chair: z.string().trim().min(2).max(120),
  participants: z.int().min(1).max(5_000).nullable().default(null),
  notes: z.string().trim().max(2_000).default(""),
});
export type VillageMeetingDraft = z.infer<typeof villageMeetingDraftSchema>;

/** What the meeting said of one proposal; a no says why. */
export const meetingVerdictSchema = z.discriminatedUnion("verdict", [
  z.strictObject({ proposalId: z.uuid(), verdict: z.literal("AGREED") }),
  z.strictObject({ proposalId: z.uuid(), verdict: z.literal("REJECTED"), reason: updateReasonSchema }),
]);
export type MeetingVerdict = z.infer<typeof meetingVerdictSchema>;
