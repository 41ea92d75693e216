import type { AreaFiguresAnswer } from "@sinergi/api/areas/areas.schema";
import { measureOf } from "@sinergi/targeting/area-measures";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { useChartSource } from "#charts/use-chart-source";
import { isGain, isOfProgramme, measured, worseThan } from "#features/areas/area-measure";
import { MapAndTable } from "#features/areas/map-and-table";
import { useAreaBadges } from "#features/areas/use-area-badges";
import { useAreaView } from "#features/areas/use-area-view";
import { useMapNumbers } from "#features/areas/use-map-numbers";
import { useFormats } from "#lib/i18n";
import { usePlaces } from "#lib/areas";
import { EmptyState } from "#ui/empty-state";
import { readMeasure } from "#urls/areas.url";

const route = getRouteApi("/frame/analisis/wilayah");

/** One measure on a map with its table beside it; one selection for both. */
export function MapCard({ answer }: { readonly answer: AreaFiguresAnswer }) {
  const t = useTranslations("areas");
  const formats = useFormats();
  const places = usePlaces();
  const source = useChartSource();
  const badges = useAreaBadges();
  const numbers = useMapNumbers();
  const view = useAreaView(answer);
  const { ukur } = route.useSearch();
  const measure = readMeasure(ukur);
  const areas = useMemo(() => view.rows.map((row) => measured(row, measure)), [view, measure]);
  const whole = measureOf(answer.whole.counts, measure);
  const compared = worseThan(areas, whole, measure);
  const title = t(`titles.${measure}`, { term: view.term, programme: answer.programme?.name ?? "" });
  const finding = t(isGain(measure) ? "finding.below" : "finding.above", { ...compared, term: view.term, area: answer.whole.area.name, rate: formats.percent(whole.value) });
  const missing = isOfProgramme(measure) && answer.programme === null;
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: view.rows.reduce((sum, { counts }) => sum + counts.families, 0), badges }),
        key: `wilayah-${measure.toLowerCase()}`,
        title: view.district === null ? title : t("within", { title, area: places.nameOf(view.district) }),
        finding: missing || compared.areas === 0 ? null : finding,
        table: numbers(areas, { measure, programme: answer.programme?.code, heading: view.heading, weakSignal: view.weakSignal }),
        notes: [t(`notes.${measure}`, { families: formats.count(answer.whole.counts.withoutDecile) })],
      }}
      picture={missing ? <EmptyState text={t("noList")} /> : <MapAndTable answer={answer} areas={areas} />}
    />
  );
}
