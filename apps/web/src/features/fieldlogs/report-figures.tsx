import type { MonthReportAnswer } from "@sinergi/api/fieldwork/month-reports.schema";
import { moduleWords } from "@sinergi/domain/fieldwork/p2k2-modules";
import { AID_PROBLEMS, COMMITMENT_RESULTS, GRADUATION_KINDS, VISIT_KINDS, VISIT_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import own from "./fieldlogs.module.css";

interface Line {
  readonly label: string;
  readonly value: string;
  /** Part of the line above. */
  readonly part: boolean;
}
interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The figures of a report in the order of the paper. */
export function ReportFigures({ report }: { readonly report: Pick<MonthReportAnswer, "counts" | "modules"> }) {
  return (
    <div className={own.sections}>
      {useSections(report).map(({ title, lines }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className={own.figures}>
            {lines.map(({ label, value, part }) => [
              <dt key={`${label}-name`} data-part={part}>
                {label}
              </dt>,
              <dd key={`${label}-value`} data-part={part}>
                {value}
              </dd>,
            ])}
          </dl>
        </section>
      ))}
    </div>
  );
}

function useSections({ counts, modules }: Pick<MonthReportAnswer, "counts" | "modules">): readonly Section[] {
  const t = useTranslations("fieldlogs.figures");
  const formats = useFormats();
  const whole = (label: string, count: number): Line => ({ label, value: formats.count(count), part: false });
  const parts = <K extends string>(codes: readonly K[], counted: Readonly<Partial<Record<K, number>>>, nameOf: (code: K) => string): Line[] =>
    codes.flatMap((code) => (counted[code] === undefined ? [] : [{ label: nameOf(code), value: formats.count(counted[code] ?? 0), part: true }]));
  const graduations = Object.values(counts.graduations).reduce((sum, count) => sum + count, 0);
  return [
    { title: t("visits"), lines: [whole(t("visitsAll"), counts.visits), ...parts(VISIT_KINDS, counts.visitsByKind, (code) => t(`kinds.${code}`)), whole(t("familiesVisited"), counts.familiesVisited), ...parts(VISIT_OUTCOMES, counts.visitsByOutcome, (code) => t(`outcomes.${code}`))] },
    {
      title: t("sessions"),
      lines: [
        whole(t("sessionsAll"), counts.sessions),
        ...counts.modules.map(({ module, came, expected }) => ({ label: moduleWords(module, modules), value: t("cameOf", { came, all: expected, share: formats.percent(expected === 0 ? null : came / expected) }), part: true })),
      ],
    },
    { title: t("commitments"), lines: [whole(t("commitmentsAll"), counts.commitments), ...parts(COMMITMENT_RESULTS, counts.commitmentsByResult, (code) => t(`results.${code}`))] },
    { title: t("payouts"), lines: [whole(t("payoutsAll"), counts.payouts), whole(t("received"), counts.payoutsReceived), ...parts(AID_PROBLEMS, counts.payoutProblems, (code) => t(`problems.${code}`))] },
    { title: t("others"), lines: [whole(t("needs"), counts.needs), whole(t("referrals"), counts.referrals), whole(t("cases"), counts.cases), whole(t("housing"), counts.housingChecks), whole(t("proposals"), counts.proposals), whole(t("objections"), counts.objections), whole(t("work"), counts.workAnswered)] },
    { title: t("graduations"), lines: [whole(t("graduationsAll"), graduations), ...parts(GRADUATION_KINDS, counts.graduations, (code) => t(`graduationKinds.${code}`))] },
  ];
}
