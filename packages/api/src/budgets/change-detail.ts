import type { BudgetContent } from "@sinergi/domain/budgets/budget-row.schema";
import { changedFields, type ChangeKind } from "@sinergi/domain/budgets/decide-change";

interface Detailed {
  readonly kind: ChangeKind;
  readonly before: BudgetContent | null;
  readonly after: BudgetContent | null;
  readonly reason?: string;
}

/** What the audit chain says of a change: which fields, before and after. */
export function changeDetail({ kind, before, after, reason = "" }: Detailed): Readonly<Record<string, string | null>> {
  const fields = before !== null && after !== null ? changedFields(before, after) : null;
  const part = (content: BudgetContent | null): string | null => {
    if (content === null) return null;
    return JSON.stringify(fields === null ? content : Object.fromEntries(fields.map((field) => [field, content[field]])));
  };
  return { kind, activity: (after ?? before)?.activity ?? null, agency: (after ?? before)?.agency ?? null, before: part(before), after: part(after), reason: reason === "" ? null : reason };
}
