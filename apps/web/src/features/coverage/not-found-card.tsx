import type { CoverageAnswer, NotFoundRow } from "@sinergi/api/coverage/coverage.schema";
import { PARTS } from "@sinergi/charts/palette";
import { stackedBars } from "@sinergi/charts/stacked-bars";
import { VISIT_OUTCOMES, type VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { ScenePicture } from "#charts/scene-picture";
import { openable, useCoverageMarks, useCoverageSource } from "#features/coverage/use-coverage";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

const REASONS = VISIT_OUTCOMES.filter((outcome): outcome is Exclude<VisitOutcome, "BERTEMU"> => outcome !== "BERTEMU");
const numberOf = (row: NotFoundRow, outcome: VisitOutcome): number | null => row.families[outcome] ?? null;
const allOf = (row: NotFoundRow): number => REASONS.reduce((sum, outcome) => sum + (numberOf(row, outcome) ?? 0), 0);

/** Families visited and met in none of the months, by what was found the last time. */
export function NotFoundCard({ answer }: { readonly answer: CoverageAnswer }) {
  const t = useTranslations("coverage.notFound");
  const words = useTranslations("coverage");
  const formats = useFormats();
  const { whole, months } = answer;
  const total = answer.notFound.find(({ area }) => area.code === whole.area.code);
  const rows = answer.notFound.filter(({ area }) => area.code !== whole.area.code);
  const all = total ? allOf(total) : 0;
  const most = total && REASONS.toSorted((a, b) => (numberOf(total, b) ?? 0) - (numberOf(total, a) ?? 0))[0];
  const withheld = total !== undefined && REASONS.some((outcome) => numberOf(total, outcome) === null);
  const source = useCoverageSource(answer)("families", withheld ? null : all);
  return (
    <ChartFrame
      facts={{
        ...source, key: "tidak-ditemui", title: t("title"),
        finding: withheld || all === 0 || !most || !total ? null : t("finding", { all: formats.count(all), reason: t(`reasons.${most}`).toLowerCase(), most: formats.count(numberOf(total, most)) }),
        notes: [t("note", { from: formats.month(months[0] ?? ""), to: formats.month(months.at(-1) ?? "") })],
        table: {
          columns: [{ key: "name", header: t("place") }, ...REASONS.map((outcome) => ({ key: outcome, header: t(`reasons.${outcome}`), numeric: true }))],
          rows: [...rows, ...(total ? [total] : [])].map((row) => ({ key: row.area.code, cells: { name: row.area.name, ...Object.fromEntries(REASONS.map((outcome) => [outcome, numberOf(row, outcome)])) } })),
        },
      }}
      picture={all === 0 ? <EmptyState text={withheld ? words("withheld") : t("none")} /> : <NotFoundPicture rows={rows.filter((row) => allOf(row) > 0)} month={months.at(-1) ?? ""} />}
    />
  );
}

function NotFoundPicture({ rows, month }: { readonly rows: readonly NotFoundRow[]; readonly month: string }) {
  const t = useTranslations("coverage.notFound");
  const formats = useFormats();
  const { markOf, toArea } = useCoverageMarks();
  const sorted = rows.toSorted((a, b) => allOf(b) - allOf(a));
  const marks = openable(sorted.flatMap((row) => REASONS.map((outcome) => [
    `${row.area.code} ${outcome}`, markOf(`${row.area.name}: ${t(`reasons.${outcome}`)}`, { unit: "families", count: numberOf(row, outcome), behind: { what: "NOT_FOUND", outcome, month, area: row.area.code }, narrow: toArea(row.area.code, row.area.name) }),
  ] as const)));
  const series = REASONS.map((outcome, at) => ({ key: outcome, name: t(`reasons.${outcome}`), color: PARTS[at]?.[0] ?? "", ink: PARTS[at]?.[1] ?? "" }));
  const bars = sorted.map((row) => ({
    key: row.area.code, name: row.area.name, end: formats.count(allOf(row)),
    segments: REASONS.map((outcome) => ({ series: outcome, value: numberOf(row, outcome) ?? 0, text: formats.count(numberOf(row, outcome)), mark: `${row.area.code} ${outcome}` })),
  }));
  return <ScenePicture label={t("chart")} marks={marks} draw={(width) => stackedBars({ series, bars, scale: "count" }, { width })} />;
}
