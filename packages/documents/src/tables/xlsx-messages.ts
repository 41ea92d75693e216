import type { FileRefusal, TableRow } from "./open-table.ts";
import type { TableLimits } from "./table-limits.ts";

/** What the reading process is asked. */
export interface XlsxRequest {
  readonly path: string;
  readonly sheet: string | null;
  readonly limits: TableLimits;
}

/** What it answers, a line of JSON each: `opened`, then `rows`, then `done`; or `refused` at any point. */
export type XlsxMessage =
  | { readonly kind: "opened"; readonly headers: readonly string[]; readonly sheetNames: readonly string[] }
  | { readonly kind: "rows"; readonly rows: TableRow[] }
  | { readonly kind: "refused"; readonly refusal: FileRefusal }
  | { readonly kind: "done" };
