import type { Preparation } from "@sinergi/api/meetings/preparation.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import own from "./meetings.module.css";

/** Every step with who, when and why; nothing of it is ever taken away. */
export function MeetingHistory({ preparation: { steps } }: { readonly preparation: Preparation }) {
  const t = useTranslations();
  const formats = useFormats();
  const { regency } = useSession();
  return (
    <Card title={t("meetings.history")}>
      <ol className={own.steps}>
        {steps.map(({ from, to, reason, actor, at }) => (
          <li key={`${at} ${from} ${to}`}>
            <strong>{from === null ? t("meeting.states.PLANNED") : t("meetings.stepTo", { from: t(`meeting.states.${from}`), to: t(`meeting.states.${to}`) })}</strong>
            {reason !== "" && <span>{` – ${reason}`}</span>}
            <span className={classes.under}>{[actor, formats.moment(at, regency.timeZone)].join(" · ")}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
