import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import forms from "#ui/act-form.module.css";
import classes from "./assignments.module.css";

interface UnsentProps {
  readonly unsent: number | null;
  readonly lastSyncAt: string | null;
  readonly oldestAt?: string | null;
}

/** When his phone last came, and what it said it still holds: not sent yet is never nought. */
export function UnsentMark({ unsent, lastSyncAt, oldestAt = null }: UnsentProps) {
  const t = useTranslations("assignments.load");
  const formats = useFormats();
  const { regency } = useSession();
  if (lastSyncAt === null) return <span className={classes.quiet}>{t("never")}</span>;
  return (
    <>
      {formats.moment(lastSyncAt, regency.timeZone)}
      {(unsent ?? 0) > 0 && (
        <span className={`${forms.under} ${classes.late}`}>{oldestAt === null ? t("endUnsent", { count: formats.count(unsent) }) : t("unsentSince", { count: formats.count(unsent), since: formats.day(oldestAt.slice(0, 10)) })}</span>
      )}
    </>
  );
}
