import { budgetContentSchema, budgetYearSchema, realisationSchema, type BudgetContent, type Realisation } from "@sinergi/domain/budgets/budget-row.schema";
import { BUDGET_DOCUMENTS, FUNDING_SOURCES, LATER_DOCUMENTS, PROGRESS_STATES, type BudgetDocument, type LaterDocument } from "@sinergi/domain/budgets/vocabulary";
import type { ChangeKind, ChangeState } from "@sinergi/domain/budgets/decide-change";
import { REASON_MAX_LENGTH } from "@sinergi/domain/budgets/decide-change";
import { CHAIN_VERDICTS } from "@sinergi/domain/budgets/match-documents";
import type { BudgetIssue } from "@sinergi/domain/budgets/read-budget-row";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { SIDES, STRATEGIES } from "@sinergi/domain/programmes/vocabulary";
import type { Alignment } from "@sinergi/targeting/budget-alignment";
import type { Consistency, JudgedStep } from "@sinergi/targeting/budget-consistency";
import type { Money, Progress, SideBalance, UnitOutput } from "@sinergi/targeting/budget-figures";
import type { FamilyCostQuarter } from "@sinergi/targeting/budget-family-quarters";
import type { PlanQuarters } from "@sinergi/targeting/budget-quarters";
import type { PerFamily } from "@sinergi/targeting/budget-per-family";
import type { Convergence } from "@sinergi/targeting/plan-convergence";
import type { Range } from "@sinergi/targeting/rates";
import { z } from "zod";
import type { SnapshotLabel } from "#targeting/targeting.schema";

export const BUDGET_SORTS = ["position", "activity", "agency", "ceiling", "absorption", "physical", "output"] as const;

/** What the table of a plan is narrowed to; every part is one a mark or a badge can stand for. */
export const budgetFilterSchema = z.strictObject({
  text: z.string().trim().max(100).optional(),
  agency: z.string().max(40).optional(),
  side: z.enum([...SIDES, "NONE"]).optional(),
  strategy: z.enum(STRATEGIES).optional(),
  source: z.enum(FUNDING_SOURCES).optional(),
  /** A district or village: rows that name it, a place in it, or the district it lies in. `none` is rows for the whole regency. */
  area: z.union([z.literal("none"), z.string().regex(/^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/)]).optional(),
  programme: programmeCodeSchema.optional(),
  benefit: z.enum(["loan", "grant"]).optional(),
  progress: z.enum(PROGRESS_STATES).optional(),
  pending: z.boolean().optional(),
  chain: z.strictObject({ document: z.enum(LATER_DOCUMENTS), verdict: z.enum(CHAIN_VERDICTS) }).optional(),
  /** Found in both later documents with the same target, or not. */
  kept: z.boolean().optional(),
});
export type BudgetFilter = z.infer<typeof budgetFilterSchema>;

/** `budgets.overview`; without a year the regency's present one. */
export const overviewInputSchema = z.strictObject({ year: budgetYearSchema.optional() });
/** `budgets.familyCost`; without a programme the first of those the plan links. */
export const familyCostInputSchema = overviewInputSchema.extend({ programme: programmeCodeSchema.optional() });
export const listInputSchema = z.strictObject({
  year: budgetYearSchema.optional(), filter: budgetFilterSchema.default({}), sort: z.enum(BUDGET_SORTS).default("position"), descending: z.boolean().default(false), page: z.int().min(1).max(1_000).default(1),
});
export const rowInputSchema = z.strictObject({ id: z.uuid() });

const reason = z.string().trim().max(REASON_MAX_LENGTH).default("");
const act = { opId: z.uuid() };
/** `budgets.propose`: the client makes the id of the change, and of a new row too; a resend is the same proposal. */
export const proposeInputSchema = z.strictObject({
  ...act, id: z.uuid(), rowId: z.uuid(), reason,
  proposal: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("NEW"), year: budgetYearSchema, content: budgetContentSchema }),
    z.strictObject({ kind: z.literal("EDIT"), content: budgetContentSchema, basedOn: z.int() }),
    z.strictObject({ kind: z.literal("REMOVE"), basedOn: z.int() }),
  ]),
});
export const changeActInputSchema = z.strictObject({ ...act, id: z.uuid() });
export const rejectInputSchema = changeActInputSchema.extend({ note: reason });
export const recordInputSchema = z.strictObject({ ...act, rowId: z.uuid(), report: realisationSchema, reason });
export const matchInputSchema = z.strictObject({ ...act, ratId: z.uuid(), document: z.enum(LATER_DOCUMENTS), otherId: z.uuid().nullable() });
export const unmatchInputSchema = matchInputSchema.omit({ otherId: true });
export const importActInputSchema = z.strictObject({ ...act, id: z.uuid() });
export const importInputSchema = z.strictObject({ id: z.uuid() });
export const yearInputSchema = z.strictObject({ year: budgetYearSchema.optional() });
/** Body of `POST /files/budgets`. */
export const budgetFileInputSchema = z.strictObject({ document: z.enum(BUDGET_DOCUMENTS), year: budgetYearSchema, format: z.enum(["csv", "xlsx"]), filter: budgetFilterSchema.default({}) });

