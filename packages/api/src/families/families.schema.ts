import { END_REASONS } from "@sinergi/domain/enrolments/end-reasons";
import { HOUSING_STATES } from "@sinergi/domain/families/housing-lacks";
import type { FamilyEvent } from "@sinergi/domain/families/family-history";
import type { FamilyProblem } from "@sinergi/domain/families/family-problems";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { ABSENT_DECILE, HELPED_GROUPS, LIKENESSES, MOVEMENT_KINDS } from "@sinergi/domain/targeting/movement";
import { FLOW_KINDS, LEAVE_REASONS } from "@sinergi/domain/targeting/flow";
import { snapshotRefSchema } from "@sinergi/domain/targeting/snapshot-ref";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { z } from "zod";
import { areaCodeSchema, decilesSchema, snapshotInputSchema } from "#targeting/targeting.schema";

/** A code of an organisation, as links carry it. */
const organisationCodeSchema = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/);

export const FAMILY_SORTS = ["village", "decile", "head", "members", "programmes"] as const;

/** A decile of a version; 0 none yet, 11 not in that version. */
const endSchema = z.array(z.int().min(0).max(ABSENT_DECILE)).max(12);
const movementFilterSchema = z.strictObject({
  /** As-of days of the two versions. */
  from: daySchema,
  to: daySchema,
  kinds: z.array(z.enum(MOVEMENT_KINDS)).max(MOVEMENT_KINDS.length).optional(),
  first: endSchema.optional(),
  last: endSchema.optional(),
  help: z.enum(["none", ...HELPED_GROUPS]).optional(),
  received: programmeCodeSchema.optional(),
  /** Only families with a counterpart among those that are compared. */
  matched: z.strictObject({ likeness: z.enum(LIKENESSES), group: z.enum(HELPED_GROUPS), area: areaCodeSchema }).optional(),
});

const codesSchema = z.array(programmeCodeSchema).max(60);

/** What cells can narrow figures to: `MixFilter` of targeting, which says what each part means. */
export const mixFilterSchema = z.strictObject({
  deciles: decilesSchema.optional(),
  together: codesSchema.optional(),
  without: codesSchema.optional(),
  exactly: codesSchema.optional(),
  notExactly: z.array(codesSchema).max(20).optional(),
  layers: z.int().min(0).max(60).optional(),
  layersFrom: z.int().min(0).max(60).optional(),
  owners: z.array(organisationCodeSchema).max(10).optional(),
  sides: z.enum(["both", "livelihoodOnly", "productionOnly", "none"]).optional(),
});

/** Families that entered, stayed in or left a programme between two snapshots; without `to`, until today. */
const flowFilterSchema = z.strictObject({
  from: snapshotRefSchema,
  to: snapshotRefSchema.optional(),
  programme: programmeCodeSchema,
  kinds: z.array(z.enum(FLOW_KINDS)).min(1).max(FLOW_KINDS.length),
  /** Of those who left: why a person said they did. */
  reasons: z.array(z.enum(LEAVE_REASONS)).min(1).max(LEAVE_REASONS.length).optional(),
});

/** What a list of families is narrowed to. Every mark on a screen is one of these, so a list total equals its mark. */
export const familyFilterSchema = snapshotInputSchema.extend({
  area: areaCodeSchema.optional(),
  /** Deciles 1-10; 0 stands for families without a decile. */
  deciles: z.array(z.int().min(0).max(10)).max(11).optional(),
  /** The programme that `eligibility` and `receives` speak of. */
  programme: programmeCodeSchema.optional(),
  eligibility: z.array(z.enum(TRILEANS)).max(3).optional(),
  /** Without a programme: receives anything at all, or nothing. */
  receives: z.boolean().optional(),
  /** Families that receive exactly these programmes; an empty list: none at all. */
  exactly: z.array(programmeCodeSchema).max(60).optional(),
  /** Families that receive all of these, whatever else. */
  together: z.array(programmeCodeSchema).max(60).optional(),
  /** Families that receive none of these. */
  without: z.array(programmeCodeSchema).max(60).optional(),
  /** Families that are eligible for at least one of these and do not receive it. */
  missedBy: z.array(programmeCodeSchema).min(1).max(60).optional(),
  /** Families that receive this many programmes. */
  layers: z.int().min(0).max(60).optional(),
  /** Among deciles 1-4: has a member aged 18-59. */
  workingAge: z.enum(TRILEANS).optional(),
  sides: z.enum(["both", "livelihoodOnly", "productionOnly", "none"]).optional(),
  /** Families of decile 1 eligible for something in the package: all of them, those with all, some or none of it, those who lack one piece. */
  package: z.enum(["base", "complete", "partly", "nothing", "oneMissing"]).optional(),
  /** Families whose exact set of programmes is none of these; an empty list: nothing at all. */
  notExactly: z.array(z.array(programmeCodeSchema).max(60)).max(20).optional(),
  /** Families that receive at least this many programmes. */
  layersFrom: z.int().min(0).max(60).optional(),
  /** Families that receive something of every one of these organisations. */
  owners: z.array(organisationCodeSchema).max(10).optional(),
  /** Families of decile 1 that are eligible for this programme of the package and do not receive it. */
  lacks: programmeCodeSchema.optional(),
  /** With `lacks`: they lack other pieces too, or this one alone. */
  lacksMore: z.boolean().optional(),
  /** Families whose house lacks the thing, or of which it is not known. */
  housing: z.enum(HOUSING_STATES).optional(),
  /** Families with persons who meet the rule of `programme` themselves: any, one who receives it, one who does not. Nobody for a frozen snapshot. */
  persons: z.enum(["eligible", "reached", "missed"]).optional(),
  /** Families by how they moved between two versions and what they received meanwhile. */
  movement: movementFilterSchema.optional(),
  flow: flowFilterSchema.optional(),
});
export type FamilyFilter = z.infer<typeof familyFilterSchema>;

