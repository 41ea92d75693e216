import type { BudgetOverview } from "@sinergi/api/budgets/budgets.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import links from "#ui/number-link.module.css";

type Row = BudgetOverview["behind"][number];

/** Points behind schedule, of work or of money, whichever is further. */
const gapOf = ({ progress: { physicalGap, spentGap } }: Row): number => Math.max(physicalGap ?? 0, spentGap ?? 0);

/** The few activities that a meeting should ask about first. */
export function BehindCard({ overview: { behind, year, agency } }: { readonly overview: BudgetOverview }) {
  const t = useTranslations("budgets.behindCard");
  const formats = useFormats();
  const [first] = behind;
  if (first === undefined) return null;
  const share = (percent: number | null) => formats.percent(percent === null ? null : percent / 100);
  const columns: readonly Column<Row>[] = [
    { key: "activity", header: t("activity"), cell: (row) => <Link to="/perencanaan/anggaran/$rowId" params={{ rowId: row.id }} className={links.link}>{row.content.activity}</Link> },
    { key: "agency", header: t("agency"), cell: (row) => <span title={row.agencyName}>{row.content.agency}</span> },
    { key: "planned", header: t("planned"), numeric: true, cell: (row) => share(row.progress.plannedPercent) },
    { key: "physical", header: t("physical"), numeric: true, cell: (row) => share(row.physicalPercent) },
    { key: "absorption", header: t("absorption"), numeric: true, cell: (row) => formats.percent(row.absorption) },
  ];
  const finding = t("finding", { activity: first.content.activity, points: formats.count(Math.round(gapOf(first))) });
  const figure = { kind: "budget" as const, measure: "behind" as const, year, agency: agency?.code ?? null };
  return (
    <Card
      title={t("title")}
      finding={finding}
      note={t("note", { most: behind.length })}
      actions={<BringButton offer={() => ({ title: finding, choices: [{ key: "behind", row: year, column: t("title"), shown: formats.count(behind.length), figure }] })} />}
    >
      <DataTable caption={t("title")} columns={columns} rows={behind} rowKey={({ id }) => id} />
    </Card>
  );
}
