import { z } from "zod";
import { daySchema } from "#time/day.schema";

const DISTRICT = /^\d{2}\.\d{2}\.\d{2}$/;

/** What coordinators write down of a facilitator; his name and address are his account's. */
export const facilitatorDraftSchema = z.strictObject({
  number: z.string().trim().max(40).default(""),
  phone: z.string().trim().max(30).default(""),
  districts: z.array(z.string().regex(DISTRICT)).max(40).default([]),
  activeFrom: daySchema,
  activeTo: daySchema.nullable().default(null),
});

/** Most families of one act: more than a facilitator ever has, few enough to be looked through. */
export const MOST_FAMILIES_OF_ACT = 5_000;
/** Most families of a list that is dealt out. */
export const MOST_FAMILIES_OF_QUEUE = 2_000;
/** Most families picked by hand. */
export const MOST_FAMILIES_BY_HAND = 500;
