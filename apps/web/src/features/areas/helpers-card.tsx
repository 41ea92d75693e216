import type { AreaProfileAnswer } from "@sinergi/api/areas/areas.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CompactTable } from "#features/areas/compact-table";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { familiesFigure } from "#ui/bring-offer";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import type { Column } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FamilyLink } from "#urls/family-link";

const route = getRouteApi("/frame/analisis/wilayah/$areaCode");
type Helper = AreaProfileAnswer["helpers"][number];

/** Who helps here: each organisation with the families it reaches with anything at all, each counted once. */
export function HelpersCard({ helpers, families }: { readonly helpers: readonly Helper[]; readonly families: number }) {
  const t = useTranslations("areas.helpers");
  const formats = useFormats();
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  const programmes = useProgrammes();
  const nameOf = programmes.ownerNameOf;
  const [first] = helpers;
  const columns: readonly Column<Helper>[] = [
    { key: "owner", header: t("owner"), cell: ({ owner }) => nameOf(owner) },
    { key: "families", header: t("families"), numeric: true, cell: (row) => <FamilyLink filter={{ area: areaCode, on: tgl, owners: [row.owner] }}>{formats.count(row.families)}</FamilyLink> },
    { key: "share", header: t("share"), numeric: true, cell: (row) => formats.percent(families === 0 ? null : row.families / families) },
  ];
  const finding = first ? t("finding", { count: helpers.length, name: nameOf(first.owner), families: formats.count(first.families) }) : null;
  const brought = () => helpers.map((row) => ({ key: row.owner, row: nameOf(row.owner), column: t("families"), shown: formats.count(row.families), ...familiesFigure({ area: areaCode, on: tgl, owners: [row.owner] }) }));
  return (
    <Card title={t("title")} finding={finding} note={t("note")} actions={<BringButton offer={() => ({ title: finding ?? t("title"), choices: brought() })} />}>
      {helpers.length === 0 ? <EmptyState text={t("none")} /> : <CompactTable caption={t("title")} columns={columns} rows={helpers} rowKey={({ owner }) => owner} />}
    </Card>
  );
}
