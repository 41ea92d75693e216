import type { MonthCounts } from "@sinergi/domain/fieldwork/month-counts";
import { useTranslations } from "use-intl";
import styles from "#field/month/month.module.css";

interface MonthFiguresProps {
  readonly confirmed: MonthCounts;
  readonly waiting: MonthCounts;
  /** From this phone alone, which keeps what was received for a month: nothing here is not nothing done. */
  readonly partial: boolean;
}

type Line = readonly [label: string, of: (counts: MonthCounts) => number, part: boolean];

/** Each number twice: received by the office, and still on the phone. */
export function MonthFigures({ confirmed, waiting, partial }: MonthFiguresProps) {
  const t = useTranslations("fieldLogs.month");
  const sum = (counted: Readonly<Partial<Record<string, number>>>): number => Object.values(counted).reduce<number>((all, one) => all + (one ?? 0), 0);
  const lines: readonly Line[] = [
    [t("visits"), (counts) => counts.visits, false],
    [t("met"), (counts) => counts.visitsByOutcome.BERTEMU ?? 0, true],
    [t("families"), (counts) => counts.familiesVisited, true],
    [t("sessions"), (counts) => counts.sessions, false],
    [t("came"), (counts) => counts.modules.reduce((all, { came }) => all + came, 0), true],
    [t("commitments"), (counts) => counts.commitments, false],
    [t("kept"), (counts) => counts.commitmentsByResult.MEMENUHI ?? 0, true],
    [t("payouts"), (counts) => counts.payouts, false],
    [t("problems"), (counts) => sum(counts.payoutProblems), true],
    [t("needs"), (counts) => counts.needs, false],
    [t("cases"), (counts) => counts.cases, false],
    [t("housing"), (counts) => counts.housingChecks, false],
    [t("graduations"), (counts) => sum(counts.graduations), false],
    [t("proposals"), (counts) => counts.proposals + counts.objections, false],
    [t("work"), (counts) => counts.workAnswered, false],
  ];
  return (
    <table className={styles.figures}>
      <caption className={styles.caption}>{t("caption")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("confirmed")}</th>
          <th scope="col">{t("waiting")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([label, of, part]) => (
          <tr key={label} data-part={part}>
            <th scope="row">{label}</th>
            <td>{partial && of(confirmed) === 0 ? "–" : of(confirmed)}</td>
            <td data-some={of(waiting) > 0}>{of(waiting) === 0 ? "–" : `+ ${of(waiting)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
