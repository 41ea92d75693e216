import type { SeriesAnswer, SeriesRow } from "@sinergi/api/series/series.schema";
import { TextInput } from "@mantine/core";
import { SERIES_UNIT } from "@sinergi/domain/series/poverty-series.schema";
import type { Indicator } from "@sinergi/domain/series/vocabulary";
import { SERIES_COLUMNS } from "@sinergi/domain/series/read-series";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { FigureActs } from "#features/series/figure-acts";
import { rowsToShow } from "#features/series/series-rows";
import { useSeriesWords } from "#features/series/use-series-words";
import { Card } from "#ui/card";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { Pager } from "#ui/pager";
import { type TakenColumn, TakeTable } from "#ui/take-table";
import { pageKey, pageOf } from "#urls/codes";
import classes from "./series.module.css";

const PAGE = 15;
const route = getRouteApi("/frame/analisis/kemiskinan");

interface SeriesTableProps {
  readonly answer: SeriesAnswer;
  readonly indicator: Indicator;
  readonly mayWrite: boolean;
}

/** Every figure of the indicator with how sure it is, its source and who wrote it down. */
export function SeriesTable({ answer, indicator, mayWrite }: SeriesTableProps) {
  const t = useTranslations("series");
  const { urut, cari, hal } = route.useSearch();
  const navigate = route.useNavigate();
  const words = useSeriesWords(answer);
  const columns = useColumns({ answer, indicator, mayWrite });
  const sort = { key: (urut ?? "-year").replace("-", ""), descending: (urut ?? "-year").startsWith("-") };
  const rows = rowsToShow(answer.figures.filter((row) => row.indicator === indicator), { text: cari ?? "", ...sort, nameOf: words.areaName });
  const page = Math.min(pageOf(hal), Math.max(1, Math.ceil(rows.length / PAGE)));
  return (
    <Card
      title={t("table.title")}
      actions={
        <TakeTable name="deret-kemiskinan" titles={[]} columns={FILE_COLUMNS} rows={answer.figures} />
      }
    >
      <TextInput
        className={classes.search ?? ""}
        label={t("table.search")}
        value={cari ?? ""}
        maxLength={60}
        onChange={(event) => {
          const text = event.currentTarget.value;
          void navigate({ search: (now) => ({ ...now, cari: text === "" ? undefined : text, hal: undefined }), replace: true, resetScroll: false });
        }}
        data-screen-only
      />
      {rows.length === 0 ? (
        <EmptyState text={t("table.none")} />
      ) : (
        <>
        <DataTable
          caption={t("table.title")}
          columns={columns}
          rows={rows.slice((page - 1) * PAGE, page * PAGE)}
          rowKey={({ id }) => id}
          sorting={{ ...sort, change: (key) => void navigate({ search: (now) => ({ ...now, urut: sort.key === key && !sort.descending ? `-${key}` : key, hal: undefined }), resetScroll: false }) }}
        />
        <Pager page={page} pageSize={PAGE} total={rows.length} go={(next) => void navigate({ search: (now) => ({ ...now, hal: pageKey(next) }), resetScroll: false })} />
        </>
      )}
    </Card>
  );
}

function useColumns({ answer, indicator, mayWrite }: SeriesTableProps): readonly Column<SeriesRow>[] {
  const t = useTranslations("series");
  const words = useSeriesWords(answer);
  return [
    { key: "area", header: t("table.area"), sortable: true, cell: ({ area, kind }) => (kind === "TARGET" ? `${words.areaName(area)} (${t("table.target")})` : words.areaName(area)) },
    { key: "year", header: t("table.year"), sortable: true, numeric: true, cell: ({ year }) => String(year) },
    {
      key: "value", header: t(`units.${SERIES_UNIT[indicator]}`), sortable: true, numeric: true,
      cell: ({ value, isBreak }) => <>{words.write(indicator)(value)}{isBreak && <span className={classes.faint}>{t("break")}</span>}</>,
    },
    { key: "certainty", header: t("table.certainty"), sortable: true, cell: ({ certainty }) => t(`certainties.${certainty}`) },
    { key: "source", header: t("table.source"), cell: ({ source, note }) => <>{source}{note !== "" && <span className={classes.faint}>{note}</span>}</> },
    { key: "acts", header: t("table.acts"), cell: (row) => <FigureActs answer={answer} row={row} mayWrite={mayWrite} /> },
  ];
}

/** All figures in the columns that the import reads, with nothing above them: what goes out comes in again. */
const FILE_COLUMNS: readonly TakenColumn<SeriesRow>[] = SERIES_COLUMNS.map((header) => ({ header, kind: header === "value" || header === "year" ? "number" : "text", value: (row) => cellOf(row, header) }));

function cellOf({ area, isBreak, ...row }: SeriesRow, column: (typeof SERIES_COLUMNS)[number]): string | number | null {
  if (column === "area_code") return area;
  return column === "break" ? (isBreak ? "ya" : "") : row[column];
}
