import { MEETING_KINDS, MEETING_STATES } from "@sinergi/domain/meetings/vocabulary";
import { z } from "zod";

/** `meetings.find` */
export const meetingInputSchema = z.strictObject({ id: z.uuid() });

export const meetingSchema = z.object({
  id: z.string(), seriesId: z.string().nullable(), seriesTitle: z.string().nullable(), kind: z.enum(MEETING_KINDS), title: z.string(), state: z.enum(MEETING_STATES),
  heldOn: z.string(), startsAt: z.string(), endsAt: z.string().nullable(), place: z.string(), area: z.string().nullable(), basis: z.string(),
  chairName: z.string(), chairPosition: z.string(), moderatorName: z.string(), noteTakerName: z.string(), noteTakerPosition: z.string(),
  snapshotRef: z.string().nullable(), openedAt: z.string().nullable(), closedAt: z.string().nullable(), revision: z.int(),
});
export type Meeting = z.infer<typeof meetingSchema>;
