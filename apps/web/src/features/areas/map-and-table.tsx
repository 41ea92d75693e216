import type { AreaFiguresAnswer } from "@sinergi/api/areas/areas.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Mark } from "#charts/mark";
import { AreaMapPicture } from "#features/areas/area-map-picture";
import { type AreaColumn, type MeasuredArea, orderAreas, partFilter, readAreaOrder, wholeFilter } from "#features/areas/area-measure";
import { AreaTable, type AreaTableProps } from "#features/areas/area-table";
import { type AreaView, useAreaMark, useAreaView } from "#features/areas/use-area-view";
import { useOutlines } from "#features/areas/use-outlines";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { readMeasure } from "#urls/areas.url";
import classes from "./areas.module.css";

const route = getRouteApi("/frame/analisis/wilayah");

interface MapAndTableProps {
  readonly answer: AreaFiguresAnswer;
  readonly areas: readonly MeasuredArea[];
}

export function MapAndTable({ answer, areas }: MapAndTableProps) {
  const t = useTranslations("areas");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = useAreaView(answer);
  const marks = useAreaMarks(answer, areas);
  const measure = readMeasure(search.ukur);
  const order = readAreaOrder(search.urut, measure);
  const sortBy = (key: AreaColumn) => {
    const descending = order.key === key ? !order.descending : key !== "name";
    void navigate({ search: (now) => ({ ...now, urut: `${descending ? "-" : ""}${key}` }), resetScroll: false, replace: true });
  };
  return (
    <MapBesideTable
      view={view}
      legend={t(`legends.${measure}`)}
      table={{
        caption: t("map.table"),
        areas: orderAreas(areas, order),
        headers: { name: view.heading, rate: t("columns.rate"), part: t(`columns.part.${measure}`), whole: t(`columns.whole.${measure}`) },
        order, sortBy, marks,
        wholeFilter: (area) => wholeFilter(measure, { area, on: search.tgl, programme: answer.programme?.code }),
        weakSignal: view.weakSignal,
      }}
    />
  );
}

interface MapBesideTableProps {
  readonly view: AreaView;
  readonly legend: string;
  readonly table: Omit<AreaTableProps, "active" | "look">;
}

/** What is looked at in one is outlined in the other. Looking draws these two anew and nothing above them. */
function MapBesideTable({ view, legend, table }: MapBesideTableProps) {
  const t = useTranslations("areas.map");
  const outlines = useOutlines();
  const [active, look] = useState<string>();
  const { areas, marks, weakSignal } = table;
  return (
    <div className={classes.pair}>
      <Loaded query={outlines} height={480}>
        {(known) =>
          known.of.size === 0 ? (
            <EmptyState text={t("noBoundaries")} />
          ) : (
            <AreaMapPicture areas={areas} borders={view.borders} outlines={known} weakSignal={weakSignal} legend={legend} marks={marks} active={active} look={look} />
          )
        }
      </Loaded>
      <AreaTable {...table} active={active} look={look} />
    </div>
  );
}

function useAreaMarks(answer: AreaFiguresAnswer, areas: readonly MeasuredArea[]): ReadonlyMap<string, Mark> {
  const t = useTranslations("areas");
  const formats = useFormats();
  const search = route.useSearch();
  const markOf = useAreaMark();
  const measure = readMeasure(search.ukur);
  return new Map(
    areas.map(({ area, parentCode, rate }) => {
      const filter = partFilter(measure, { area: area.code, on: search.tgl, programme: answer.programme?.code });
      const label = `${area.name} · ${t(`measures.${measure}`)} ${formats.percent(rate.value)}`;
      return [area.code, markOf({ area, parentCode }, { label, families: rate.part, filter })];
    }),
  );
}
