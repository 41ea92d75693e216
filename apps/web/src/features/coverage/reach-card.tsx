import type { CoverageAnswer, CoverageCell, CoverageRow } from "@sinergi/api/coverage/coverage.schema";
import { coverageStrip } from "@sinergi/charts/coverage-strip";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { ScenePicture } from "#charts/scene-picture";
import { openable, useCoverageMarks, useCoverageSource } from "#features/coverage/use-coverage";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";

const shareOf = ({ assigned, visited }: CoverageCell): number | null => (assigned === null || visited === null || assigned === 0 ? null : visited / assigned);
const cellMark = (row: CoverageRow, month: string): string => `${row.area.code} ${month}`;

/** Families visited of those assigned, place by place and month by month; what may still be on a phone is hatched, never zero. */
export function ReachCard({ answer }: { readonly answer: CoverageAnswer }) {
  const t = useTranslations("coverage.reach");
  const formats = useFormats();
  const { regency } = useSession();
  const { whole, rows, months, guarded } = answer;
  const last = whole.cells.at(-1);
  const source = useCoverageSource(answer)("families", last?.assigned ?? null);
  const place = whole.area.level === "district" ? regency.terms.village : regency.terms.district;
  const waiting = rows.filter(({ cells }) => (cells.at(-1)?.waiting ?? 0) > 0).length;
  const share = last ? shareOf(last) : null;
  return (
    <ChartFrame
      facts={{
        ...source, key: "cakupan-lapangan", title: t("title", { place: place.toLowerCase() }),
        finding: last === undefined || share === null ? null : t(waiting > 0 ? "findingWaiting" : "finding", { month: formats.month(last.month), share: formats.percent(share), visited: formats.count(last.visited), assigned: formats.count(last.assigned), waiting: formats.count(waiting), place: place.toLowerCase() }),
        notes: [t("note"), ...(guarded ? [t("guarded")] : [])],
        table: {
          columns: [{ key: "name", header: place }, ...months.map((month) => ({ key: month, header: formats.month(month), numeric: true })), { key: "met", header: t("met", { month: formats.month(last?.month ?? months[0] ?? "") }), numeric: true }],
          rows: [...rows, whole].map((row) => ({
            key: row.area.code,
            cells: {
              name: row.area.code === whole.area.code ? t("all", { name: row.area.name }) : row.weak > 0 && row.area.level === "village" ? t("weakName", { name: row.area.name }) : row.area.name,
              ...Object.fromEntries(row.cells.map((cell) => [cell.month, { value: shareOf(cell), as: "percent" as const, detail: detailOf(cell, t, formats) }])),
              met: row.cells.at(-1)?.met ?? null,
            },
          })),
        },
      }}
      picture={<ReachPicture answer={answer} />}
    />
  );
}

type Words = ReturnType<typeof useTranslations<"coverage.reach">>;
function detailOf({ assigned, visited, waiting }: CoverageCell, t: Words, formats: ReturnType<typeof useFormats>): string {
  const counted = assigned === null || assigned === 0 ? "" : t("of", { visited: formats.count(visited), assigned: formats.count(assigned) });
  return waiting > 0 ? t("withWaiting", { counted, waiting: formats.count(waiting) }) : counted;
}

function ReachPicture({ answer: { rows, months, whole } }: { readonly answer: CoverageAnswer }) {
  const t = useTranslations("coverage.reach");
  const formats = useFormats();
  const { markOf, toArea, toMonth } = useCoverageMarks();
  const all = rows.length > 1 ? [...rows, whole] : rows;
  const marks = openable(all.flatMap((row) => row.cells.map((cell) => [
    cellMark(row, cell.month),
    markOf(t(cell.waiting > 0 ? "labelWaiting" : "label", { name: row.area.name, month: formats.month(cell.month), share: formats.percent(shareOf(cell)), waiting: formats.count(cell.waiting) }), {
      unit: "families", count: cell.assigned === null || cell.visited === null ? null : cell.assigned - cell.visited, behind: { what: "REACH", state: "NOT_VISITED", month: cell.month, area: row.area.code }, narrow: [...toArea(row.area.code, row.area.name), ...toMonth(cell.month)],
    }),
  ] as const)));
  const data = {
    columns: months.map((month) => ({ key: month, name: formats.month(month) })),
    rows: all.map((row) => ({
      key: row.area.code, name: row.area.code === whole.area.code ? t("allShort") : row.area.name, weak: row.weak > 0 && row.area.level === "village",
      cells: row.cells.map((cell) => ({ share: shareOf(cell), text: formats.wholePercent(shareOf(cell)), waiting: cell.waiting > 0, mark: cellMark(row, cell.month) })),
      end: endOf(row, t, formats),
    })),
    legend: { low: t("low"), high: t("high"), waiting: t("legendWaiting"), weak: t("legendWeak") },
  };
  return <ScenePicture label={t("chart")} marks={marks} draw={(width) => coverageStrip(data, { width })} />;
}

function endOf({ cells }: CoverageRow, t: Words, formats: ReturnType<typeof useFormats>): string {
  const last = cells.at(-1);
  return last === undefined || last.assigned === null ? "–" : t("of", { visited: formats.count(last.visited), assigned: formats.count(last.assigned) });
}
