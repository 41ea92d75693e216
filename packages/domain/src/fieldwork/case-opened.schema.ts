import { z } from "zod";
import { CASE_TEXT_MIN_LENGTH } from "#fieldwork/case-limits";
import { LOG_NOTE_MAX_LENGTH, registryIdSchema } from "#fieldwork/log-fields.schema";
import { CASE_CATEGORIES, CASE_STATES } from "#fieldwork/vocabulary";
import { daySchema } from "#time/day.schema";

/** People a case can be shown to when it is opened. */
export const CASE_NAMED_MAX = 10;
const caseText = z.string().trim().min(CASE_TEXT_MIN_LENGTH).max(LOG_NOTE_MAX_LENGTH);
const accountId = z.string().min(1).max(100);

/** Body of `case.opened` v1. Violence is restricted whatever the phone said. */
export const caseOpenedSchema = z.strictObject({
  familyId: registryIdSchema,
  /** The member it is about; null: the family. */
  personId: registryIdSchema.nullable(),
  category: z.enum(CASE_CATEGORIES),
  restricted: z.boolean(),
  text: caseText,
  onDay: daySchema,
  /** Accounts that may see a restricted one. */
  named: z.array(accountId).max(CASE_NAMED_MAX).default([]).transform((ids) => [...new Set(ids)]),
});
export type CaseOpened = z.infer<typeof caseOpenedSchema>;

/** Body of `case.noted` v1: what happened with it, and where it stands after that; null leaves it where it is. */
export const caseNotedSchema = z.strictObject({
  /** Id of the case: the id of the record that opened it. */
  caseId: z.uuid(),
  text: caseText,
  state: z.enum(CASE_STATES).nullable(),
  onDay: daySchema,
});
export type CaseNoted = z.infer<typeof caseNotedSchema>;
