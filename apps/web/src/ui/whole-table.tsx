import { hasWords, sortRows } from "@sinergi/domain/lists/find-rows";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { nextOrder, orderAsked } from "#lib/list-page";
import { useSession } from "#lib/session";
import { type Column, DataTable } from "#ui/data-table";
import { EmptyState } from "#ui/empty-state";
import { TakeTable } from "#ui/take-table";
import classes from "./whole-table.module.css";

export interface WholeColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** What it is sorted and searched by, and what stands in the file. */
  readonly value: (row: Row) => string | number | null;
  /** As the screen shows it, where that is more than its value. */
  readonly cell?: (row: Row) => ReactNode;
  /** In another order than that of the alphabet or the numbers. */
  readonly sortBy?: (row: Row) => string | number | null;
  readonly numeric?: boolean;
}

interface WholeTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly WholeColumn<Row>[];
  /** In the order the table has by itself. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** `urut` of this table, as it stands in the address. */
  readonly order: string | undefined;
  readonly sort: (order: string | undefined) => void;
  /** The field that narrows it, and the words in it. */
  readonly search?: { readonly field: ReactNode; readonly words: string | undefined };
  /** Name of the file, without ending. */
  readonly file: string;
  /** What is done with a row; neither sorted nor in the file. */
  readonly acts?: Column<Row>;
}

/** From so many rows on it is quicker to search than to read. */
const SEARCH_FROM = 6;

/** A short table the browser has whole: searched, sorted and taken as it is shown. */
export function WholeTable<Row>({ caption, columns, rows, rowKey, order, sort, search, file, acts }: WholeTableProps<Row>) {
  const t = useTranslations("tables");
  const { regency } = useSession();
  const asked = orderAsked(order, columns.map(({ key }) => key));
  const words = search?.words === "" ? undefined : search?.words;
  const found = rows.filter((row) => hasWords(columns.map(({ value }) => String(value(row) ?? "")), words));
  const shown = sortRows(found, asked, { keys: Object.fromEntries(columns.map(({ key, value, sortBy = value }) => [key, sortBy])), otherwise: (a, b) => found.indexOf(a) - found.indexOf(b) });
  const seen = columns.map(({ key, header, value, cell, numeric }): Column<Row> => ({ key, header, cell: cell ?? ((row) => value(row) ?? "–"), numeric: numeric ?? false, sortable: true }));
  return (
    <>
      <div className={classes.tools} data-screen-only>
        {(rows.length >= SEARCH_FROM || words !== undefined) && search?.field}
        <TakeTable
          name={file} titles={[caption, regency.name, ...(words === undefined ? [] : [t("narrowed")])]} rows={shown}
          columns={columns.map(({ header, value, numeric }) => ({ header, kind: numeric ? "number" : "text", value }))}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState text={t("noneForWords")} />
      ) : (
        <DataTable
          caption={caption} columns={acts === undefined ? seen : [...seen, acts]} rows={shown} rowKey={rowKey}
          sorting={{ key: asked.sort ?? "", descending: asked.descending, change: (key) => sort(nextOrder(asked, key)) }}
        />
      )}
    </>
  );
}
