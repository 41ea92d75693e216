import type { ByDecileAnswer, DecileRow, FiguresAnswer, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import { type PickedMark, PointMenu } from "#charts/mark-menu";
import { useChartSource } from "#charts/use-chart-source";
import { decileKey, SEGMENTS, segmentFilter, worstDecile } from "#features/targeting/decile-segments";
import { useBase, useDecileNote, useDeciles, useNarrow, useTargetingBadges } from "#features/targeting/use-narrowed";
import { useFormats } from "#lib/i18n";
import { inTen, numberOf } from "#lib/in-ten";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { Skeleton } from "@mantine/core";

/** Asked for with the screen, not when the figures are there: the drawing library is the largest file of all. */
const drawing = import("#charts/stacked-columns");
const StackedColumns = lazy(async () => ({ default: (await drawing).StackedColumns }));
const route = getRouteApi("/frame/analisis/sasaran");

interface DecileCardProps {
  readonly figures: FiguresAnswer;
  readonly programme: ProgrammeFigures;
}

/** Who is covered, decile by decile; families without a decile stand apart. */
export function DecileCard({ figures, programme }: DecileCardProps) {
  const t = useTranslations("targeting.byDecile");
  const formats = useFormats();
  const { wil, tgl } = route.useSearch();
  const source = useChartSource();
  const badges = useTargetingBadges("all");
  const notes = useDecileNote("ownPart");
  const query = useQuery(
    trpc.targeting.byDecile.queryOptions({ area: wil, on: tgl, programme: programme.code }, { placeholderData: keepPreviousData }),
  );
  const name = figures.programmeNames[programme.code]?.name ?? programme.code;
  const rows = query.data?.rows ?? [];
  const sum = (key: "eligibleMissed" | "eligibleReached" | "families") => rows.reduce((total, row) => total + row[key], 0);
  const said = inTen({ numerator: sum("eligibleMissed"), denominator: sum("eligibleMissed") + sum("eligibleReached") });
  const table = useDecileNumbers(query.data, programme.code);
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: figures.snapshot, families: query.data ? sum("families") : null, badges }),
        key: `desil-${programme.code.toLowerCase()}`,
        title: t("title", { name }),
        finding: query.data ? t(`finding.${said.kind}`, { name, number: numberOf(said) }) : null,
        notes,
        legend: SEGMENTS.map(({ key, color }) => ({ color, label: t(`segments.${key}`) })),
        headline: query.data && { key: "whole", row: figures.area.name, column: t("missedShare"), shown: formats.percent(sum("eligibleMissed") + sum("eligibleReached") === 0 ? null : sum("eligibleMissed") / (sum("eligibleMissed") + sum("eligibleReached"))), figure: { kind: "measure", measure: "exclusionError", programme: programme.code, area: wil } },
        table,
      }}
      note={<DecileNote rows={query.data?.rows} families={query.data ? formats.count(sum("families")) : "–"} />}
      picture={<Loaded query={query} height={360}>{(answer) => <DecileChart answer={answer} programme={programme.code} />}</Loaded>}
    />
  );
}

function DecileNote({ rows, families }: { readonly rows: readonly DecileRow[] | undefined; readonly families: string }) {
  const t = useTranslations("targeting.byDecile");
  const formats = useFormats();
  const worst = rows && worstDecile(rows);
  const base = t("note", { families });
  if (!worst) return base;
  const where = worst.decile === null ? t("worstNone", { missed: formats.count(worst.eligibleMissed) }) : t("worst", { decile: worst.decile, missed: formats.count(worst.eligibleMissed) });
  return `${where} ${base}`;
}

interface DecilePartsProps {
  readonly answer: ByDecileAnswer;
  readonly programme: string;
}

function DecileChart({ answer, programme }: DecilePartsProps) {
  const t = useTranslations("targeting.byDecile");
  const narrow = useNarrow();
  const chosen = useDeciles();
  const all = useBase("all");
  const [picked, setPicked] = useState<PickedMark | null>(null);
  const base = { ...all, programme };
  const labelOf = (row: DecileRow) => (row.decile === null ? t("none") : String(row.decile));
  return (
    <>
      <Suspense fallback={<Skeleton height={360} />}>
        <StackedColumns
          label={t("chartLabel")}
          series={SEGMENTS.map(({ key, color }) => ({ key, color, label: t(`segments.${key}`) }))}
          columns={answer.rows.map((row) => ({
            key: decileKey(row),
            label: labelOf(row),
            title: row.decile === null ? t("without") : t("named", { decile: row.decile }),
            values: Object.fromEntries(SEGMENTS.map(({ key }) => [key, row[key]])),
          }))}
          chosen={chosen && new Set(chosen.map((decile) => (decile === 0 ? "tanpa" : String(decile))))}
          pick={({ column, series, x, y }) => {
            const row = answer.rows.find((one) => decileKey(one) === column);
            const segment = SEGMENTS.find((one) => one.key === series);
            if (!row || !segment) return;
            const label = t("markLabel", { decile: labelOf(row), segment: t(`segments.${segment.key}`) });
            setPicked({ x, y, mark: { label, families: row[segment.key], filter: segmentFilter(base, row, segment), narrow: [narrow({ deciles: [row.decile ?? 0], programme })] } });
          }}
        />
      </Suspense>
      <PointMenu picked={picked} close={() => setPicked(null)} />
    </>
  );
}

/** Deciles and their segments, each number with the families behind it. */
function useDecileNumbers(answer: ByDecileAnswer | undefined, programme: string): ChartTable | null {
  const t = useTranslations("targeting.byDecile");
  const all = useBase("all");
  if (!answer) return null;
  const base = { ...all, programme };
  const cellsOf = (row: DecileRow): ChartTable["rows"][number]["cells"] => ({
    decile: row.decile === null ? t("without") : t("named", { decile: row.decile }),
    families: { value: row.families, as: "count", filter: { ...all, deciles: [row.decile ?? 0] } },
    ...Object.fromEntries(SEGMENTS.map((segment) => [segment.key, { value: row[segment.key], as: "count" as const, filter: segmentFilter(base, row, segment) }])),
  });
  return {
    columns: [
      { key: "decile", header: t("decile") },
      { key: "families", header: t("families"), numeric: true },
      ...SEGMENTS.map(({ key }) => ({ key, header: t(`segments.${key}`), numeric: true })),
    ],
    rows: answer.rows.map((row) => ({ key: decileKey(row), cells: cellsOf(row) })),
  };
}
