import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import { useTranslations } from "use-intl";
import { ChangedLines } from "#features/programmes/changed-lines";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import classes from "./programmes.module.css";

/** Who changed what, before and after. */
export function ChangesCard({ detail: { changes } }: { readonly detail: ProgrammeDetail }) {
  const t = useTranslations("programmes.history");
  const formats = useFormats();
  const { regency } = useSession();
  return (
    <Card title={t("title")}>
      {changes.length === 0 && <EmptyState text={t("none")} />}
      <ol className={classes.history}>
        {changes.map(({ revision, action, by, at, before, after, proposed }) => (
          <li key={revision}>
            <p>
              <strong>{before === null ? t("first") : t(`actions.${action}`)}</strong>{" "}
              <span className={classes.quiet}>
                {t("by", { by, at: formats.moment(at, regency.timeZone) })}
                {proposed && ` · ${t("proposed")}`}
              </span>
            </p>
            {before !== null && <ChangedLines before={before} after={after} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}
