import { z } from "zod";
import { daySchema } from "#time/day.schema";
import { ORGANISATION_KINDS, STAKEHOLDER_GROUPS, TEAM_SEATS, TEAM_GROUP_KINDS } from "#organisations/vocabulary";

export const organisationCodeSchema = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/);
export const teamGroupCodeSchema = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/);
const name = z.string().trim().min(3).max(160);
const optionalText = (max: number) => z.string().trim().max(max).transform((text) => (text === "" ? null : text)).nullable().default(null);

export const organisationDraftSchema = z.strictObject({ code: organisationCodeSchema, name, nameEn: z.string().trim().max(160).default(""), kind: z.enum(ORGANISATION_KINDS), group: z.enum(STAKEHOLDER_GROUPS) });
export type OrganisationDraft = z.infer<typeof organisationDraftSchema>;

/** A new name and the day it begins; `decree` is what gave it. */
export const nameDraftSchema = z.strictObject({ name, nameEn: z.string().trim().max(160).default(""), fromDay: daySchema, decree: optionalText(160) });

export const seatDraftSchema = z.strictObject({
  seat: z.enum(TEAM_SEATS),
  /** Code of a programme group (kelompok program); null where the seat lies in none. */
  group: teamGroupCodeSchema.nullable().default(null),
  pokja: teamGroupCodeSchema.nullable().default(null),
  decreeNumber: z.string().trim().min(1).max(120),
  decreeDay: daySchema.nullable().default(null),
  fromDay: daySchema,
});
export type SeatDraft = z.infer<typeof seatDraftSchema>;

const phone = z.string().trim().max(40).regex(/^[0-9+() .-]*$/);

/** An official as he can be reached; personal data of a working life, seen by those who work inside. */
export const personDraftSchema = z.strictObject({
  name: z.string().trim().min(2).max(120),
  position: z.string().trim().min(2).max(160),
  phone: phone.transform((text) => (text === "" ? null : text)).nullable().default(null),
  email: z.union([z.literal(""), z.string().trim().toLowerCase().pipe(z.email().max(254))]).transform((text) => (text === "" ? null : text)).nullable().default(null),
  isMain: z.boolean().default(false),
  /** Partners may see name, position and phone of the main contact. */
  isPublic: z.boolean().default(false),
  fromDay: daySchema,
});
export type PersonDraft = z.infer<typeof personDraftSchema>;

export const teamGroupDraftSchema = z.strictObject({ kind: z.enum(TEAM_GROUP_KINDS), name, nameEn: z.string().trim().max(160).default(""), retired: z.boolean().default(false) });
export type TeamGroupDraft = z.infer<typeof teamGroupDraftSchema>;
