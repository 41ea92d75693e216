import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./table.module.css";

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right, under each other. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
  readonly change: (key: string) => void;
}

interface DataTableProps<Row> {
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly chosen?: string | undefined;
}

/** A table that becomes one card per row where the screen is narrow: nothing scrolls sideways. */
export function DataTable<Row>({ caption, columns, rows, rowKey, sorting, chosen }: DataTableProps<Row>) {
  return (
    <div className={classes.scroll}>
      <table className={`${classes.table} ${classes.cards}`} aria-label={caption}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowKey(row) === chosen ? classes.chosen : undefined}>
              {columns.map((column, position) =>
                position === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-label={column.header} data-align={column.numeric ? "right" : undefined}>
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
}

function HeaderCell<Row>({ column, sorting }: HeaderCellProps<Row>) {
  const align = column.numeric ? "right" : undefined;
  if (!sorting || !column.sortable) {
    return (
      <th scope="col" data-align={align}>
        {column.header}
      </th>
    );
  }
  const sorted = sorting.key === column.key;
  const order = sorting.descending ? "descending" : "ascending";
  const Arrow = sorting.descending ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" data-align={align} aria-sort={sorted ? order : "none"}>
      <UnstyledButton className={classes.sort ?? ""} data-sorted={sorted} onClick={() => sorting.change(column.key)}>
        {column.header}
        {sorted && <Arrow size={13} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}
