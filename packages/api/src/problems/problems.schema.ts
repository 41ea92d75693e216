import { PROBLEM_KINDS, VERDICTS } from "@sinergi/domain/problems/problem-kinds";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { z } from "zod";
import { areaCodeSchema } from "#targeting/targeting.schema";

export const PROBLEM_SORTS = ["weight", "village", "head"] as const;

/** `problems.overview`: how many cases of each kind are open and decided within the reader's scope. */
export const problemOverviewSchema = z.object({
  kinds: z.array(z.object({ kind: z.enum(PROBLEM_KINDS), open: z.int(), decided: z.int(), waiting: z.int() })),
  /** Recipients that match no family (a list of their own); null for whom they are not. */
  unlisted: z.int().nullable(),
  /** Families of deciles 1-4 without any help. */
  withoutAid: z.int(),
});
export type ProblemOverview = z.infer<typeof problemOverviewSchema>;

export const problemFilterSchema = z.strictObject({
  kind: z.enum(PROBLEM_KINDS),
  state: z.enum(["open", "decided"]).default("open"),
  area: areaCodeSchema.optional(),
  /** Cases that speak of this programme. */
  programme: programmeCodeSchema.optional(),
});
export const problemListInputSchema = problemFilterSchema.extend({
  sort: z.enum(PROBLEM_SORTS).default("weight"),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(100_000).default(1),
});

const decisionSchema = z.object({
  id: z.string(), verdict: z.enum(VERDICTS), note: z.string(), by: z.string(), at: z.string(), own: z.boolean(),
  merge: z.object({ subject: z.enum(["PERSON", "FAMILY"]), kept: z.string() }).nullable(),
  confirmedBy: z.string().nullable(),
});

/** One record of a case: what lets a person tell it from another. Numbers are masked. */
export const sideSchema = z.object({
  personId: z.string(), familyId: z.string(), name: z.string(), nik: z.string().nullable(), noKk: z.string().nullable(), birthDate: z.string().nullable(),
  sex: z.string().nullable(), relation: z.int().nullable(), head: z.string(), village: z.string(), address: z.string().nullable(), decile: z.int().nullable(), members: z.int(),
});
export type Side = z.infer<typeof sideSchema>;

/** What a case shows, whatever its kind; what a kind does not have is left out. */
export const factsSchema = z.object({
  a: sideSchema.optional(), b: sideSchema.optional(),
  type: z.enum(["TWO_IDENTITIES", "OTHER_NAME", "LIST_TWICE"]).optional(),
  bSource: z.string().optional(), bAsOf: z.string().optional(),
  programmes: z.array(z.string()).optional(),
  decile: z.int().nullable().optional(), members: z.int().optional(), membersBefore: z.int().optional(), receives: z.int().optional(),
  from: z.int().optional(), to: z.int().optional(), source: z.string().optional(), since: z.string().optional(),
  answer: z.string().optional(), occupation: z.string().optional(),
  nik: z.string().nullable().optional(), noKk: z.string().nullable().optional(), village: z.string().optional(), period: z.string().optional(),
  listName: z.string().nullable().optional(), listBirthDate: z.string().nullable().optional(),
  lists: z.array(z.object({ file: z.string(), row: z.int().nullable(), name: z.string().nullable() })).optional(),
  elsewhere: z.array(z.object({ name: z.string(), relation: z.int().nullable(), village: z.string().nullable() })).optional(),
});
export type Facts = z.infer<typeof factsSchema>;

export const problemRowSchema = z.object({
  caseKey: z.string(), familyId: z.string().nullable(), headName: z.string(), village: z.string().nullable(), basis: z.string(), facts: factsSchema, decision: decisionSchema.nullable(),
});
export type ProblemRow = z.infer<typeof problemRowSchema>;
export const problemPageSchema = z.object({ total: z.int(), page: z.int(), pageSize: z.int(), rows: z.array(problemRowSchema) });
export type ProblemPage = z.infer<typeof problemPageSchema>;

/** `problems.decide`: one verdict on one case, on the facts the person looked at (`basis`). */
export const decideInputSchema = z.strictObject({
  opId: z.uuid(),
  kind: z.enum(PROBLEM_KINDS),
  caseKey: z.string().regex(/^[\w:-]{1,160}$/),
  basis: z.string().max(200),
  verdict: z.enum(VERDICTS),
  keep: z.enum(["a", "b"]).nullable().default(null),
  note: z.string().trim().max(500).default(""),
});
/** `problems.undo`, `problems.confirm`. */
export const decisionInputSchema = z.strictObject({ opId: z.uuid(), decisionId: z.string().regex(/^\d{1,18}$/) });
