import type { FollowUpDetail } from "@sinergi/api/followups/followups.schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useOfficeNames } from "#features/followups/use-office-names";
import { useProgrammes } from "#lib/programmes";
import { useMay } from "#lib/session";
import { KeptFigure } from "#ui/kept-figure";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import { DueMark, FollowUpStateMark, SmartLampsMark } from "#ui/follow-up-marks";
import own from "./followups.module.css";

type Fact = readonly [string, ReactNode];

/** What was agreed, by whom, with what and until when; the five lamps beneath. */
export function FollowUpFacts({ detail, acts }: { readonly detail: FollowUpDetail; readonly acts: ReactNode }) {
  const t = useTranslations("followUps");
  const facts = [...useWho(detail), ...useWhat(detail), ...useOrigin(detail)];
  return (
    <Card title={t("about")} finding={useFinding(detail)}>
      <p className={own.text}>{detail.followUp.text}</p>
      <div className={own.acts}>{acts}</div>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={own.lamps}>
        <SmartLampsMark lamps={detail.followUp.lamps} whole />
      </div>
    </Card>
  );
}

function useFinding({ followUp }: FollowUpDetail): string {
  const t = useTranslations("followUps.finding");
  const formats = useFormats();
  const due = followUp.daysLate !== null ? t("late", { days: followUp.daysLate }) : followUp.dueOn !== null ? t("due", { day: formats.day(followUp.dueOn) }) : "";
  return t(followUp.state, { due, progress: followUp.progress, obstacle: followUp.obstacle });
}

function useWho({ followUp }: FollowUpDetail): readonly Fact[] {
  const t = useTranslations("followUp");
  const own_ = useTranslations("followUps");
  const formats = useFormats();
  const nameOf = useOfficeNames();
  return [
    [t("fields.lead"), followUp.lead === null ? t("noLead") : <Link key="lead" to="/organisasi/$code" params={{ code: followUp.lead }}>{followUp.leadName}</Link>],
    [own_("answer"), own_(`answers.${followUp.answer}`)],
    [t("fields.supporters"), followUp.supporters.length === 0 ? "–" : formats.list(followUp.supporters.map(nameOf))],
    [t("fields.dueOn"), <DueMark key="due" dueOn={followUp.dueOn} daysLate={followUp.daysLate} />],
    [t("fields.state"), <FollowUpStateMark key="state" state={followUp.state} />],
    [t("fields.progress"), t("progressOf", { percent: formats.count(followUp.progress) })],
    ...(followUp.obstacle === "" ? [] : [[t("fields.obstacle"), followUp.obstacle] as const]),
    [t("fields.priority"), t(`priorities.${followUp.priority}`)],
    [t("fields.type"), t(`types.${followUp.type}`)],
  ];
}

function useWhat({ followUp, budgetRow }: FollowUpDetail): readonly Fact[] {
  const t = useTranslations("followUp");
  const words = useTranslations("followUps");
  const formats = useFormats();
  const places = usePlaces();
  const programmes = useProgrammes();
  const mayBudget = useMay("budgets.read");
  const named = (codes: readonly string[], nameOf: (code: string) => string) => (codes.length === 0 ? "–" : formats.list(codes.map(nameOf)));
  const target = followUp.target === null ? "–" : `${formats.count(followUp.target)} ${followUp.unit}`.trim();
  return [
    [t("fields.areas"), named(followUp.areas, places.nameOf)],
    [t("fields.programmes"), named(followUp.programmes, programmes.nameOf)],
    [t("fields.strategy"), followUp.strategy === null ? "–" : t(`strategies.${followUp.strategy}`)],
    [t("fields.indicator"), followUp.indicator === "" ? "–" : followUp.indicator],
    [t("fields.target"), target],
    [t("fields.fundingSource"), followUp.fundingSource === null ? "–" : t(`sources.${followUp.fundingSource}`)],
    ...(budgetRow === null
      ? []
      : [[t("fields.budgetRowId"), mayBudget ? <Link key="row" to="/perencanaan/anggaran/$rowId" params={{ rowId: budgetRow.id }}>{words("budgetOf", budgetRow)}</Link> : words("budgetOf", budgetRow)] as const]),
  ];
}

function useOrigin({ followUp }: FollowUpDetail): readonly Fact[] {
  const t = useTranslations("followUps");
  const formats = useFormats();
  const meeting =
    followUp.meetingId === null || followUp.meetingTitle === null ? (
      t("sourceFree")
    ) : (
      <Link key="meeting" to="/rapat/$meetingId" params={{ meetingId: followUp.meetingId }}>
        {followUp.meetingTitle}
        <span className={classes.under}>{formats.day(followUp.meetingOn)}</span>
      </Link>
    );
  return [
    [t("source"), meeting],
    ...(followUp.agendaTitle === null ? [] : [[t("agendaItem"), followUp.agendaTitle] as const]),
    ...(followUp.figureId === null ? [] : [[t("figure"), <KeptFigure key="figure" id={followUp.figureId} />] as const]),
    [t("createdOn"), formats.day(followUp.createdOn)],
    ...(followUp.verifiedName === null ? [] : [[t("verifiedBy"), followUp.verifiedName] as const]),
    ...(followUp.closedOn === null ? [] : [[t("closedOn"), formats.day(followUp.closedOn)] as const]),
  ];
}
