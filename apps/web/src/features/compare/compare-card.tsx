import type { CompareAnswer, ComparedRow } from "@sinergi/api/compare/compare.schema";
import { dumbbell } from "@sinergi/charts/dumbbell";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { ChartCell } from "#charts/chart-facts";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { CompareTable } from "#features/compare/compare-table";
import { type CompareCardProps, figureFilter, largestDifference, type Sides } from "#features/compare/compare-sides";
import { useFormats } from "#lib/i18n";

/** Both sides as dumbbells, and the same figures with their differences below. */
export function CompareCard({ answer, sides }: CompareCardProps) {
  const t = useTranslations("compare");
  const charts = useTranslations("charts");
  const formats = useFormats();
  const door = useTargetingDoor();
  const names = useSideNames(answer, sides);
  const largest = answer.warnings.includes("sameSide") ? null : largestDifference(answer.rows);
  const shares = answer.rows.filter(({ left, right }) => left?.share != null || right?.share != null);
  const say = ({ snapshot }: CompareAnswer["left"]) => (snapshot.dataset ? charts("source", { source: snapshot.dataset.source, day: formats.day(snapshot.dataset.asOf) }) : "–");
  const rows = shares.map(({ key, left, right, points }) => ({
    key, label: t(`figures.${key}`), left: left?.share?.value ?? null, right: right?.share?.value ?? null, difference: points?.value == null ? "–" : t("pointsOf", { points: formats.points(points.value) }),
  }));
  const marks = new Map<string, Mark>(shares.flatMap((row) => (["left", "right"] as const).flatMap((side) => {
    const measured = row[side];
    return measured ? [[`${row.key}:${side}`, { label: `${names[side]} · ${t(`figures.${row.key}`)}`, families: measured.families, filter: figureFilter(row.key, sides[side]), narrow: [door({ ...sides[side], deciles: figureFilter(row.key, sides[side]).deciles })] }] as const] : [];
  })));
  return (
    <ChartFrame
      facts={{
        key: "banding",
        title: t("card", { left: names.left, right: names.right }),
        finding: largest && t("finding", { figure: t(`figures.${largest.key}`), points: formats.points(largest.points) }),
        unit: charts("unitFamilies"),
        source: say(answer.left) === say(answer.right) ? say(answer.left) : `${say(answer.left)} / ${say(answer.right)}`,
        on: answer.left.snapshot.on === answer.right.snapshot.on ? charts("on", { day: formats.day(answer.left.snapshot.on) }) : `${formats.day(answer.left.snapshot.on)} / ${formats.day(answer.right.snapshot.on)}`,
        n: "",
        filters: [],
        notes: [t("noteKey"), ...answer.warnings.map((warning) => t(`warnings.${warning}`))],
        table: {
          columns: [
            { key: "figure", header: t("figure") }, { key: "left", header: names.left, numeric: true }, { key: "leftShare", header: `${names.left} %`, numeric: true },
            { key: "right", header: names.right, numeric: true }, { key: "rightShare", header: `${names.right} %`, numeric: true },
            { key: "families", header: t("families"), numeric: true }, { key: "points", header: t("points"), numeric: true },
          ],
          rows: answer.rows.map((row) => ({ key: row.key, cells: { figure: t(`figures.${row.key}`), ...cellsOf(row) } })),
        },
      }}
      picture={
        <>
          <ScenePicture label={t("chart")} draw={(width) => dumbbell({ rows, names: [names.left, names.right], percent: formats.percent }, { width })} marks={marks} />
          <CompareTable answer={answer} sides={sides} names={names} />
        </>
      }
      table={<CompareTable answer={answer} sides={sides} names={names} />}
    />
  );
}

function cellsOf({ left, right, families, points }: ComparedRow): Record<string, ChartCell> {
  const share = (measured: ComparedRow["left"]): ChartCell => (measured?.share ? { value: measured.share.value, as: "percent" } : null);
  return {
    left: left ? { value: left.families, as: "count" } : null, leftShare: share(left),
    right: right ? { value: right.families, as: "count" } : null, rightShare: share(right),
    families, points: points?.value == null ? null : { value: points.value, as: "decimal" },
  };
}

/** Each side by what sets it apart. */
function useSideNames({ left, right }: CompareAnswer, { kind }: Sides): { readonly left: string; readonly right: string } {
  const t = useTranslations("compare");
  const formats = useFormats();
  const nameOf = ({ area, programme, snapshot }: CompareAnswer["left"]): string => {
    if (kind === "wilayah") return area.name;
    if (kind === "program") return programme?.name ?? t("noProgramme");
    return snapshot.frozen ? t("frozen", { day: formats.day(snapshot.on), name: "" }) : formats.day(snapshot.on);
  };
  return { left: nameOf(left), right: nameOf(right) };
}
