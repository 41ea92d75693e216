import type { AreaRow, ByAreaAnswer } from "@sinergi/api/targeting/targeting.schema";
import { useTranslations } from "use-intl";
import { poorOf } from "#features/targeting/decile-segments";
import { RateCell } from "#features/targeting/rate-cell";
import { useBase } from "#features/targeting/use-narrowed";
import { useFormats } from "#lib/i18n";
import { type Column, DataTable } from "#ui/data-table";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";

interface AreaTableProps {
  readonly answer: ByAreaAnswer;
  readonly term: string;
}

export function AreaTable({ answer, term }: AreaTableProps) {
  const t = useTranslations("targeting");
  const formats = useFormats();
  const base = useBase();
  const of = (row: AreaRow, filter: MarkFilter): MarkFilter => ({ ...base, area: row.area.code, ...filter });
  const programmeOf = (row: AreaRow, filter: MarkFilter) => of(row, { programme: row.figures.code, ...filter });
  const count = (families: number, filter: MarkFilter) => <FamilyLink filter={filter}>{formats.count(families)}</FamilyLink>;
  const columns: readonly Column<AreaRow>[] = [
    { key: "area", header: term, cell: (row) => row.area.name },
    { key: "families", header: t("byArea.families"), numeric: true, cell: (row) => count(row.families, of(row, {})) },
    { key: "poor", header: t("byArea.poor"), numeric: true, cell: (row) => count(row.poor, of(row, { deciles: poorOf(base.deciles) })) },
    { key: "eligible", header: t("columns.eligible"), numeric: true, cell: (row) => count(row.figures.eligible, programmeOf(row, { eligibility: ["yes"] })) },
    { key: "recipients", header: t("columns.recipients"), numeric: true, cell: (row) => count(row.figures.recipients, programmeOf(row, { receives: true })) },
    { key: "missed", header: t("columns.missed"), numeric: true, cell: (row) => count(row.figures.missed, programmeOf(row, { eligibility: ["yes"], receives: false })) },
    {
      key: "coverage",
      header: t("columns.coverage"),
      cell: (row) => (
        <RateCell
          name={t("columns.coverage")}
          rate={row.figures.coverage}
          families={row.figures.recipientsEligible}
          filter={programmeOf(row, { eligibility: ["yes"], receives: true })}
        />
      ),
    },
  ];
  return <DataTable caption={t("byArea.tableLabel")} columns={columns} rows={answer.rows} rowKey={(row) => row.area.code} />;
}
