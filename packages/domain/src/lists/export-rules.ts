import { accept, refuse, type Result } from "#result";

/** Why a list leaves the system; with `OTHER` the text says it all, with the rest it says what exactly. */
export const EXPORT_PURPOSES = ["VERIFICATION", "PLANNING", "DELIVERY", "COORDINATION", "REPORT", "OTHER"] as const;
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number];

export const EXPORT_FORMATS = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Rows one account may take out at a time by itself (`security.md` §5). More takes a second person. */
export const EXPORT_MAX_ROWS = 1_000;
export const PURPOSE_MIN_LENGTH = 10;
export const PURPOSE_MAX_LENGTH = 300;

export type ExportRefusal =
  | { readonly code: "export_too_large"; readonly rows: number; readonly maxRows: number }
  | { readonly code: "export_empty" };

/** Decides on the number of rows alone, by the regency's own limit; role and scope are decided before anything is counted. */
export function mayLeave(rows: number, maxRows: number): Result<number, ExportRefusal> {
  if (rows === 0) return refuse({ code: "export_empty" });
  return rows > maxRows ? refuse({ code: "export_too_large", rows, maxRows }) : accept(rows);
}
