import type { AgencyAnswer } from "@sinergi/api/agency/agency.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import classes from "./agency.module.css";

/** Needs that facilitators saw and sent here: how many wait, and since when the oldest. */
export function AgencyReferralsCard({ referrals: { open, waiting, oldestDays, answered } }: { readonly referrals: NonNullable<AgencyAnswer["referrals"]> }) {
  const t = useTranslations("agency.referrals");
  const formats = useFormats();
  return (
    <Card title={t("title")} finding={waiting > 0 ? t("waiting", { count: waiting, shown: formats.count(waiting) }) : t("noneWaiting")}>
      <p className={classes.summary}>{[t("open", { count: open, shown: formats.count(open) }), ...(oldestDays === null ? [] : [t("oldest", { days: oldestDays })]), t("answered", { shown: formats.count(answered) })].join(" ")}</p>
      <p className={classes.ways} data-screen-only>
        <Link to="/rujukan">{t("all")}</Link>
      </p>
    </Card>
  );
}
