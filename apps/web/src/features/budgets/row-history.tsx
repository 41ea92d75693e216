import type { BudgetRowPage } from "@sinergi/api/budgets/budgets.schema";
import { useTranslations } from "use-intl";
import { ChangedFields } from "#features/budgets/changed-fields";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import classes from "./budgets.module.css";

/** Who proposed what and what became of it, the latest first. */
export function RowHistory({ answer: { history } }: { readonly answer: BudgetRowPage }) {
  const t = useTranslations("budgets.history");
  const formats = useFormats();
  const { regency } = useSession();
  const at = (moment: string | null) => (moment === null ? "–" : formats.moment(moment, regency.timeZone));
  return (
    <Card title={t("title")} note={t("note")}>
      {history.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <ol className={classes.history}>
          {history.map(({ id, kind, state, before, after, reason, proposedName, proposedAt, decidedName, decidedAt, decisionNote }) => (
            <li key={id}>
              <strong>{t(`kinds.${kind}`)}</strong>, {t(`states.${state}`)}
              <div className={classes.sub}>
                {state === "IMPORTED" ? t("imported", { file: reason, at: at(proposedAt) }) : t("proposed", { name: proposedName, at: at(proposedAt) })}
                {decidedName !== null && state !== "IMPORTED" && ` · ${t("decided", { name: decidedName, at: at(decidedAt) })}`}
              </div>
              {state !== "IMPORTED" && reason !== "" && <div>{reason}</div>}
              {decisionNote !== "" && <div>{t("because", { note: decisionNote })}</div>}
              <ChangedFields before={before} after={after} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
