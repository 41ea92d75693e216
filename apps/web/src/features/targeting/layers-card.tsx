import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ShareCell } from "#features/targeting/share-cell";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { FamilyLink } from "#urls/family-link";

const route = getRouteApi("/frame/analisis/sasaran");
type Layer = FiguresAnswer["layers"][number];

/** Families by how many programmes reach them. */
export function LayersCard({ figures }: { readonly figures: FiguresAnswer }) {
  const t = useTranslations("targeting.layers");
  const formats = useFormats();
  const { wil, tgl } = route.useSearch();
  const columns: readonly Column<Layer>[] = [
    { key: "layer", header: t("column"), cell: (row) => (row.programmes === 0 ? t("none") : t("programmes", { count: row.programmes })) },
    {
      key: "families",
      header: t("families"),
      numeric: true,
      cell: (row) => <FamilyLink filter={{ area: wil, on: tgl, layers: row.programmes }}>{formats.count(row.families)}</FamilyLink>,
    },
    { key: "share", header: t("share"), cell: (row) => <ShareCell part={row.families} whole={figures.families} /> },
  ];
  return (
    <Card title={t("title")} note={t("note", { families: formats.count(figures.families) })}>
      <DataTable caption={t("title")} columns={columns} rows={figures.layers} rowKey={(row) => String(row.programmes)} />
    </Card>
  );
}
