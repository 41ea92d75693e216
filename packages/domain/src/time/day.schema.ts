import { z } from "zod";
import { parseDay, type Day } from "#time/day";

export const daySchema = z
  .string()
  .refine((text) => parseDay(text) !== null, { error: "DAY" })
  .transform((text) => text as Day);
