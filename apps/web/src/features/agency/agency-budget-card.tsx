import type { AgencyBudget } from "@sinergi/api/agency/agency.schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import link from "#ui/number-link.module.css";
import classes from "./agency.module.css";

/** Is the money absorbed, and what is late? */
export function AgencyBudgetCard({ budget, agency }: { readonly budget: AgencyBudget; readonly agency: string }) {
  const t = useTranslations("agency.budget");
  const formats = useFormats();
  const { year, quarter, money, absorption, behind, unreported } = budget;
  const rows = (maju: "terlambat" | "belum-lapor") => (text: ReactNode) => (
    <Link to="/perencanaan/anggaran" search={{ thn: year, opd: agency, maju }} className={link.link}>
      {text}
    </Link>
  );
  return (
    <Card title={t("title", { year })} finding={absorption.value === null ? null : t("finding", { share: formats.percent(absorption.value) })} note={t("note", { quarter })}>
      <div className={classes.measure}>
        <span className={classes.bar} aria-hidden>
          {absorption.value !== null && <span className={classes.fill} style={{ width: `${Math.min(1, absorption.value) * 100}%` }} />}
        </span>
        <strong className={classes.rate}>{formats.percent(absorption.value)}</strong>
      </div>
      <p className={classes.words}>{t("money", { spent: money.reported === 0 ? "–" : formats.rupiah(money.spentIdr), ceiling: formats.rupiah(money.ceilingIdr), reported: money.reported, rows: money.rows })}</p>
      <p className={classes.words}>{t.rich("late", { behind, unreported, late: rows("terlambat"), silent: rows("belum-lapor") })}</p>
    </Card>
  );
}
