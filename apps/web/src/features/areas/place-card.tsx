import type { AreaFigures, AreaFiguresAnswer, WeakSignal } from "@sinergi/api/areas/areas.schema";
import type { AreaLabel } from "@sinergi/api/targeting/targeting.schema";
import { measureOf } from "@sinergi/targeting/area-measures";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { LocationMap } from "#features/areas/location-map";
import { POOR_DECILES } from "#features/areas/area-measure";
import { neighboursOf, standingOf } from "#features/areas/place-standing";
import { type Outlines, useOutlines } from "#features/areas/use-outlines";
import { CompactTable } from "#features/areas/compact-table";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import type { Column } from "#ui/data-table";
import { Loaded } from "#ui/loaded";
import { FamilyLink } from "#urls/family-link";
import classes from "./areas.module.css";

const route = getRouteApi("/frame/analisis/wilayah/$areaCode");

/** What lies around: the place on a map, its rank, its neighbours and whether a phone works there. */
export function PlaceCard({ area }: { readonly area: AreaLabel }) {
  const { tgl } = route.useSearch();
  const level = area.level === "village" ? "village" : "district";
  const figures = useQuery(trpc.areas.figures.queryOptions({ level, on: tgl }));
  const outlines = useOutlines();
  return (
    <Loaded query={figures} height={420}>
      {(answer) => <Loaded query={outlines} height={420}>{(known) => <PlaceInside area={area} answer={answer} outlines={known} />}</Loaded>}
    </Loaded>
  );
}

interface PlaceInsideProps {
  readonly area: AreaLabel;
  readonly answer: AreaFiguresAnswer;
  readonly outlines: Outlines;
}

function PlaceInside({ area, answer, outlines }: PlaceInsideProps) {
  const t = useTranslations("areas.place");
  const places = usePlaces();
  const { regency } = useSession();
  const own = answer.rows.find((row) => row.area.code === area.code);
  const standing = standingOf(area.code, answer.rows);
  const neighbours = neighboursOf(area.code, { rows: answer.rows, touching: outlines.touching });
  const heading = area.level === "village" ? regency.terms.village : regency.terms.district;
  const term = heading.toLowerCase();
  const parent = own?.parentCode === answer.whole.area.code ? answer.whole.area.name : places.nameOf(own?.parentCode ?? "");
  return (
    <Card title={t("title")} finding={standing ? t("finding", { rank: standing.rank, of: standing.of, term, parent }) : null} note={t("note", { term })}>
      <div className={classes.columns}>
        {outlines.of.has(area.code) && <LocationMap area={area} answer={answer} outlines={outlines} />}
        <div>
          <Signal area={area} reports={answer.weakSignal} />
          <h3 className={classes.subtitle}>{t("neighbours")}</h3>
          <NeighbourTable neighbours={neighbours} heading={heading} />
        </div>
      </div>
    </Card>
  );
}

/** A place without a report is not said to have signal: nobody reported it, that is all. */
function Signal({ area, reports }: { readonly area: AreaLabel; readonly reports: readonly WeakSignal[] }) {
  const t = useTranslations("areas.place");
  const formats = useFormats();
  const { regency } = useSession();
  const inside = reports.filter(({ areaCode }) => areaCode === area.code || areaCode.startsWith(`${area.code}.`));
  const [first] = reports;
  const report = first ? { source: first.source, month: formats.month(first.reportedMonth) } : null;
  return (
    <>
      <h3 className={classes.subtitle}>{t("signal")}</h3>
      <p>
        {report === null && t("noReport")}
        {report !== null && inside.length === 0 && t("notReported", report)}
        {report !== null && inside.length > 0 && (area.level === "village" ? t("weak", report) : t("weakInside", { ...report, count: inside.length, term: regency.terms.village.toLowerCase() }))}
      </p>
    </>
  );
}

function NeighbourTable({ neighbours, heading }: { readonly neighbours: readonly AreaFigures[]; readonly heading: string }) {
  const t = useTranslations("areas.place");
  const formats = useFormats();
  const { tgl } = route.useSearch();
  const columns: readonly Column<AreaFigures>[] = [
    {
      key: "name",
      header: heading,
      cell: ({ area }) => (
        <Link to="/analisis/wilayah/$areaCode" params={{ areaCode: area.code }} search={{ tgl }}>
          {area.name}
        </Link>
      ),
    },
    { key: "rate", header: t("rate"), numeric: true, cell: ({ counts }) => formats.percent(measureOf(counts, "poor").value) },
    { key: "part", header: t("poor"), numeric: true, cell: ({ area, counts }) => <FamilyLink filter={{ area: area.code, on: tgl, deciles: [...POOR_DECILES] }}>{formats.count(counts.poor)}</FamilyLink> },
  ];
  return <CompactTable caption={t("neighbours")} columns={columns} rows={neighbours} rowKey={({ area }) => area.code} />;
}
