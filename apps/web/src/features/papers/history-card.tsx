import type { PaperAnswer } from "@sinergi/api/papers/papers.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import act from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { PAPER_SLUGS } from "#urls/papers.url";
import classes from "./papers.module.css";

/** Every step of every version, and the way back to each of them. */
export function HistoryCard({ answer: { kind, history }, meetingId }: { readonly answer: PaperAnswer; readonly meetingId: string }) {
  const t = useTranslations("papers");
  const formats = useFormats();
  const { regency } = useSession();
  if (history.length === 0) return null;
  const versions = [...new Set(history.map(({ version }) => version))].toSorted((a, b) => b - a);
  return (
    <Card title={t("history")}>
      {versions.length > 1 && (
        <p className={classes.versions}>
          {versions.map((version) => (
            <Link key={version} to="/rapat/$meetingId/naskah/$paper" params={{ meetingId, paper: PAPER_SLUGS[kind] }} search={{ versi: version === versions[0] ? undefined : String(version) }}>
              {t("versionOf", { version })}
            </Link>
          ))}
        </p>
      )}
      <ol className={classes.history}>
        {history.map(({ version, step, note, actor, at }, index) => (
          <li key={index}>
            <strong>{t(`did.${step}`)}</strong> {versions.length > 1 && t("versionOf", { version })}
            {note !== "" && <span>{` – ${note}`}</span>}
            <span className={act.under}>{[actor, formats.moment(at, regency.timeZone)].join(" · ")}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
