import { isKept } from "@sinergi/targeting/budget-consistency";
import { isLoan, outputOf } from "@sinergi/targeting/budget-figures";
import { ratio } from "@sinergi/targeting/rates";
import type { BUDGET_SORTS, BudgetFilter } from "#budgets/budgets.schema";
import type { PlannedRow } from "#budgets/read-plan";

/** The rows a filter leaves. What figures do not count is left out wherever the filter stands for a figure. */
export function filterRows(rows: readonly PlannedRow[], filter: BudgetFilter): readonly PlannedRow[] {
  const tests = Object.entries(filter).flatMap(([key, wanted]) => (wanted === undefined ? [] : [testOf(key as keyof BudgetFilter, filter)]));
  return rows.filter((row) => tests.every((test) => test(row)));
}

type Test = (row: PlannedRow) => boolean;

function testOf(key: keyof BudgetFilter, filter: BudgetFilter): Test {
  switch (key) {
    case "text":
      return hasText(filter.text ?? "");
    case "agency":
      return ({ content }) => content.agency === filter.agency;
    case "side":
      return ({ content }) => (content.side ?? "NONE") === filter.side;
    case "strategy":
      return ({ content }) => content.strategy === filter.strategy;
    case "source":
      return ({ content }) => content.fundingSource === filter.source;
    case "area":
      return ({ content }) => isThere(content.locations, filter.area ?? "none");
    case "programme":
      return ({ content }) => content.linkedProgramme === filter.programme;
    case "benefit":
      return (row) => isLoan(row) === (filter.benefit === "loan");
    case "progress":
      return (row) => !row.isNew && row.progress.state === filter.progress;
    case "pending":
      return (row) => (row.pending !== null) === filter.pending;
    case "chain":
      return (row) => row.chain.some((step) => step.document === filter.chain?.document && step.verdict === filter.chain.verdict);
    case "kept":
      return (row) => !row.isNew && isKept({ id: row.id, content: row.content, steps: row.chain }) === filter.kept;
  }
}

function hasText(text: string): Test {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return ({ content: { activity, subActivity, programmeName, outputIndicator, targetGroup, code, linkedProgramme } }) => {
    const whole = [activity, subActivity, programmeName, outputIndicator, targetGroup, code, linkedProgramme].join(" ").toLowerCase();
    return words.every((word) => whole.includes(word));
  };
}

function isThere(locations: readonly string[], area: string): boolean {
  if (area === "none") return locations.length === 0;
  return locations.some((place) => place === area || place.startsWith(`${area}.`) || area.startsWith(`${place}.`));
}

type BudgetSort = (typeof BUDGET_SORTS)[number];

const VALUE_OF: Readonly<Record<BudgetSort, (row: PlannedRow) => number | string | null>> = {
  position: ({ position }) => position,
  activity: ({ content }) => content.activity.toLowerCase(),
  agency: ({ content }) => content.agency,
  ceiling: ({ content }) => content.ceilingIdr,
  absorption: ({ spentIdr, content }) => (spentIdr === null ? null : ratio(spentIdr, content.ceilingIdr)),
  physical: ({ physicalPercent }) => physicalPercent,
  output: outputOf,
};

/** In the order asked for; what is not known comes last whichever way the table is turned, equals stay in the plan's order. */
export function sortRows(rows: readonly PlannedRow[], { sort, descending }: { readonly sort: BudgetSort; readonly descending: boolean }): readonly PlannedRow[] {
  const value = VALUE_OF[sort];
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === right) return a.position - b.position;
    if (left === null) return 1;
    if (right === null) return -1;
    return (left < right ? -1 : 1) * (descending ? -1 : 1);
  });
}
