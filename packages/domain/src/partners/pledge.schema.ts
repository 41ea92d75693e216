import { z } from "zod";
import { organisationCodeSchema } from "#organisations/organisation.schema";
import { readNeed, type Need } from "#partners/needs";
import { programmeCodeSchema } from "#programmes/programme.schema";
import { daySchema } from "#time/day.schema";
import { PLEDGE_UNITS, RESULT_KINDS } from "#partners/vocabulary";

export const REASON_MIN_LENGTH = 5;
const REASON_MAX_LENGTH = 500;
const AREA = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/;

export const areaOfPledgeSchema = z.string().regex(AREA);
export const reasonSchema = z.string().trim().min(REASON_MIN_LENGTH).max(REASON_MAX_LENGTH);
/** A need as `needKey` writes it. */
export const needSchema = z.string().max(60).transform((text, context): Need => {
  const need = readNeed(text);
  if (need) return need;
  context.issues.push({ code: "custom", message: "NEED", input: text });
  return z.NEVER;
});

/** What a partner promises. Money is what it is worth in rupiah, null where that is not said: never 0 for unknown. */
export const pledgeDraftSchema = z
  .strictObject({
    area: areaOfPledgeSchema,
    need: needSchema,
    quantity: z.int().min(1).max(1_000_000),
    unit: z.enum(PLEDGE_UNITS),
    amountIdr: z.int().min(1).max(1_000_000_000_000_000).nullable().default(null),
    fromDay: daySchema,
    toDay: daySchema,
    note: z.string().trim().max(1_000).default(""),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, { path: ["toDay"], error: "DAY_ORDER" });
export type PledgeDraft = z.infer<typeof pledgeDraftSchema>;

/** Who takes care of it with what: a programme of its own, or works in words. */
export const pledgeMatchSchema = z
  .strictObject({
    handler: organisationCodeSchema,
    programme: programmeCodeSchema.nullable().default(null),
    works: z.string().trim().max(200).default(""),
    /** Id of a person of the handler's whom the partner may call; null: the office itself. */
    contact: z.uuid().nullable().default(null),
    note: z.string().trim().max(500).default(""),
  })
  .refine(({ programme, works }) => programme !== null || works.length > 0, { path: ["works"], error: "NEITHER" });
export type PledgeMatch = z.infer<typeof pledgeMatchSchema>;

/** What came of it: so many recipients, a programme of the partner's with its list, or works that stand. Never names. */
export const pledgeResultSchema = z
  .strictObject({
    kind: z.enum(RESULT_KINDS),
    quantity: z.int().min(0).max(1_000_000),
    unit: z.enum(PLEDGE_UNITS),
    programme: programmeCodeSchema.nullable().default(null),
    on: daySchema,
    note: z.string().trim().max(500).default(""),
  })
  .refine(({ kind, programme }) => (kind === "PROGRAMME") === (programme !== null), { path: ["programme"], error: "PROGRAMME" });
export type PledgeResult = z.infer<typeof pledgeResultSchema>;
