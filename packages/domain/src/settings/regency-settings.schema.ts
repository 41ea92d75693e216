import { EXPORT_MAX_ROWS } from "#lists/export-rules";
import { z } from "zod";
import { p2k2ModulesSchema, type P2k2Module } from "#fieldwork/p2k2-modules.schema";
import { referralRulesSchema, type ReferralRules } from "#referrals/referral-rules.schema";

/** The three zones of Indonesia, as people call them. */
export const TIME_ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;
export type TimeZone = (typeof TIME_ZONES)[number];
/** Sources a registry of families may come from. */
export const DATASET_SOURCES = ["DTSEN", "DTKS", "P3KE", "REGSOSEK", "OTHER"] as const;
export const LETTERHEAD_LINES_MAX = 5;

const LINE_MAX_LENGTH = 120;
const ADDRESS_MAX_LENGTH = 300;
const TERM_MAX_LENGTH = 40;
/** One line of print: whatever would break it or hide in it is no part of a word. */
const oneLine = (most: number) => z.string().trim().min(1).max(most).regex(/^[^\p{Cc}\p{Cf}]+$/u);

/** The head of every paper (kop surat). */
const letterheadSchema = z.strictObject({
  /** From the top: PEMERINTAH KABUPATEN …, then the office. */
  lines: z.array(oneLine(LINE_MAX_LENGTH)).min(1).max(LETTERHEAD_LINES_MAX),
  address: z.string().trim().max(ADDRESS_MAX_LENGTH).regex(/^[^\p{Cc}\p{Cf}]*$/u),
  /** SHA-256 of a picture that was accepted, in hex; null: none. */
  logo: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
});

/** The place's own words (domain.md §7.5). */
const termsSchema = z.strictObject({
  village: oneLine(TERM_MAX_LENGTH),
  villageHead: oneLine(TERM_MAX_LENGTH),
  hamlet: oneLine(TERM_MAX_LENGTH),
  villageCouncil: oneLine(TERM_MAX_LENGTH),
  villageMeeting: oneLine(TERM_MAX_LENGTH),
  villageBudget: oneLine(TERM_MAX_LENGTH),
  district: oneLine(TERM_MAX_LENGTH),
  districtHead: oneLine(TERM_MAX_LENGTH),
  leader: oneLine(TERM_MAX_LENGTH),
  deputyLeader: oneLine(TERM_MAX_LENGTH),
});

export const settingGroups = {
  letterhead: letterheadSchema,
  terms: termsSchema,
  timeZone: z.enum(TIME_ZONES),
  /** Which registry the figures use; null: whichever is newest. */
  datasetSource: z.enum(DATASET_SOURCES).nullable(),
  limits: z.strictObject({
    /** Rows of a list one person may export alone: the regency may set fewer than the product does, never more. */
    exportRows: z.int().min(1).max(EXPORT_MAX_ROWS),
  }),
  /** Which office answers which need, who checks proposals, and the days of the cycle. */
  referralRules: referralRulesSchema,
  p2k2Modules: p2k2ModulesSchema,
} as const;

export const SETTING_GROUPS = ["letterhead", "terms", "timeZone", "datasetSource", "limits", "referralRules", "p2k2Modules"] as const satisfies readonly (keyof typeof settingGroups)[];
export type SettingGroup = (typeof SETTING_GROUPS)[number];

export type Letterhead = z.infer<typeof letterheadSchema>;
export type Terms = z.infer<typeof termsSchema>;
export type Term = keyof Terms;
export const TERMS = ["village", "villageHead", "hamlet", "villageCouncil", "villageMeeting", "villageBudget", "district", "districtHead", "leader", "deputyLeader"] as const satisfies readonly Term[];

export interface RegencySettings {
  readonly letterhead: Letterhead;
  readonly terms: Terms;
  readonly timeZone: TimeZone;
  readonly datasetSource: (typeof DATASET_SOURCES)[number] | null;
  readonly limits: z.infer<typeof settingGroups.limits>;
  readonly referralRules: ReferralRules;
  readonly p2k2Modules: readonly P2k2Module[];
}

/** One group with its new value, as a page sends it. */
export const settingChangeSchema = z.discriminatedUnion("group", [
  z.strictObject({ group: z.literal("letterhead"), value: settingGroups.letterhead }),
  z.strictObject({ group: z.literal("terms"), value: settingGroups.terms }),
  z.strictObject({ group: z.literal("timeZone"), value: settingGroups.timeZone }),
  z.strictObject({ group: z.literal("datasetSource"), value: settingGroups.datasetSource }),
  z.strictObject({ group: z.literal("limits"), value: settingGroups.limits }),
  z.strictObject({ group: z.literal("referralRules"), value: settingGroups.referralRules }),
  z.strictObject({ group: z.literal("p2k2Modules"), value: settingGroups.p2k2Modules }),
]);
export type SettingChange = z.infer<typeof settingChangeSchema>;
