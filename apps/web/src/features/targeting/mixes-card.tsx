import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ShareCell } from "#features/targeting/share-cell";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { FamilyLink } from "#urls/family-link";

const route = getRouteApi("/frame/analisis/sasaran");
type Mix = FiguresAnswer["mixes"][number];

/** Families by the exact set of programmes they receive; no help at all is a set too. */
export function MixesCard({ figures }: { readonly figures: FiguresAnswer }) {
  const t = useTranslations("targeting.mixes");
  const formats = useFormats();
  const { wil, tgl } = route.useSearch();
  const nameOf = (code: string) => figures.programmeNames[code]?.name ?? code;
  const columns: readonly Column<Mix>[] = [
    { key: "mix", header: t("column"), cell: (row) => (row.programmes.length === 0 ? t("none") : row.programmes.map(nameOf).join(" + ")) },
    {
      key: "families",
      header: t("families"),
      numeric: true,
      cell: (row) => <FamilyLink filter={{ area: wil, on: tgl, exactly: [...row.programmes] }}>{formats.count(row.families)}</FamilyLink>,
    },
    { key: "share", header: t("share"), cell: (row) => <ShareCell part={row.families} whole={figures.families} /> },
  ];
  const { others } = figures;
  return (
    <Card title={t("title")} note={others.mixes > 0 ? t("others", { mixes: formats.count(others.mixes), families: formats.count(others.families) }) : t("exactly")}>
      <DataTable caption={t("title")} columns={columns} rows={figures.mixes} rowKey={(row) => row.programmes.join("+")} />
    </Card>
  );
}
