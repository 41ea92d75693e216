import type { BudgetContent } from "@sinergi/domain/budgets/budget-row.schema";
import { type LaterDocument, LATER_DOCUMENTS } from "@sinergi/domain/budgets/vocabulary";
import { compareRows, type ChainPart, type ChainVerdict, type MatchedBy } from "@sinergi/domain/budgets/match-documents";
import { ratio } from "#rates";

/** A row of the plan beside what a later document has for it. */
export interface ChainStep {
  readonly document: LaterDocument;
  readonly otherId: string | null;
  readonly by: MatchedBy | null;
  readonly content: BudgetContent | null;
}

export interface ChainRow {
  readonly id: string;
  readonly content: BudgetContent;
  /** One per later document that is there. */
  readonly steps: readonly ChainStep[];
}

export interface JudgedStep extends ChainStep {
  readonly verdict: ChainVerdict;
  readonly parts: readonly ChainPart[];
}

export function judgeSteps({ content, steps }: ChainRow): readonly JudgedStep[] {
  return steps.map((step) => ({ ...step, ...compareRows(content, step.content) }));
}

export interface DocumentChain {
  readonly document: LaterDocument;
  readonly counts: Readonly<Record<ChainVerdict, number>>;
  /** Rows of the plan found there, whatever became of them, 0-1. */
  readonly foundShare: number | null;
}

export interface Consistency {
  /** Konsistensi dokumen: rows of the plan found in both later documents with the same target, of all rows. Null until both are there. */
  readonly value: number | null;
  readonly kept: number;
  readonly rows: number;
  readonly documents: readonly DocumentChain[];
}

/** What became of a plan (`domain.md` §5.7). A target is the same where quantity and unit are; another amount of money leaves it the same. */
export function consistencyOf(rows: readonly ChainRow[]): Consistency {
  const present = LATER_DOCUMENTS.filter((document) => rows.some(({ steps }) => steps.some((step) => step.document === document)));
  const kept = rows.filter((row) => isKept(row)).length;
  return {
    value: present.length === LATER_DOCUMENTS.length ? ratio(kept, rows.length) : null,
    kept,
    rows: rows.length,
    documents: present.map((document) => {
      const verdicts = rows.flatMap((row) => judgeSteps(row).filter((step) => step.document === document).map(({ verdict }) => verdict));
      const count = (verdict: ChainVerdict): number => verdicts.filter((one) => one === verdict).length;
      return { document, counts: { same: count("same"), cut: count("cut"), changed: count("changed"), dropped: count("dropped") }, foundShare: ratio(verdicts.length - count("dropped"), rows.length) };
    }),
  };
}

/** Found in every later document with the same target. */
export function isKept(row: ChainRow): boolean {
  const steps = judgeSteps(row);
  return LATER_DOCUMENTS.every((document) => {
    const step = steps.find((one) => one.document === document);
    return step !== undefined && step.verdict !== "dropped" && !step.parts.includes("target") && !step.parts.includes("unit");
  });
}
