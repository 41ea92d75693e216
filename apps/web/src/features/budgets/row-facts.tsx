import type { BudgetRowPage } from "@sinergi/api/budgets/budgets.schema";
import type { BudgetField } from "@sinergi/domain/budgets/budget-row.schema";
import { useTranslations } from "use-intl";
import { useBudgetWords } from "#features/budgets/use-budget-words";
import { useFormats } from "#lib/i18n";
import classes from "./budgets.module.css";

export const SHOWN_FIELDS: readonly BudgetField[] = [
  "agency", "programmeName", "subActivity", "code", "strategy", "side", "benefitKind", "linkedProgramme", "targetGroup", "targetQuantity", "ceilingIdr", "fundingSource", "outputIndicator", "outputUnit", "quarters", "locations",
];

/** Every field of a row, the planner's own columns, and what one family has cost. */
export function RowFacts({ answer: { row, extra, perFamily } }: { readonly answer: BudgetRowPage }) {
  const t = useTranslations("budgets");
  const formats = useFormats();
  const words = useBudgetWords(() => row.agencyName);
  return (
    <dl className={classes.facts}>
      {SHOWN_FIELDS.map((field) => (
        <div key={field} className={field === "locations" ? classes.wide : undefined}>
          <dt>{t(`fields.${field}`)}</dt>
          <dd>{words.field(row.content, field)}</dd>
        </div>
      ))}
      {row.chain.map(({ document, verdict, content }) => (
        <div key={document}>
          <dt>{document}</dt>
          <dd>
            {t(`chain.verdicts.${verdict}`)}
            {content && ` · ${formats.rupiah(content.ceilingIdr)} · ${words.target(content)}`}
          </dd>
        </div>
      ))}
      {perFamily && (
        <div>
          <dt>{t("perFamily.idrPerFamily")}</dt>
          <dd>
            {formats.rupiah(perFamily.idrPerFamily)}
            {perFamily.recipients !== null && ` · ${t("row.reached", { families: formats.count(perFamily.recipients) })}`}
          </dd>
        </div>
      )}
      {Object.entries(extra).map(([header, text]) => (
        <div key={header}>
          <dt>{header}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
