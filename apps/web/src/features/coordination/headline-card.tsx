import type { CoordinationAnswer } from "@sinergi/api/coordination/coordination.schema";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useCoordinationSource } from "#features/coordination/use-coordination-source";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { Card } from "#ui/card";
import { type FollowUpsBehind, hasList, writeFollowUps } from "#urls/coordination.url";
import classes from "./coordination.module.css";

const route = getRouteApi("/frame/koordinasi");

/** The figure the law of the team asks for, and what it is made of. */
export function HeadlineCard({ answer: whole }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination.headline");
  const formats = useFormats();
  const { source, on, n } = useCoordinationSource(whole).followUps;
  const { completion, open, late, medianAge, states } = whole.total;
  const words = { rate: formats.percent(completion.value), done: formats.count(completion.numerator), all: formats.count(completion.denominator) };
  return (
    <Card title={t("title")} finding={completion.value === null ? t("findingNone") : t("finding", words)} note={[source, on, n].join(" · ")}>
      <dl className={classes.facts}>
        <Fact name={t("completion")} hint={t("completionOf", words)}>
          {formats.percent(completion.value)}
        </Fact>
        <Fact name={t("open")}>
          <Number value={open} behind={{ open: true }} />
        </Fact>
        <Fact name={t("late")} hint={t("lateHint")} isLate={late > 0}>
          <Number value={late} behind={{ late: true }} />
        </Fact>
        <Fact name={t("age")} hint={t("ageHint")}>
          {medianAge === null ? "–" : t("days", { count: Math.round(medianAge), shown: formats.count(Math.round(medianAge)) })}
        </Fact>
        <Fact name={t("cancelled")} hint={t("cancelledHint")}>
          <Number value={states.CANCELLED} behind={{ state: "CANCELLED" }} />
        </Fact>
      </dl>
    </Card>
  );
}

interface FactProps {
  readonly name: string;
  readonly hint?: string;
  readonly isLate?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, hint, isLate = false, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={classes.number} data-late={isLate || undefined}>
        {children}
      </dd>
      {hint && <dd className={classes.hint}>{hint}</dd>}
    </div>
  );
}

/** A number that leads to as many follow-ups. */
function Number({ value, behind }: { readonly value: number; readonly behind: FollowUpsBehind }) {
  const formats = useFormats();
  const search = route.useSearch();
  if (!useMay("followups.read") || !hasList(search) || value === 0) return formats.count(value);
  return (
    <Link to="/tindak-lanjut" search={writeFollowUps(search, behind)}>
      {formats.count(value)}
    </Link>
  );
}
