import type { z } from "zod";
import type { CellValue, RowError } from "#imports/issue-codes";
import { cleanNumber, faultOfNumber, type NumberFault } from "#people/number-text";

/** Number of a family card (No. KK), sixteen digits. A new one is issued after a move, a split or a new head: no lasting key. */
export type FamilyCardNumber = string & z.$brand<"FamilyCardNumber">;
export type FamilyCardError = Extract<RowError, `KK_${string}`>;
export type CheckedFamilyCard = { readonly noKk: FamilyCardNumber } | { readonly error: FamilyCardError };

const ERROR_OF_FAULT = {
  EXCEL_DAMAGE: { error: "KK_EXCEL_DAMAGE" },
  NON_DIGIT: { error: "KK_NON_DIGIT" },
  LENGTH: { error: "KK_LENGTH" },
} as const satisfies Record<NumberFault, CheckedFamilyCard>;

/** Decides whether a cell that is not empty holds a family card number; its digits carry no test beyond their count. */
export function checkFamilyCardNumber(value: CellValue): CheckedFamilyCard {
  const digits = cleanNumber(value);
  const fault = faultOfNumber(value, digits);
  return fault ? ERROR_OF_FAULT[fault] : { noKk: digits as FamilyCardNumber };
}
