import type { ProgrammeRow } from "@sinergi/api/programmes/enrolments.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { SideMark } from "#ui/side-mark";

/** The programmes of the regency, for everybody with an account. */
export function ProgrammeTable({ rows }: { readonly rows: readonly ProgrammeRow[] }) {
  const t = useTranslations("home.programmes");
  const formats = useFormats();
  const latest = (row: ProgrammeRow) => row.periods.reduce<ProgrammeRow["periods"][number] | null>((last, one) => (last && last.period > one.period ? last : one), null);
  const columns: readonly Column<ProgrammeRow>[] = [
    { key: "name", header: t("name"), cell: (row) => row.name },
    { key: "owner", header: t("owner"), cell: (row) => row.ownerName },
    { key: "side", header: t("side"), cell: (row) => <SideMark side={row.side} /> },
    { key: "period", header: t("period"), cell: (row) => latest(row)?.period ?? "–" },
    { key: "quota", header: t("quota"), numeric: true, cell: (row) => formats.count(latest(row)?.quota ?? null) },
    { key: "budget", header: t("budget"), numeric: true, cell: (row) => formats.rupiah(latest(row)?.budgetIdr ?? null) },
  ];
  if (rows.length === 0) return <EmptyState text={t("none")} />;
  return <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={(row) => row.code} />;
}
