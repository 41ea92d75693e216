import type { PledgeDetail } from "@sinergi/api/partners/partners.schema";
import { PLEDGE_ACTS } from "@sinergi/domain/partners/move-pledge";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import own from "./partners.module.css";

/** Every step with who, when and why; nothing of it is ever taken away. */
export function PledgeHistory({ detail: { events } }: { readonly detail: PledgeDetail }) {
  const t = useTranslations("partners.history");
  const formats = useFormats();
  const { regency } = useSession();
  const said = (act: string): string => {
    const known = PLEDGE_ACTS.find((one) => one === act);
    return t(`acts.${known ?? "submit"}`);
  };
  return (
    <Card title={t("title")}>
      <ol className={own.steps}>
        {events.map((event) => (
          <li key={`${event.at} ${event.act} ${event.state}`}>
            <strong>{said(event.act)}</strong>
            {event.reason !== "" && <span>{` – ${event.reason}`}</span>}
            <span className={classes.under}>{[event.actor, formats.moment(event.at, regency.timeZone)].join(" · ")}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
