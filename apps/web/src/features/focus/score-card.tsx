import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { useChartSource } from "#charts/use-chart-source";
import { ScoreBars } from "#features/focus/score-bars";
import { ScoreTable } from "#features/focus/score-table";
import { leadingPart, orderScores, readScoreOrder } from "#features/focus/score-view";
import { useFocusBadges, useFocusView } from "#features/focus/use-focus-view";
import { useScoreNumbers } from "#features/focus/use-score-numbers";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

const route = getRouteApi("/frame/perencanaan/lokus");
const FIRST_ROWS = 20;

/** The score of every area with its parts always beside it; it is never one opaque number. */
export function ScoreCard({ answer }: { readonly answer: FocusScoresAnswer }) {
  const t = useTranslations("focus.score");
  const tParts = useTranslations("focus.parts");
  const formats = useFormats();
  const places = usePlaces();
  const source = useChartSource();
  const badges = useFocusBadges();
  const numbers = useScoreNumbers(answer);
  const view = useFocusView(answer);
  const { wil, urut } = route.useSearch();
  const [wholly, showAll] = useState(false);
  const ordered = orderScores(view.shown, readScoreOrder(urut));
  const rows = wholly ? ordered : ordered.slice(0, FIRST_ROWS);
  const first = view.shown.slice(0, FIRST_ROWS);
  const leading = leadingPart(first);
  const [top] = first;
  const more = rows.length < ordered.length ? () => showAll(true) : undefined;
  const title = t("title", { term: view.term });
  const unsure = view.shown.filter(({ highest, score }) => highest > score).length;
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: answer.whole.counts.families, badges }),
        key: "lokus-skor",
        title: wil === undefined ? title : `${title}, ${places.nameOf(wil)}`,
        unit: t("unit"),
        finding: top && leading ? t("finding", { area: top.row.area.name, score: formats.score(top.score), part: tParts(`${leading}.short`).toLowerCase(), count: first.length, term: view.term }) : null,
        table: numbers(ordered, view),
        notes: [
          t("note", { programmes: formats.list(answer.programmes.map(({ name }) => name)) }),
          ...(unsure > 0 ? [t("unknownParts", { count: unsure, term: view.term })] : [t("allKnown")]),
          ...(view.unknown > 0 ? [t("without", { count: view.unknown, term: view.term })] : []),
        ],
      }}
      picture={rows.length === 0 ? <EmptyState text={t("none")} /> : <ScoreBars answer={answer} rows={rows} more={more} total={ordered.length} />}
      table={rows.length === 0 ? <EmptyState text={t("none")} /> : <ScoreTable answer={answer} view={view} rows={rows} more={more} total={ordered.length} />}
    />
  );
}
