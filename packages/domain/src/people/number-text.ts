import type { CellValue } from "#imports/issue-codes";

/** Marks people and programs leave around numbers: spaces of all kinds, dots, quotes, zero-width marks. */
const MARKS = /[\s.'"`´‘’“”\u00ad\u180e\u200b-\u200f\u2060\ufeff\0]/g;
const SIXTEEN_DIGITS = /^[0-9]{16}$/;
const DIGITS = /^[0-9]*$/;
/** How a spreadsheet writes a long number it no longer knows: 3.40201E+15, 3,40201e15. */
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?E\+?\d+$/i;

/** A cell that should hold a number people carry as text, without the marks around it; "" where nothing is left. */
export function cleanNumber(value: CellValue): string {
  if (value === null) return "";
  const text = String(value);
  return SIXTEEN_DIGITS.test(text) ? text : text.replace(MARKS, "");
}

export type NumberFault = "EXCEL_DAMAGE" | "NON_DIGIT" | "LENGTH";

/**
 * What is wrong with a sixteen-digit number, or null. A numeric cell is damaged whatever it shows: a spreadsheet keeps
 * fifteen digits and makes the rest 0. Only the digits 0-9 count, not Arabic or full-width ones, which registers never use.
 */
export function faultOfNumber(value: CellValue, cleaned: string): NumberFault | null {
  if (SIXTEEN_DIGITS.test(cleaned) && typeof value === "string") return null;
  if (typeof value === "number" || isScientific(value)) return "EXCEL_DAMAGE";
  return DIGITS.test(cleaned) ? "LENGTH" : "NON_DIGIT";
}

function isScientific(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  const bare = value.replace(/[\s'"\u200b-\u200f\u2060\ufeff]/g, "");
  return SCIENTIFIC.test(bare) || bare.toUpperCase().includes("E+");
}
