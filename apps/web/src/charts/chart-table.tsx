import type { ChartCell, ChartTable as Table } from "#charts/chart-facts";
import { cellWords } from "#charts/chart-facts";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { type Column, DataTable } from "#ui/data-table";
import { FamilyLink } from "#urls/family-link";

type Row = Table["rows"][number];

/** The numbers of a chart, each of families a link to them: the way in for those who do not use a mouse. */
export function ChartTable({ caption, table }: { readonly caption: string; readonly table: Table }) {
  const columns: readonly Column<Row>[] = table.columns.map(({ key, header, numeric }) => ({
    key,
    header,
    numeric: numeric ?? false,
    cell: (row) => <Cell cell={row.cells[key] ?? null} />,
  }));
  return <DataTable caption={caption} columns={columns} rows={table.rows} rowKey={(row) => row.key} />;
}

function Cell({ cell }: { readonly cell: ChartCell }) {
  const t = useTranslations("charts");
  const formats = useFormats();
  if (typeof cell === "object" && cell?.families) {
    const { count, filter } = cell.families;
    return (
      <>
        {formats[cell.as](cell.value)} {t.rich("inFamilies", { families: formats.count(count), link: (text) => <FamilyLink filter={filter}>{text}</FamilyLink> })}
      </>
    );
  }
  if (typeof cell !== "object" || cell === null || cell.filter === undefined || cell.value === null) return cellWords(cell, formats);
  return (
    <>
      <FamilyLink filter={cell.filter}>{formats[cell.as](cell.value)}</FamilyLink>
      {cell.detail !== undefined && ` ${cell.detail}`}
    </>
  );
}
