import type { AreaRow, ByAreaAnswer } from "@sinergi/api/targeting/targeting.schema";
import { useTranslations } from "use-intl";
import type { ChartNumber, ChartTable } from "#charts/chart-facts";
import { poorOf } from "#features/targeting/decile-segments";
import { useBase } from "#features/targeting/use-narrowed";
import type { MarkFilter } from "#urls/families.url";

/** The numbers of the area card as they go into files. */
export function useAreaNumbers(): (answer: ByAreaAnswer, term: string) => ChartTable {
  const t = useTranslations("targeting");
  const base = useBase();
  return (answer, term) => ({
    columns: [
      { key: "area", header: term },
      { key: "families", header: t("byArea.families"), numeric: true },
      { key: "poor", header: t("byArea.poor"), numeric: true },
      { key: "eligible", header: t("columns.eligible"), numeric: true },
      { key: "recipients", header: t("columns.recipients"), numeric: true },
      { key: "missed", header: t("columns.missed"), numeric: true },
      { key: "coverage", header: t("columns.coverage"), numeric: true },
      { key: "low", header: t("columns.coverageLow"), numeric: true },
      { key: "high", header: t("columns.coverageHigh"), numeric: true },
    ],
    rows: answer.rows.map((row) => ({ key: row.area.code, cells: cellsOf(row, base) })),
  });
}

function cellsOf({ area, families, poor, figures }: AreaRow, base: ReturnType<typeof useBase>): ChartTable["rows"][number]["cells"] {
  const count = (value: number, filter: MarkFilter): ChartNumber => ({ value, as: "count", filter: { ...base, area: area.code, ...filter } });
  const share = (value: number | null): ChartNumber => ({ value, as: "percent" });
  const programme = figures.code;
  return {
    area: area.name,
    families: count(families, {}),
    poor: count(poor, { deciles: poorOf(base.deciles) }),
    eligible: count(figures.eligible, { programme, eligibility: ["yes"] }),
    recipients: count(figures.recipients, { programme, receives: true }),
    missed: count(figures.missed, { programme, eligibility: ["yes"], receives: false }),
    coverage: { ...share(figures.coverage.value), figure: { kind: "measure", measure: "coverage", programme, area: area.code, deciles: base.deciles } },
    low: share(figures.coverage.low),
    high: share(figures.coverage.high),
  };
}
