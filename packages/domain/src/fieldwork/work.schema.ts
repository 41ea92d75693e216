import { z } from "zod";
import { WORK_OUTCOMES } from "#fieldwork/vocabulary";
import { daySchema } from "#time/day.schema";

/** Body of a `work.answered` record: what came of one family of a list that was dealt out. */
export const workAnsweredSchema = z.object({
  itemId: z.uuid(),
  outcome: z.enum(WORK_OUTCOMES),
  /** Why, in words; `OTHER` says what. */
  note: z.string().trim().max(1_000),
  onDay: daySchema,
}).refine(({ outcome, note }) => outcome !== "OTHER" || note !== "", { path: ["note"], error: "NOTE" });
export type WorkAnswered = z.infer<typeof workAnsweredSchema>;
