import type { Block } from "@sinergi/domain/papers/paper-contents.schema";
import { useTranslations } from "use-intl";
import classes from "./papers.module.css";

/** A table of a paper; a drawn signature is shown as it was drawn. */
export function SheetTable({ block: { columns, rows } }: { readonly block: Extract<Block, { kind: "table" }> }) {
  const t = useTranslations("papers");
  return (
    <div className={classes.tableFrame} tabIndex={0} role="group" aria-label={columns.map(({ title }) => title).join(", ")}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map(({ text, signature }, column) => (
                <td key={column} data-align={columns[column]?.align}>
                  {signature === undefined ? text : <Drawn path={signature} label={t("signature")} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Drawn({ path, label }: { readonly path: string; readonly label: string }) {
  return (
    <svg viewBox="0 0 300 100" className={classes.drawn} role="img" aria-label={label}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth={3} />
    </svg>
  );
}
