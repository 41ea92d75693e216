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
          <Change from={words(part, "before", before)} to={words(part, "after", after)} />
        </div>
      ))}
    </dl>
  );
}

/** More than this is read better one under the other. */
const ONE_LINE = 60;

function Change({ from, to }: { readonly from: string; readonly to: string }) {
  const t = useTranslations("programmes.history");
  if (from.length + to.length <= ONE_LINE) {
    return (
      <dd>
        <span className={classes.before}>{from}</span> → <strong>{to}</strong>
      </dd>
    );
  }
  return (
    <>
      <dd className={classes.quiet}>{t("from", { words: from })}</dd>
      <dd>{t("to", { words: to })}</dd>
    </>
  );
}
