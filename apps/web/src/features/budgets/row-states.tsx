import type { BudgetRowAnswer } from "@sinergi/api/budgets/budgets.schema";
import { useTranslations } from "use-intl";
import classes from "./budgets.module.css";

/** Where a row stands, what waits on it, and what later documents did to it. */
export function RowStates({ row: { isNew, progress, pending, chain } }: { readonly row: Pick<BudgetRowAnswer, "isNew" | "progress" | "pending" | "chain"> }) {
  const t = useTranslations("budgets");
  const lost = chain.filter(({ verdict }) => verdict === "dropped" || verdict === "cut");
  return (
    <span className={classes.states}>
      {!isNew && (
        <span className={classes.state} data-state={progress.state}>
          {t(`progress.${progress.state}`)}
        </span>
      )}
      {pending && (
        <span className={classes.state} data-state="waiting">
          {t(`waiting.${pending.kind}`)}
        </span>
      )}
      {lost.map(({ document, verdict }) => (
        <span key={document} className={classes.state} data-state="behind">
          {t(`chain.short.${verdict === "cut" ? "cut" : "dropped"}`, { document })}
        </span>
      ))}
    </span>
  );
}
