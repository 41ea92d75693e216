import { changedParts } from "@sinergi/domain/programmes/changed-parts";
import type { StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import { useTranslations } from "use-intl";
import { usePartWords } from "#features/programmes/use-part-words";
import classes from "./programmes.module.css";

/** What differs between two states of a programme, each part before and after in words. */
export function ChangedLines({ before, after }: { readonly before: StandingProgramme | null; readonly after: StandingProgramme }) {
  const t = useTranslations("programmes");
  const words = usePartWords();
  const parts = before === null ? [] : changedParts(before, after);
  if (before === null) return <p className={classes.quiet}>{t("history.first")}</p>;
  return (
    <dl className={classes.changes}>
      {parts.map((part) => (
        <div key={`${part.period ?? ""} ${part.part}`}>
          <dt>{part.period === null ? t(`parts.${part.part}`) : t("parts.ofYear", { part: t(`parts.${part.part}`), period: part.period })}</dt>
          <dd>
            <span className={classes.before}>{words(part, "before", before)}</span> → <strong>{words(part, "after", after)}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}
