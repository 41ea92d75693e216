import type { SynergyAnswer } from "@sinergi/api/synergy/synergy.schema";
import { matrix, type MatrixCell } from "@sinergi/charts/matrix";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import { chosenOf, type Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { agencyMatrix, type AgencyCell } from "#features/synergy/agency-matrix";
import { closestPair, shortOf } from "#features/synergy/shown-programmes";
import { agencyFilter } from "#features/synergy/synergy-filters";
import { useNarrow, useNarrowed } from "#features/synergy/use-narrowed";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

/** Which agencies meet in the same families, from the families of the row. */
export function AgencyCard({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.agencies");
  const formats = useFormats();
  const source = useChartSource();
  const { badges, notes } = useNarrowed("agencies");
  const table = useAgencyPairs(answer);
  const nameOf = (code: string) => answer.agencies.find((agency) => agency.code === code)?.name ?? code;
  const closest = closestPair(answer.agencyOverlap);
  const finding = closest ? t("finding", { a: nameOf(closest.a), b: nameOf(closest.b), families: formats.count(closest.families) }) : t("alone");
  return (
    <ChartFrame
      facts={{ ...source({ snapshot: answer.snapshot, families: answer.counted.agencies, badges }), key: "sinergi-instansi", title: t("title"), finding, notes: [...notes, t("note")], table }}
      picture={answer.agencies.length === 0 ? <EmptyState text={t("empty")} /> : <AgencyMatrix answer={answer} />}
    />
  );
}

function AgencyMatrix({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.agencies");
  const formats = useFormats();
  const { base } = useNarrowed("agencies");
  const narrow = useNarrow();
  const marks = new Map<string, Mark>();
  const { agencies, cells } = agencyMatrix(answer);
  const drawn = cells.map(({ row, column, families, share }): MatrixCell => {
    const own = row.code === column.code;
    const key = `${row.code} ${column.code}`;
    const words = own ? t("cellOwn", { row: row.name }) : t("cell", { row: row.name, column: column.name, share: formats.percent(share) });
    marks.set(key, { label: words, families, filter: agencyFilter(base, row.code, column.code), narrow: [narrow({ owners: own ? [row.code] : [row.code, column.code] })] });
    return { row: row.code, column: column.code, mark: key, sign: null, depth: own ? null : share, text: own ? formats.count(families) : formats.wholePercent(share) };
  });
  const data = {
    items: agencies.map(({ code, name }) => ({ key: code, name, short: shortOf(code) })),
    cells: drawn,
    legend: { low: formats.wholePercent(0), high: formats.wholePercent(1), conflicting: null, complementary: null },
  };
  return <ScenePicture label={t("chartLabel")} draw={(width) => matrix(data, { width })} marks={marks} chosen={chosenOf(marks)} />;
}

/** Every ordered pair that meets, and each agency's own families. */
function useAgencyPairs(answer: SynergyAnswer): ChartTable {
  const t = useTranslations("synergy.agencies");
  const { base } = useNarrowed("agencies");
  const rowOf = ({ row, column, families, share }: AgencyCell): ChartTable["rows"][number] => ({
    key: `${row.code} ${column.code}`,
    cells: {
      row: row.name,
      column: row.code === column.code ? t("itself") : column.name,
      families: { value: families, as: "count", filter: agencyFilter(base, row.code, column.code) },
      share: { value: share, as: "percent" },
    },
  });
  return {
    columns: [
      { key: "row", header: t("columns.row") },
      { key: "column", header: t("columns.column") },
      { key: "families", header: t("columns.families"), numeric: true },
      { key: "share", header: t("columns.share"), numeric: true },
    ],
    rows: agencyMatrix(answer).cells.filter(({ families }) => families > 0).map(rowOf),
  };
}
