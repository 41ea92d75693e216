import { z } from "zod";

/** Body of `record.voided`: which own record is taken back, and why. It stays readable. */
export const recordVoidSchema = z.strictObject({ recordId: z.uuid(), reason: z.string().trim().min(3).max(500) });
export type RecordVoid = z.infer<typeof recordVoidSchema>;
