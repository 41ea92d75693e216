import { z } from "zod";
import { AID_PROBLEMS } from "#fieldwork/vocabulary";
import { programmeCodeSchema } from "#programmes/programme.schema";
import { daySchema } from "#time/day.schema";

export const LOG_NOTE_MAX_LENGTH = 2_000;

/** Id of a family or a person as the registry has it. */
export const registryIdSchema = z.string().regex(/^[1-9]\d{0,17}$/);
export const villageCodeSchema = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/);
/** `YYYY-MM` */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const logNoteSchema = z.string().trim().max(LOG_NOTE_MAX_LENGTH).default("");

/** What is said of aid that was due: the amount is null where nobody knows it, never 0. */
export const aidSaidSchema = {
  programme: programmeCodeSchema,
  period: z.string().trim().min(1).max(20),
  received: z.boolean(),
  amountIdr: z.int().min(0).max(1_000_000_000).nullable(),
  problem: z.enum(AID_PROBLEMS),
  note: logNoteSchema,
  onDay: daySchema,
} as const;
