import type { BudgetContent } from "@sinergi/domain/budgets/budget-row.schema";
import { changedFields } from "@sinergi/domain/budgets/decide-change";
import { useTranslations } from "use-intl";
import { useBudgetWords } from "#features/budgets/use-budget-words";
import classes from "./budgets.module.css";

interface ChangedFieldsProps {
  readonly before: BudgetContent | null;
  readonly after: BudgetContent | null;
}

/** Before and after, field by field; nothing where a row begins or ends. */
export function ChangedFields({ before, after }: ChangedFieldsProps) {
  const t = useTranslations("budgets.fields");
  const words = useBudgetWords();
  if (before === null || after === null) return null;
  return (
    <dl className={classes.changes}>
      {changedFields(before, after).map((field) => (
        <div key={field}>
          <dt>{t(field)}</dt>
          <dd>
            <span className={classes.before}>{words.field(before, field)}</span> → <strong>{words.field(after, field)}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}
