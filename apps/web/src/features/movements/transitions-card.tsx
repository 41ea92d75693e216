import { transitionMatrix } from "@sinergi/charts/transition-matrix";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { endDoor, endOf, movementMark, type Marked, type MovementCardProps } from "#features/movements/movement-marks";
import { useMovementSource } from "#features/movements/use-movement-source";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** First decile, then none yet, then not in the version. */
const ENDS: readonly (number | null)[] = [...DECILES, 0, null];
/** Twelve columns of four digits each. */
const LEAST_WIDTH = 660;

/** From which decile to which: rows are the first version, columns the last. */
export function TransitionsCard({ area, movement }: MovementCardProps) {
  const t = useTranslations("movements.matrix");
  const formats = useFormats();
  const source = useMovementSource();
  const door = useTargetingDoor();
  const mayRead = useMay("families.read");
  const marked: Marked = { area: area.level === "regency" ? undefined : area.code, movement };
  const { transitions, families } = movement.figures;
  const countOf = (first: number | null, last: number | null) => transitions.find((one) => one.first === first && one.last === last)?.families ?? 0;
  const firstLabel = (decile: number | null) => (decile === null ? t("arrived") : decile === 0 ? t("unknown") : String(decile));
  const lastLabel = (decile: number | null) => (decile === null ? t("gone") : decile === 0 ? "–" : String(decile));
  const filterOf = (first: number | null, last: number | null) => movementMark(marked, { first: [endOf(first)], last: [endOf(last)] }, last === null);
  const marks = new Map<string, Mark>(transitions.map(({ first, last, families: count }) => [
    `${endOf(first)}:${endOf(last)}`, { label: t("mark", { first: firstLabel(first), last: lastLabel(last) }), families: count, filter: filterOf(first, last), narrow: [door(endDoor(marked, [first], last))] },
  ]));
  const same = DECILES.reduce((sum, decile) => sum + countOf(decile, decile), 0);
  const columns = ENDS.map((decile) => ({ key: String(endOf(decile)), label: lastLabel(decile) }));
  const rows = ENDS.map((first) => ({
    key: String(endOf(first)), label: firstLabel(first), cells: ENDS.map((last) => (first === null && last === null ? null : countOf(first, last))),
  }));
  return (
    <ChartFrame
      facts={{
        ...source(movement, area, families),
        key: "desil-awal-akhir",
        title: t("title"),
        finding: families === 0 ? null : t("finding", { share: formats.percent(same / families) }),
        notes: [t("note")],
        table: {
          columns: [{ key: "first", header: t("first") }, ...columns.map(({ key, label }) => ({ key, header: label, numeric: true })), { key: "total", header: t("total"), numeric: true }],
          rows: ENDS.map((first) => ({
            key: String(endOf(first)),
            cells: {
              first: firstLabel(first),
              ...Object.fromEntries(ENDS.map((last) => [String(endOf(last)), first === null && last === null ? "" : { value: countOf(first, last), as: "count" as const, filter: mayRead ? filterOf(first, last) : undefined }])),
              total: ENDS.reduce<number>((sum, last) => sum + countOf(first, last), 0),
            },
          })),
        },
      }}
      picture={
        <ScenePicture
          label={t("chart")}
          minWidth={LEAST_WIDTH}
          draw={(width) => transitionMatrix({ columns, rows, titles: { rows: t("first"), columns: t("last") }, count: formats.count }, { width })}
          marks={marks}
        />
      }
    />
  );
}
