import type { AreaProfileAnswer } from "@sinergi/api/areas/areas.schema";
import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { HOUSING_LACK_KEYS, type HousingLack } from "@sinergi/domain/families/housing-lacks";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CompactTable } from "#features/areas/compact-table";
import { useFormats } from "#lib/i18n";
import { familiesFigure, type FigureChoice } from "#ui/bring-offer";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import type { Column } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { FamilyLink } from "#urls/family-link";
import classes from "./areas.module.css";

const route = getRouteApi("/frame/analisis/wilayah/$areaCode");
type Piece = AreaProfileAnswer["missingPieces"][number];

/** What is missing: pieces of the package among the poorest, and what houses lack. */
export function GapsCard({ figures, profile }: { readonly figures: FiguresAnswer; readonly profile: AreaProfileAnswer }) {
  const t = useTranslations("areas.gaps");
  const formats = useFormats();
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  const nameOf = (code: string) => figures.programmeNames[code]?.name ?? code;
  const [first] = profile.missingPieces;
  const base = (programme: string) => ({ area: areaCode, on: tgl, deciles: [1], programme, eligibility: ["yes" as const] });
  const columns: readonly Column<Piece>[] = [
    { key: "programme", header: t("piece"), cell: ({ programme }) => nameOf(programme) },
    { key: "missed", header: t("missed"), numeric: true, cell: (row) => <FamilyLink filter={{ ...base(row.programme), receives: false }}>{formats.count(row.missed)}</FamilyLink> },
    { key: "eligible", header: t("eligible"), numeric: true, cell: (row) => <FamilyLink filter={base(row.programme)}>{formats.count(row.eligible)}</FamilyLink> },
  ];
  const finding = first ? t("finding", { name: nameOf(first.programme), missed: formats.count(first.missed), eligible: formats.count(first.eligible) }) : null;
  const { housing } = profile;
  const brought = (): FigureChoice[] => [
    ...profile.missingPieces.map((row) => ({ key: row.programme, row: nameOf(row.programme), column: t("missed"), shown: formats.count(row.missed), ...familiesFigure({ ...base(row.programme), receives: false }) })),
    ...(housing === null ? [] : HOUSING_LACK_KEYS.map((lack) => ({ key: lack, row: t(`lacks.${lack}`), column: t("families"), shown: formats.count(housing[lack]), ...familiesFigure({ area: areaCode, on: tgl, housing: lack }) }))),
  ];
  return (
    <Card title={t("title")} finding={finding} note={t("note")} actions={<BringButton offer={() => ({ title: finding ?? t("title"), choices: brought() })} />}>
      <h3 className={classes.subtitle}>{t("pieces")}</h3>
      {profile.missingPieces.length === 0 ? <EmptyState text={t("noPieces")} /> : <CompactTable caption={t("pieces")} columns={columns} rows={profile.missingPieces} rowKey={({ programme }) => programme} />}
      <h3 className={classes.subtitle}>{t("houses")}</h3>
      <HousingTable housing={profile.housing} families={figures.families} />
    </Card>
  );
}

function HousingTable({ housing, families }: { readonly housing: AreaProfileAnswer["housing"]; readonly families: number }) {
  const t = useTranslations("areas.gaps");
  const formats = useFormats();
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  if (housing === null) return null;
  const link = (state: HousingLack | `${HousingLack}Unknown`) => <FamilyLink filter={{ area: areaCode, on: tgl, housing: state }}>{formats.count(housing[state])}</FamilyLink>;
  const share = (lack: HousingLack): number | null => {
    const known = families - housing[`${lack}Unknown`];
    return known === 0 ? null : housing[lack] / known;
  };
  const columns: readonly Column<HousingLack>[] = [
    { key: "lack", header: t("house"), cell: (lack) => t(`lacks.${lack}`) },
    { key: "families", header: t("families"), numeric: true, cell: (lack) => link(lack) },
    { key: "share", header: t("ofKnown"), numeric: true, cell: (lack) => formats.percent(share(lack)) },
    { key: "unknown", header: t("unknown"), numeric: true, cell: (lack) => link(`${lack}Unknown`) },
  ];
  return <CompactTable caption={t("houses")} columns={columns} rows={HOUSING_LACK_KEYS} rowKey={(lack) => lack} />;
}
