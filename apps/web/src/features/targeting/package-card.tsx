import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ShareCell } from "#features/targeting/share-cell";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FamilyLink } from "#urls/family-link";

const route = getRouteApi("/frame/analisis/sasaran");

interface PackageRow {
  readonly key: "complete" | "nothing" | "partly";
  readonly families: number;
}

/** How much of the package the poorest families receive, of what they are eligible for. */
export function PackageCard({ figures }: { readonly figures: FiguresAnswer }) {
  const t = useTranslations("targeting.package");
  const formats = useFormats();
  const { wil, tgl } = route.useSearch();
  const { base, complete, nothing, complementarity } = figures.package;
  const rows: readonly PackageRow[] = [
    { key: "complete", families: complete },
    { key: "partly", families: base - complete - nothing },
    { key: "nothing", families: nothing },
  ];
  /** Those in between are no list of their own: they are the base without the two ends. */
  const count = ({ key, families }: PackageRow) =>
    key === "partly" ? formats.count(families) : <FamilyLink filter={{ area: wil, on: tgl, package: key }}>{formats.count(families)}</FamilyLink>;
  const columns: readonly Column<PackageRow>[] = [
    { key: "row", header: t("column"), cell: (row) => t(`rows.${row.key}`) },
    { key: "families", header: t("families"), numeric: true, cell: (row) => count(row) },
    { key: "share", header: t("share"), cell: (row) => <ShareCell part={row.families} whole={base} /> },
  ];
  return (
    <Card title={t("title")} note={t.rich("note", {
        base: formats.count(base),
        mean: formats.percent(complementarity),
        link: (text) => <FamilyLink filter={{ area: wil, on: tgl, package: "base" }}>{text}</FamilyLink>,
      })}>
      {base === 0 ? <EmptyState text={t("empty")} /> : <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={(row) => row.key} />}
    </Card>
  );
}
