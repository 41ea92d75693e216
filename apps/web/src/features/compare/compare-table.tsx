import type { ComparedRow } from "@sinergi/api/compare/compare.schema";
import { useTranslations } from "use-intl";
import { type CompareCardProps, figureFilter, type SideInput } from "#features/compare/compare-sides";
import { useFormats } from "#lib/i18n";
import { type Column, DataTable } from "#ui/data-table";
import { FamilyLink } from "#urls/family-link";
import classes from "./compare.module.css";

interface CompareTableProps extends CompareCardProps {
  readonly names: { readonly left: string; readonly right: string };
}

/** The same figures in two columns, the differences beside them. Every count opens its families. */
export function CompareTable({ answer, sides, names }: CompareTableProps) {
  const t = useTranslations("compare");
  const formats = useFormats();
  const columns: readonly Column<ComparedRow>[] = [
    { key: "figure", header: t("figure"), cell: ({ key }) => t(`figures.${key}`) },
    { key: "left", header: names.left, numeric: true, cell: (row) => <MeasuredCell row={row} measured={row.left} side={sides.left} /> },
    { key: "right", header: names.right, numeric: true, cell: (row) => <MeasuredCell row={row} measured={row.right} side={sides.right} /> },
    { key: "families", header: t("families"), numeric: true, cell: ({ families }) => signedCount(families, formats.count) },
    { key: "points", header: t("points"), numeric: true, cell: ({ points }) => <PointsCell points={points} /> },
  ];
  return <DataTable caption={t("card", names)} columns={columns} rows={answer.rows} rowKey={({ key }) => key} />;
}

function signedCount(families: number | null, count: (value: number | null) => string): string {
  if (families === null || families === 0) return count(families);
  return `${families > 0 ? "+" : "−"}${count(Math.abs(families))}`;
}

interface MeasuredCellProps {
  readonly row: ComparedRow;
  readonly measured: ComparedRow["left"];
  readonly side: SideInput;
}

function MeasuredCell({ row, measured, side }: MeasuredCellProps) {
  const t = useTranslations("compare");
  const formats = useFormats();
  if (measured === null) return "–";
  const { families, of, share } = measured;
  return (
    <>
      <FamilyLink filter={figureFilter(row.key, side)}>{formats.count(families)}</FamilyLink>
      {share !== null && of !== null && (
        <span className={classes.share}>
          {formats.percent(share.value)} {t("ofWhole", { whole: formats.count(of) })}
          {share.low !== share.high && <span className={classes.bounds}>{formats.bounds(share.low, share.high)}</span>}
        </span>
      )}
    </>
  );
}

function PointsCell({ points }: { readonly points: ComparedRow["points"] }) {
  const t = useTranslations("compare");
  const formats = useFormats();
  if (points === null) return "–";
  const hasBounds = points.low !== null && points.high !== null && points.low !== points.high;
  return (
    <>
      {formats.points(points.value)}
      {hasBounds && <span className={classes.bounds}>{t("bounds", { low: formats.points(points.low), high: formats.points(points.high) })}</span>}
    </>
  );
}
