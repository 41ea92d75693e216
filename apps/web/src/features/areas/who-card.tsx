import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { DECILES } from "@sinergi/domain/families/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { POOR_DECILES } from "#features/areas/area-measure";
import { ShareBar } from "#features/areas/share-bar";
import { CompactTable } from "#features/areas/compact-table";
import { useFormats } from "#lib/i18n";
import { familiesFigure } from "#ui/bring-offer";
import { BringButton } from "#ui/bring-to-meeting";
import { Card } from "#ui/card";
import type { Column } from "#ui/data-table";
import type { MarkFilter } from "#urls/families.url";
import { FamilyLink } from "#urls/family-link";
import classes from "./areas.module.css";

const route = getRouteApi("/frame/analisis/wilayah/$areaCode");

interface WhoCardProps {
  readonly figures: FiguresAnswer;
  /** Days between the deciles' own day and the snapshot's. */
  readonly ageDays: number | null;
}

interface DecileRow {
  /** 0 stands for families without a decile. */
  readonly decile: number;
  readonly families: number;
}

/** DTSEN is renewed every three months. */
const OLD_AFTER_DAYS = 92;

/** Who lives here: families by decile, and among the poor who can work. */
export function WhoCard({ figures, ageDays }: WhoCardProps) {
  const t = useTranslations("areas.who");
  const formats = useFormats();
  const { families, byDecile, snapshot, area } = figures;
  const poor = byDecile[1] + byDecile[2] + byDecile[3] + byDecile[4];
  const asOf = formats.day(snapshot.dataset?.asOf ?? null);
  const old = ageDays !== null && ageDays > OLD_AFTER_DAYS;
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  const finding = families === 0 ? t("nobody", { area: area.name }) : t("finding", { part: formats.count(poor), whole: formats.count(families), rate: formats.percent(poor / families) });
  const brought = () => [
    { key: "poor", row: area.name, column: t("poor"), shown: formats.count(poor), ...familiesFigure({ area: areaCode, on: tgl, deciles: [...POOR_DECILES] }) },
    { key: "poorest", row: area.name, column: t("poorest"), shown: formats.count(byDecile[1]), ...familiesFigure({ area: areaCode, on: tgl, deciles: [1] }) },
    { key: "none", row: area.name, column: t("none"), shown: formats.count(byDecile.none), ...familiesFigure({ area: areaCode, on: tgl, deciles: [0] }) },
  ];
  return (
    <Card
      title={t("title")}
      finding={finding}
      actions={<BringButton offer={() => ({ title: finding, choices: brought() })} />}
      note={t(old ? "noteOld" : "note", { day: asOf, days: formats.count(ageDays), without: formats.count(byDecile.none) })}
    >
      <div className={classes.columns}>
        <Facts figures={figures} poor={poor} />
        <DecileTable figures={figures} />
      </div>
    </Card>
  );
}

function Facts({ figures: { families, byDecile, sides }, poor }: { readonly figures: FiguresAnswer; readonly poor: number }) {
  const t = useTranslations("areas.who");
  const formats = useFormats();
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  const fact = (key: "families" | "poor" | "poorest" | "none" | "working" | "notWorking" | "workingUnknown", count: number, { filter, whole }: { readonly filter: MarkFilter; readonly whole: number }) => (
    <div className={classes.fact}>
      <dt>{t(key)}</dt>
      <dd>
        <FamilyLink filter={{ area: areaCode, on: tgl, ...filter }}>{formats.count(count)}</FamilyLink>
        {key !== "families" && <small>{t(key.startsWith("w") || key === "notWorking" ? "ofPoor" : "ofAll", { rate: formats.percent(whole === 0 ? null : count / whole) })}</small>}
      </dd>
    </div>
  );
  return (
    <dl className={classes.facts}>
      {fact("families", families, { filter: {}, whole: families })}
      {fact("poor", poor, { filter: { deciles: [...POOR_DECILES] }, whole: families })}
      {fact("poorest", byDecile[1], { filter: { deciles: [1] }, whole: families })}
      {fact("none", byDecile.none, { filter: { deciles: [0] }, whole: families })}
      {fact("working", sides.base, { filter: { workingAge: "yes" }, whole: poor })}
      {fact("notWorking", sides.withoutWorkingAge, { filter: { workingAge: "no" }, whole: poor })}
      {fact("workingUnknown", sides.unknown, { filter: { workingAge: "unknown" }, whole: poor })}
    </dl>
  );
}

function DecileTable({ figures: { families, byDecile } }: { readonly figures: FiguresAnswer }) {
  const t = useTranslations("areas.who");
  const formats = useFormats();
  const { areaCode } = route.useParams();
  const { tgl } = route.useSearch();
  const rows: readonly DecileRow[] = [...DECILES.map((decile) => ({ decile, families: byDecile[decile] })), { decile: 0, families: byDecile.none }];
  const most = Math.max(1, ...rows.map((row) => row.families));
  const columns: readonly Column<DecileRow>[] = [
    { key: "decile", header: t("decile"), cell: ({ decile }) => (decile === 0 ? t("without") : t("named", { decile })) },
    { key: "families", header: t("families"), numeric: true, cell: (row) => <FamilyLink filter={{ area: areaCode, on: tgl, deciles: [row.decile] }}>{formats.count(row.families)}</FamilyLink> },
    { key: "share", header: t("share"), numeric: true, cell: (row) => formats.percent(families === 0 ? null : row.families / families) },
    { key: "bar", header: t("bar"), cell: (row) => <ShareBar share={row.families / most} unknown={row.decile === 0} /> },
  ];
  return <CompactTable caption={t("decileTable")} columns={columns} rows={rows} rowKey={({ decile }) => String(decile)} />;
}