export const familyListInputSchema = z.strictObject({
  filter: familyFilterSchema,
  sort: z.enum(FAMILY_SORTS).default("village"),
  descending: z.boolean().default(false),
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(10).max(100).default(50),
});

export const familyRowSchema = z.object({
  familyId: z.string(),
  headName: z.string(),
  /** Masked: the first six digits. Null where the source gave none. */
  noKk: z.string().nullable(),
  headNik: z.string().nullable(),
  village: z.object({ code: z.string(), name: z.string(), district: z.string() }),
  decile: z.int().nullable(),
  members: z.int(),
  programmes: z.array(z.string()),
  /** Of the programme in the filter, if one is set. */
  eligibility: z.enum(TRILEANS).nullable(),
});
export const familyListSchema = z.object({
  /** Families in the figure, for whoever looks. */
  total: z.int(),
  /** Of those, within the reader's scope: only these are listed. */
  inScope: z.int(),
  /** The list goes village by village and the order asked for holds within each: so it is in an area of more than 20,000 families by head, members and, with a programme's eligibility, programmes. */
  byVillage: z.boolean(),
  page: z.int(),
  pageSize: z.int(),
  rows: z.array(familyRowSchema),
});
export type FamilyRowAnswer = z.infer<typeof familyRowSchema>;
export type FamilyListAnswer = z.infer<typeof familyListSchema>;

export const familyInputSchema = z.strictObject({ familyId: z.string().regex(/^\d{1,18}$/) });
export const memberSchema = z.object({
  personId: z.string(),
  name: z.string(),
  nik: z.string().nullable(),
  relation: z.string().nullable(),
  sex: z.enum(["M", "F"]).nullable(),
  birthDate: z.string().nullable(),
  age: z.int().nullable(),
  school: z.string().nullable(),
  occupation: z.string().nullable(),
  isHead: z.boolean(),
});
export const familySchema = z.object({
  familyId: z.string(),
  noKk: z.string().nullable(),
  village: z.object({ code: z.string(), name: z.string(), district: z.string() }),
  address: z.string().nullable(),
  decile: z.int().nullable(),
  dataset: z.object({ source: z.string(), asOf: z.string() }),
  housing: z.record(z.string(), z.string().nullable()),
  powerVa: z.int().nullable(),
  rosterComplete: z.boolean(),
  members: z.array(memberSchema),
  programmes: z.array(z.object({
    code: z.string(), name: z.string(), side: z.enum(["LIVELIHOOD", "PRODUCTION"]), eligibility: z.enum(TRILEANS), receives: z.boolean(),
  })),
  enrolments: z.array(z.object({
    enrolmentId: z.string(),
    programme: z.string(), period: z.string(), startsOn: z.string(), endsOn: z.string(), status: z.string(), amountIdr: z.number().nullable(),
    method: z.string(), recipient: z.string().nullable(),
    /** Entered by a person; else it stands on an imported list. */
    byHand: z.boolean(),
    note: z.string().nullable(),
    /** What a person said of its end. */
    ended: z.object({ on: z.string(), reason: z.enum(END_REASONS), note: z.string(), by: z.string() }).nullable(),
  })),
  deciles: z.array(z.object({ source: z.string(), asOf: z.string(), decile: z.int().nullable() })),
});
export type FamilyAnswer = z.infer<typeof familySchema>;

/** `families.history`: every version that stands, the earliest first; what changed between those it is in; problems of the newest. */
export interface FamilyHistoryAnswer {
  readonly versions: readonly {
    readonly source: string;
    readonly asOf: string;
    readonly isIn: boolean;
    readonly decile: number | null;
    readonly village: string | null;
    readonly members: number | null;
  }[];
  readonly events: readonly FamilyEvent[];
  readonly problems: readonly FamilyProblem[];
}
export type { FamilyEvent, FamilyProblem };

/** `families.revealNumber`: one number, with a reason, audited before the answer. */
export const revealInputSchema = z.strictObject({
  familyId: familyInputSchema.shape.familyId,
  personId: z.string().regex(/^\d{1,18}$/).nullable(),
  number: z.enum(["NIK", "NO_KK"]),
  reason: z.string().trim().min(10).max(300),
});
export const revealedSchema = z.object({ value: z.string(), remainingToday: z.int() });
