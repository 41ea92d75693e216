import type { AreaMeasure } from "@sinergi/targeting/area-measures";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { type MeasuredArea, orderAreas, partFilter, readAreaOrder, wholeFilter } from "#features/areas/area-measure";
import { usePlaces } from "#lib/areas";

const route = getRouteApi("/frame/analisis/wilayah");

interface Measuring {
  readonly measure: AreaMeasure;
  readonly programme: string | undefined;
  readonly heading: string;
  readonly weakSignal: ReadonlySet<string>;
}

/** The numbers of the map as they go into files and into the table that stands alone. */
export function useMapNumbers(): (areas: readonly MeasuredArea[], measuring: Measuring) => ChartTable {
  const t = useTranslations("areas");
  const places = usePlaces();
  const { tgl, urut } = route.useSearch();
  return (areas, { measure, programme, heading, weakSignal }) => {
    const villages = areas[0]?.area.level === "village";
    return {
      columns: [
        { key: "name", header: heading },
        ...(villages ? [{ key: "district", header: t("columns.district") }] : []),
        { key: "rate", header: t("columns.rate"), numeric: true },
        { key: "low", header: t("columns.low"), numeric: true },
        { key: "high", header: t("columns.high"), numeric: true },
        { key: "part", header: t(`columns.part.${measure}`), numeric: true },
        { key: "whole", header: t(`columns.whole.${measure}`), numeric: true },
        ...(villages ? [{ key: "signal", header: t("columns.signal") }] : []),
      ],
      rows: orderAreas(areas, readAreaOrder(urut, measure)).map(({ area, parentCode, rate }) => {
        const behind = { area: area.code, on: tgl, programme };
        const known = rate.whole > 0;
        return {
          key: area.code,
          cells: {
            name: area.name,
            district: places.nameOf(parentCode ?? ""),
            rate: { value: rate.value, as: "percent" },
            low: { value: rate.low, as: "percent" },
            high: { value: rate.high, as: "percent" },
            part: { value: known ? rate.part : null, as: "count", filter: partFilter(measure, behind) },
            whole: { value: known ? rate.whole : null, as: "count", filter: wholeFilter(measure, behind) },
            signal: weakSignal.has(area.code) ? t("map.weakSignal") : "",
          },
        };
      }),
    };
  };
}
