import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ShareCell } from "#features/targeting/share-cell";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";

const route = getRouteApi("/frame/analisis/sasaran");
const POOR = [1, 2, 3, 4];
const SIDES = [
  { key: "both", color: "var(--accent)" },
  { key: "livelihoodOnly", color: "var(--livelihood)" },
  { key: "productionOnly", color: "var(--production)" },
  { key: "none", color: "var(--unknown)" },
] as const;
type SideRow = (typeof SIDES)[number];

/** Livelihood and production at the same families, among deciles 1-4 with somebody of working age. */
export function SidesCard({ figures }: { readonly figures: FiguresAnswer }) {
  const t = useTranslations("targeting.sides");
  const formats = useFormats();
  const { wil, tgl } = route.useSearch();
  const { sides } = figures;
  const of = (filter: MarkFilter): MarkFilter => ({ area: wil, on: tgl, deciles: POOR, ...filter });
  const link = (families: number, filter: MarkFilter) => <FamilyLink filter={of(filter)}>{formats.count(families)}</FamilyLink>;
  const columns: readonly Column<SideRow>[] = [
    { key: "side", header: t("column"), cell: (row) => t(`rows.${row.key}`) },
    { key: "families", header: t("families"), numeric: true, cell: (row) => link(sides[row.key], { workingAge: "yes", sides: row.key }) },
    { key: "share", header: t("share"), cell: (row) => <ShareCell part={sides[row.key]} whole={sides.base} color={row.color} /> },
  ];
  const note = t.rich("note", {
    base: formats.count(sides.base),
    without: formats.count(sides.withoutWorkingAge),
    unknown: formats.count(sides.unknown),
    baseLink: (text) => <FamilyLink filter={of({ workingAge: "yes" })}>{text}</FamilyLink>,
    withoutLink: (text) => <FamilyLink filter={of({ workingAge: "no" })}>{text}</FamilyLink>,
    unknownLink: (text) => <FamilyLink filter={of({ workingAge: "unknown" })}>{text}</FamilyLink>,
  });
  return (
    <Card title={t("title")} note={note}>
      <DataTable caption={t("title")} columns={columns} rows={SIDES} rowKey={(row) => row.key} />
    </Card>
  );
}
