import type { AreaFiguresAnswer } from "@sinergi/api/areas/areas.schema";
import { quadrantsScene, ringed } from "@sinergi/charts/quadrants";
import type { Priority } from "@sinergi/targeting/area-priority";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { QuadrantChoices } from "#charts/quadrant-choices";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { useAreaBadges } from "#features/areas/use-area-badges";
import { type RankedAreas, useRankedAreas } from "#features/areas/use-ranked-areas";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

const route = getRouteApi("/frame/analisis/wilayah");

/** Rate and number together: which areas come first. */
export function PriorityCard({ answer }: { readonly answer: AreaFiguresAnswer }) {
  const t = useTranslations("areas.priority");
  const formats = useFormats();
  const places = usePlaces();
  const source = useChartSource();
  const badges = useAreaBadges();
  const ranked = useRankedAreas(answer);
  const { areas, term, heading, base, cuts, district } = ranked;
  const first = areas.filter(({ priority }) => priority === 1);
  const sum = (rows: typeof areas) => rows.reduce((total, { part }) => total + part, 0);
  const title = t("title", { term, base });
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: areas.reduce((total, { whole }) => total + whole, 0), badges }),
        key: "prioritas-wilayah",
        title: district === null ? title : `${title}, ${places.nameOf(district)}`,
        finding: areas.length === 0 ? null : t("finding", { first: first.length, areas: areas.length, term, share: formats.percent(sum(areas) === 0 ? null : sum(first) / sum(areas)), base }),
        table: {
          columns: [
            { key: "name", header: heading },
            { key: "priority", header: t("column") },
            { key: "rate", header: t("rate"), numeric: true },
            { key: "part", header: base, numeric: true },
            { key: "whole", header: t("families"), numeric: true },
          ],
          rows: areas.map(({ code, name, priority, part, whole, filter, everybody }) => ({
            key: code,
            cells: {
              name,
              priority: t("place", { place: priority }),
              rate: { value: part / whole, as: "percent" },
              part: { value: part, as: "count", filter },
              whole: { value: whole, as: "count", filter: everybody },
            },
          })),
        },
        notes: [t("note", { number: formats.count(cuts.number), rate: formats.percent(cuts.rate), area: answer.whole.area.name, term })],
      }}
      controls={<PriorityChoices />}
      picture={areas.length === 0 ? <EmptyState text={t("none")} /> : <PriorityPicture ranked={ranked} regency={answer.whole.area.name} />}
    />
  );
}

function PriorityChoices() {
  const t = useTranslations("areas.priority");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = { base: t("base"), poor: t("bases.poor"), poorest: t("bases.poorest"), swap: t("swap") };
  return <QuadrantChoices search={search} words={words} change={(change) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false })} />;
}

function PriorityPicture({ ranked, regency }: { readonly ranked: RankedAreas; readonly regency: string }) {
  const t = useTranslations("areas.priority");
  const formats = useFormats();
  const [active, look] = useState<string>();
  const { areas, base, cuts, corners, marks } = ranked;
  const named = (place: Priority) => t("place", { place });
  const draw = (width: number) =>
    ringed(
      quadrantsScene(
        {
          areas: areas.map(({ code, name, part, whole, priority }) => ({ key: code, name, number: part, rate: part / whole, size: whole, priority })),
          numberCut: cuts.number ?? 0,
          rateCut: cuts.rate ?? 0,
          words: {
            number: base,
            rate: t("rate"),
            writeNumber: formats.count,
            writeRate: (rate) => formats.percent(rate).replace(/[.,]0/, ""),
            numberCut: t("mean", { number: formats.count(cuts.number) }),
            rateCut: `${regency} ${formats.percent(cuts.rate)}`,
            corners: { manyOften: named(1), manySeldom: named(corners.manySeldom), fewOften: named(corners.fewOften), fewSeldom: named(4) },
          },
        },
        { width },
      ),
      active,
    );
  return <ScenePicture label={t("label")} draw={draw} marks={marks} active={active} look={look} />;
}
