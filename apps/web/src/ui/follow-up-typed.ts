import type { FundingSource } from "@sinergi/domain/budgets/vocabulary";
import type { FollowUpContent } from "@sinergi/domain/followups/follow-up.schema";
import type { FollowUpPriority, FollowUpType } from "@sinergi/domain/followups/vocabulary";
import type { STRATEGIES } from "@sinergi/domain/programmes/vocabulary";

/** A follow-up as it stands in the fields of a form: texts, empty where nothing was said. */
export interface FollowUpTyped {
  readonly text: string;
  readonly type: FollowUpType;
  readonly lead: string;
  readonly supporters: readonly string[];
  readonly areas: readonly string[];
  readonly programmes: readonly string[];
  readonly strategy: (typeof STRATEGIES)[number] | "";
  readonly indicator: string;
  readonly target: string;
  readonly unit: string;
  readonly dueOn: string;
  readonly priority: FollowUpPriority;
  readonly fundingSource: FundingSource | "";
  readonly budgetRowId: string;
}

export const NOTHING_TYPED: FollowUpTyped = {
  text: "", type: "COORDINATION", lead: "", supporters: [], areas: [], programmes: [], strategy: "", indicator: "", target: "", unit: "", dueOn: "", priority: "NORMAL", fundingSource: "", budgetRowId: "",
};

/** What was typed as a target; null where it is no number. The decimal mark is a comma, dots part thousands. */
export function targetOf(text: string): number | null {
  const plain = text.trim().replaceAll(/\.(?=\d{3}(?:\D|$))/g, "").replace(",", ".");
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) ? null : value;
}

/** The same, as the procedure takes it. */
export function draftOf(typed: FollowUpTyped) {
  return {
    ...typed, supporters: [...typed.supporters], areas: [...typed.areas], programmes: [...typed.programmes],
    lead: typed.lead || null, strategy: typed.strategy || null, target: targetOf(typed.target), dueOn: typed.dueOn || null, fundingSource: typed.fundingSource || null, budgetRowId: typed.budgetRowId || null,
  };
}

/** What stands, ready to be changed. */
export function typedOf(content: Omit<FollowUpContent, "dueOn"> & { readonly dueOn: string | null }): FollowUpTyped {
  const { text, type, supporters, areas, programmes, indicator, unit, priority } = content;
  return {
    text, type, supporters, areas, programmes, indicator, unit, priority, lead: content.lead ?? "", strategy: content.strategy ?? "", target: content.target === null ? "" : String(content.target).replace(".", ","),
    dueOn: content.dueOn ?? "", fundingSource: content.fundingSource ?? "", budgetRowId: content.budgetRowId ?? "",
  };
}