/** A change that waits, as the row shows it. */
export interface WaitingChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly proposedName: string;
  readonly proposedAt: string;
  readonly reason: string;
  readonly importId: string | null;
  /** By the reader himself: he may take it back and not decide on it. */
  readonly own: boolean;
  readonly mayDecide: boolean;
  readonly before: BudgetContent | null;
  readonly after: BudgetContent | null;
}

export interface BudgetRowAnswer {
  readonly id: string;
  readonly position: number;
  readonly content: BudgetContent;
  readonly agencyName: string;
  readonly revision: number;
  /** Only proposed so far: no figure counts it. */
  readonly isNew: boolean;
  readonly spentIdr: number | null;
  readonly physicalPercent: number | null;
  readonly achieved: number | null;
  readonly absorption: number | null;
  readonly output: number | null;
  readonly progress: Progress;
  readonly chain: readonly JudgedStep[];
  readonly pending: WaitingChange | null;
  readonly mayWrite: boolean;
}

export interface BudgetListAnswer {
  readonly year: string;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** Of every row that fits the filter and is approved, grants and loans apart. */
  readonly grants: Money;
  readonly loans: Money;
  readonly rows: readonly BudgetRowAnswer[];
}

export interface BudgetOverview {
  readonly year: string;
  readonly years: readonly string[];
  /** The last quarter that is over; figures of progress speak of its end. 0: none yet. */
  readonly quarter: number;
  /** The one office whose rows the reader sees; null for all. */
  readonly agency: { readonly code: string; readonly name: string } | null;
  readonly agencies: readonly { readonly code: string; readonly name: string }[];
  readonly snapshot: SnapshotLabel;
  readonly grants: Money;
  readonly loans: Money;
  readonly pending: number;
  readonly absorption: Range;
  /** Quarter by quarter, beside the year before; null where that has no plan. */
  readonly quarters: { readonly now: PlanQuarters; readonly before: PlanQuarters | null };
  readonly outputs: readonly UnitOutput[];
  readonly balance: SideBalance;
  readonly alignment: Alignment;
  readonly consistency: Consistency;
  readonly addedLater: readonly { readonly document: LaterDocument; readonly rows: number }[];
  readonly progress: Readonly<Record<Progress["state"], number>>;
  readonly behind: readonly Pick<BudgetRowAnswer, "id" | "content" | "agencyName" | "progress" | "physicalPercent" | "absorption">[];
  readonly perFamily: readonly PerFamily[];
  /** Null while the year has no signed list of priority places. */
  readonly convergence: Convergence | null;
}

/** Rupiah per family of one programme, quarter by quarter. */
export interface FamilyCostAnswer {
  readonly year: string;
  /** The last quarter that is over. */
  readonly quarter: number;
  /** Linked programmes of grants of the year that reach families: those with a list today first, then the largest ceiling. */
  readonly programmes: readonly string[];
  /** Null where the plan links none. */
  readonly programme: string | null;
  readonly now: readonly FamilyCostQuarter[];
  /** Null where the year before has no plan. */
  readonly before: readonly FamilyCostQuarter[] | null;
  readonly snapshot: SnapshotLabel;
}

export interface HistoryEntry {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly before: BudgetContent | null;
  readonly after: BudgetContent | null;
  readonly reason: string;
  readonly proposedName: string;
  readonly proposedAt: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string;
}

export interface ReportEntry extends Realisation {
  readonly reason: string;
  readonly recordedName: string;
  readonly recordedAt: string;
  readonly superseded: boolean;
}

export interface BudgetRowPage {
  readonly year: string;
  readonly quarter: number;
  readonly row: BudgetRowAnswer;
  readonly extra: Readonly<Record<string, string>>;
  readonly reports: readonly ReportEntry[];
  readonly history: readonly HistoryEntry[];
  readonly perFamily: PerFamily | null;
  readonly snapshot: SnapshotLabel;
}

export interface ChainCandidate {
  readonly id: string;
  readonly content: BudgetContent;
}

export interface ChainAnswer {
  readonly year: string;
  readonly documents: readonly { readonly document: BudgetDocument; readonly rows: number; readonly ceilingIdr: number }[];
  readonly consistency: Consistency;
  readonly rows: readonly {
    readonly id: string;
    readonly content: BudgetContent;
    readonly agencyName: string;
    readonly steps: readonly (JudgedStep & { readonly candidates: readonly ChainCandidate[] })[];
    readonly mayWrite: boolean;
  }[];
  /** Rows of a later document that no row of the plan is. */
  readonly added: readonly { readonly document: LaterDocument; readonly id: string; readonly content: BudgetContent; readonly agencyName: string }[];
}

export interface BudgetImportAnswer {
  readonly id: string;
  readonly document: BudgetDocument;
  readonly year: string;
  readonly fileName: string;
  readonly rowsRead: number;
  readonly rowsGood: number;
  readonly state: "CHECKED" | "COMMITTED" | "DISCARDED";
  readonly uploadedName: string;
  readonly uploadedAt: string;
  readonly own: boolean;
}

export interface BudgetImportPage extends BudgetImportAnswer {
  readonly issues: readonly BudgetIssue[];
  /** What taking it over would do to the document as it stands now. */
  readonly changes: { readonly added: number; readonly changed: number; readonly same: number; readonly removed: number };
  /** Of what it proposed, what still waits. */
  readonly waiting: number;
  readonly mayDecide: boolean;
}
