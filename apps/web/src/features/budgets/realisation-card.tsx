import type { BudgetRowPage, ReportEntry } from "@sinergi/api/budgets/budgets.schema";
import { Button } from "@mantine/core";
import { QUARTERS, type Quarter } from "@sinergi/domain/budgets/vocabulary";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { RealisationForm } from "#features/budgets/realisation-form";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { Dialog } from "#ui/dialog";
import classes from "./budgets.module.css";

interface QuarterRow {
  readonly quarter: Quarter;
  readonly report: ReportEntry | undefined;
  readonly corrected: readonly ReportEntry[];
}

/** What was reached by the end of each quarter, from the start of the year, and where to say it. */
export function RealisationCard({ answer }: { readonly answer: BudgetRowPage }) {
  const t = useTranslations("budgets.realisation");
  const formats = useFormats();
  const { row, reports, quarter } = answer;
  const [asked, setAsked] = useState<Quarter | null>(null);
  const rows: readonly QuarterRow[] = QUARTERS.map((one) => ({
    quarter: one, report: reports.find((report) => report.quarter === one && !report.superseded), corrected: reports.filter((report) => report.quarter === one && report.superseded),
  }));
  const finding = row.absorption === null ? t("nothing") : t("finding", { spent: formats.percent(row.absorption), physical: formats.percent(row.physicalPercent === null ? null : row.physicalPercent / 100), planned: formats.wholePercent(row.progress.plannedPercent / 100), quarter });
  const open = rows.find((one) => one.quarter === asked);
  return (
    <Card title={t("title")} finding={finding} note={t("note")}>
      <DataTable caption={t("title")} columns={useColumns(row.mayWrite ? setAsked : null, quarter)} rows={rows} rowKey={(one) => String(one.quarter)} />
      <Dialog opened={open !== undefined} onClose={() => setAsked(null)} title={t("formTitle", { quarter: asked ?? 0 })}>
        {open && <RealisationForm rowId={row.id} quarter={open.quarter} before={open.report} ceilingIdr={row.content.ceilingIdr} done={() => setAsked(null)} />}
      </Dialog>
    </Card>
  );
}

function useColumns(ask: ((quarter: Quarter) => void) | null, done: number): readonly Column<QuarterRow>[] {
  const t = useTranslations("budgets.realisation");
  const formats = useFormats();
  const { regency } = useSession();
  return [
    { key: "quarter", header: t("quarter"), cell: ({ quarter }) => t("named", { quarter }) },
    { key: "physical", header: t("physical"), numeric: true, cell: ({ report }) => formats.percent(report?.physicalPercent == null ? null : report.physicalPercent / 100) },
    { key: "spent", header: t("spent"), numeric: true, cell: ({ report }) => formats.rupiah(report?.spentIdr ?? null) },
    { key: "achieved", header: t("achieved"), numeric: true, cell: ({ report }) => formats.count(report?.achieved ?? null) },
    {
      key: "obstacle",
      header: t("obstacle"),
      cell: ({ report }) => (
        <>
          {report?.obstacle || "–"}
          {report?.followUp && <div className={classes.sub}>{t("followUpIs", { text: report.followUp })}</div>}
        </>
      ),
    },
    {
      key: "by",
      header: t("by"),
      cell: ({ report, corrected }) =>
        report ? (
          <>
            {report.recordedName}
            <div className={classes.sub}>{formats.moment(report.recordedAt, regency.timeZone)}</div>
            {corrected.length > 0 && <div className={classes.sub}>{t("corrected", { count: corrected.length, reason: report.reason || "–" })}</div>}
          </>
        ) : (
          "–"
        ),
    },
    ...(ask === null
      ? []
      : [{
          key: "act",
          header: t("act"),
          cell: ({ quarter, report }: QuarterRow) =>
            quarter <= done + 1 ? (
              <Button variant="default" size="compact-md" aria-label={t(report ? "correctNamed" : "recordNamed", { quarter })} onClick={() => ask(quarter)}>
                {t(report ? "correct" : "record")}
              </Button>
            ) : (
              "–"
            ),
        }]),
  ];
}
