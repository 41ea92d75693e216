import type { PaperAnswer } from "@sinergi/api/papers/papers.schema";
import { useTranslations } from "use-intl";
import { Card } from "#ui/card";
import classes from "./papers.module.css";

/** What this version says differently from the one before it, line by line. */
export function DifferencesCard({ answer: { differences, paper } }: { readonly answer: PaperAnswer }) {
  const t = useTranslations("papers.differences");
  if (differences === null || paper === null) return null;
  return (
    <Card title={t("title", { before: paper.version - 1 })} note={paper.changed}>
      {differences.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className={classes.differences}>
          {differences.map(({ change, text }, at) => (
            <li key={at} data-change={change}>
              <span className={classes.sign}>{t(change)}</span>
              {text}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
