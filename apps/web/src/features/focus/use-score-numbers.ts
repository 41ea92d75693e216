import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import { FOCUS_PARTS } from "@sinergi/domain/focus/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartCell, ChartTable } from "#charts/chart-facts";
import { familiesOfPart, type ScoredRow } from "#features/focus/score-view";
import type { FocusView } from "#features/focus/use-focus-view";
import { usePartWords } from "#features/focus/use-part-words";
import { usePlaces } from "#lib/areas";

const route = getRouteApi("/frame/perencanaan/lokus");

/** The scores as they go into files: each part as it was measured and with its points of 100. */
export function useScoreNumbers(answer: FocusScoresAnswer): (rows: readonly ScoredRow[], view: FocusView) => ChartTable {
  const t = useTranslations("focus.score");
  const words = usePartWords();
  const places = usePlaces();
  const { tgl } = route.useSearch();
  const programmes = answer.programmes.map(({ code }) => code);
  return (rows, view) => ({
    columns: [
      { key: "name", header: view.heading },
      ...(answer.level === "village" ? [{ key: "district", header: t("district") }] : []),
      { key: "code", header: t("code") },
      { key: "rank", header: t("rank"), numeric: true },
      { key: "saved", header: t("savedRank"), numeric: true },
      { key: "score", header: t("score"), numeric: true },
      { key: "highest", header: t("highest"), numeric: true },
      ...FOCUS_PARTS.flatMap((part) => [
        { key: part, header: words.short(part), numeric: true },
        { key: `${part} points`, header: t("pointsOf", { part: words.short(part) }), numeric: true },
      ]),
    ],
    rows: rows.map((scored) => {
      const { row, rank, savedRank, score, highest, parts } = scored;
      const cells: Record<string, ChartCell> = {
        name: row.area.name, district: places.nameOf(row.parentCode ?? ""), code: row.area.code, rank, saved: savedRank, score: hundred(score), highest: hundred(highest),
      };
      for (const part of FOCUS_PARTS) {
        const { value, points } = parts[part];
        cells[part] = { value, as: part === "poorest" ? "count" : "percent", filter: familiesOfPart(row, part, { on: tgl, programmes })?.filter };
        cells[`${part} points`] = hundred(points);
      }
      return { key: scored.key, cells };
    }),
  });
}

/** Scores are written as points of 100, to a hundredth. */
function hundred(share: number | null): ChartCell {
  return { value: share === null ? null : Math.round(share * 10_000) / 100, as: "decimal" };
}
