/** Why a row is refused, in the order in which the first one counts (`formats.md` §2). */
export const ROW_ERRORS = [
  "ROW_SHAPE", "PERSON_MISSING_KEY",
  "NIK_EXCEL_DAMAGE", "NIK_NON_DIGIT", "NIK_LENGTH", "NIK_DUMMY", "NIK_PROVINCE", "NIK_DATE", "NIK_SEQ",
  "KK_EXCEL_DAMAGE", "KK_NON_DIGIT", "KK_LENGTH",
  "NAME_MISSING", "DATE_INVALID", "DECILE_RANGE", "AREA_UNKNOWN", "AREA_AMBIGUOUS", "AMOUNT_INVALID",
  "DUP_NIK_IN_FILE",
] as const;
export type RowError = (typeof ROW_ERRORS)[number];

/** What is worth a look on a row that is kept. */
export const ROW_WARNINGS = [
  "NIK_MISSING", "NIK_OLD_AREA", "NIK_SEX", "NIK_DOB", "KK_EQUALS_NIK", "NO_HEAD", "TWO_HEADS", "KK_SPLIT",
  "FAMILY_FACT_CONFLICT", "NO_DECILE", "ALREADY_RECIPIENT", "VALUE_UNKNOWN", "AREA_BPS",
] as const;
export type RowWarning = (typeof ROW_WARNINGS)[number];

/** Why a whole file is refused: nothing of it is stored. */
export const FILE_REFUSALS = [
  "EMPTY", "HEADER_MISSING", "NOT_A_TABLE", "TOO_LARGE", "ZIP_BOMB", "ENCODING", "ALREADY_IMPORTED",
] as const;
export type FileRefusalCode = (typeof FILE_REFUSALS)[number];

export type IssueCode = RowError | RowWarning;

/** One finding on one row. `value` is masked where it is a NIK or a No. KK. */
export interface RowIssue {
  readonly column: string | null;
  readonly code: IssueCode;
  readonly severity: "error" | "warning";
  readonly value: string | null;
}

/** One cell of a table: text, or the number / yes-no an XLSX cell holds. Empty is null. */
export type CellValue = string | number | boolean | null;
