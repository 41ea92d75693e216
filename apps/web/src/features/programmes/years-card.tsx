import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import type { ProgrammePeriod } from "@sinergi/domain/programmes/programme.schema";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useBenefitWords, useRuleSpeaker } from "#features/programmes/programme-words";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import classes from "./programmes.module.css";

/** The rule, the room and the money of each year, the latest first. */
export function YearsCard({ detail }: { readonly detail: ProgrammeDetail }) {
  const t = useTranslations("programmes.years");
  const { programme, retiredFrom } = detail.standing;
  const mayEdit = detail.mayDefine !== "no" && (retiredFrom === null || retiredFrom > detail.today);
  const missing = [detail.year, String(Number(detail.year) + 1)].filter((year) => !programme.periods.some(({ period }) => period === year));
  const add = mayEdit && missing.map((year) => <YearLink key={year} code={programme.code} year={year} text={t("add", { year })} />);
  return (
    <Card title={t("title")} note={t("note")} actions={add && <div className={classes.actions}>{add}</div>}>
      {programme.periods.length === 0 && <EmptyState text={t("none")} />}
      {programme.periods.toReversed().map((period) => (
        <Year key={period.period} period={period} detail={detail} mayEdit={mayEdit && period.period >= detail.year} />
      ))}
    </Card>
  );
}

function YearLink({ code, year, text }: { readonly code: string; readonly year: string; readonly text: string }) {
  return (
    <Button variant="default" size="sm" renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/program/$code/tahun/$year" params={{ code, year }} />}>
      {text}
    </Button>
  );
}

interface YearProps {
  readonly period: ProgrammePeriod;
  readonly detail: ProgrammeDetail;
  readonly mayEdit: boolean;
}

function Year({ period, detail, mayEdit }: YearProps) {
  const t = useTranslations("programmes.years");
  const formats = useFormats();
  const speaker = useRuleSpeaker();
  const words = useBenefitWords();
  const when = period.period < detail.year ? "ended" : period.period === detail.year ? "current" : "coming";
  return (
    <section className={classes.year} aria-label={period.period}>
      <header className={classes.yearHead}>
        <h3>
          {period.period} <span className={classes.tag} data-when={when}>{t(when)}</span>
        </h3>
        {mayEdit && <YearLink code={detail.standing.programme.code} year={period.period} text={t("edit", { period: period.period })} />}
      </header>
      <p className={classes.sentence}>{speaker.sentence(period.eligibility)}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{t("quota")}</dt>
          <dd>{period.quota === null ? t("noQuota") : formats.count(period.quota)}</dd>
        </div>
        <div>
          <dt>{t("budget")}</dt>
          <dd>{formats.rupiah(period.budgetIdr)}</dd>
        </div>
        <div>
          <dt>{t("benefit")}</dt>
          <dd>{words.benefit(period.benefit)}</dd>
        </div>
        <div>
          <dt>{t("tranches")}</dt>
          <dd>{words.tranches(period.tranches)}</dd>
        </div>
      </dl>
    </section>
  );
}
