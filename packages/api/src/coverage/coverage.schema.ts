import type { ToldState } from "@sinergi/domain/fieldwork/coverage-facts";
import { TOLD_STATES } from "@sinergi/domain/fieldwork/coverage-facts";
import { MONTH_PATTERN, type Month } from "@sinergi/domain/fieldwork/coverage-months";
import { COMMITMENT_RESULTS, COMMITMENTS, VISIT_OUTCOMES, type AidProblem, type Commitment, type CommitmentResult, type VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import { MAX_TRANCHES } from "@sinergi/domain/payments/tranche";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import type { Freshness } from "@sinergi/targeting/field-coverage";
import { z } from "zod";
import type { AreaLabel, SnapshotLabel } from "#targeting/targeting.schema";

const month = z.string().regex(MONTH_PATTERN);

/** `coverage.overview`: six months up to one, of the regency or a district; left out: the present month, the regency. */
export const coverageInputSchema = z.strictObject({ month: month.optional(), area: z.string().regex(/^\d{2}\.\d{2}(\.\d{2})?$/).optional() }).default({});

/** Families of a month. Numbers are null where they are not told to this reader because one of them is small. */
export interface CoverageCell {
  readonly month: Month;
  readonly assigned: number | null;
  readonly visited: number | null;
  readonly met: number | null;
  /** Facilitators whose phone may still hold records of this month: what is missing here may be *belum terkirim*. */
  readonly waiting: number;
}
export interface CoverageRow {
  readonly area: AreaLabel;
  /** Villages with weak signal in it, or 1 where it is one. */
  readonly weak: number;
  readonly cells: readonly CoverageCell[];
}

/** One tranche of a programme: families by how what they say stands to the payment list; null: not told. */
export interface ToldTranche {
  readonly programme: string;
  readonly name: string;
  readonly tranche: number;
  readonly families: Readonly<Record<ToldState, number | null>>;
}

export interface CommitmentRow {
  readonly month: Month;
  readonly component: Commitment;
  /** Persons; null: not told. */
  readonly persons: Readonly<Record<CommitmentResult, number | null>>;
}

export interface NotFoundRow {
  readonly area: AreaLabel;
  /** Families by what was found the last time; null: not told. */
  readonly families: Readonly<Partial<Record<VisitOutcome, number | null>>>;
}

export interface CoverageAnswer {
  readonly snapshot: SnapshotLabel;
  readonly today: string;
  /** The earliest first; the last is the one asked for. */
  readonly months: readonly Month[];
  readonly freshness: Freshness;
  readonly whole: CoverageRow;
  /** The areas right below. */
  readonly rows: readonly CoverageRow[];
  readonly period: string;
  readonly told: readonly ToldTranche[];
  readonly commitments: readonly CommitmentRow[];
  readonly notFound: readonly NotFoundRow[];
  /** Small counts are held back for this reader. */
  readonly guarded: boolean;
}

export const REACH_STATES = ["ASSIGNED", "VISITED", "NOT_VISITED", "MET"] as const;

const area = z.string().regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/).optional();
/** Which number of Cakupan lapangan a list is behind. */
export const behindSchema = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("REACH"), state: z.enum(REACH_STATES), month, area }),
  z.strictObject({ what: z.literal("NOT_FOUND"), outcome: z.enum(VISIT_OUTCOMES), month, area }),
  z.strictObject({ what: z.literal("TOLD"), state: z.enum(TOLD_STATES), programme: programmeCodeSchema, period: z.string().regex(/^(19|20)\d{2}$/), tranche: z.int().min(1).max(MAX_TRANCHES), area }),
  z.strictObject({ what: z.literal("KEPT"), month, component: z.enum(COMMITMENTS), result: z.enum(COMMITMENT_RESULTS), area }),
]);
export type CoverageBehind = z.infer<typeof behindSchema>;

/** What a file of such a list is of. */
export const coverageFilterSchema = z.strictObject({ behind: behindSchema, text: z.string().trim().max(80).default("") });

export const COVERAGE_SORTS = ["village", "head", "day"] as const;
export const coverageFamiliesInputSchema = z.strictObject({
  behind: behindSchema, text: z.string().trim().max(80).default(""), sort: z.enum(COVERAGE_SORTS).default("village"), descending: z.boolean().default(false), page: z.int().min(1).max(100_000).default(1), pageSize: z.int().min(10).max(100).default(50),
});

export interface CoverageFamily {
  readonly familyId: string;
  readonly headName: string;
  readonly village: string;
  readonly district: string;
  readonly decile: number | null;
  /** Whose commitment it is, where it is about a person. */
  readonly person: string | null;
  readonly facilitator: string | null;
  /** The day of the visit, check or word. */
  readonly on: string | null;
  readonly outcome: VisitOutcome | null;
  readonly problem: AidProblem | null;
  readonly amountIdr: number | null;
  readonly note: string;
}
/** Lines: families, for commitments persons. `total` is the number of the mark, `inScope` what this reader sees of it. */
export interface CoverageFamiliesAnswer {
  readonly total: number;
  readonly inScope: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly CoverageFamily[];
}
