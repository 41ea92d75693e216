import { cellText } from "#imports/cell-text";
import type { CellValue } from "#imports/issue-codes";
import { UNREADABLE, type Unreadable } from "#imports/values";

/** No aid of one family comes near; anything above is a slip of the keyboard. */
const MOST_RUPIAH = 1_000_000_000_000;
const CURRENCY = /^(?:RP|IDR)\.?\s*/i;
/** `,-` and `,00` behind an amount: no sen. */
const WHOLE_MARK = /(?:,-+|\.-+)$/;
/** Points or commas between groups of three: thousands, also where there is only one of them. */
const THOUSANDS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,](\d{1,2}))?$/;
const PLAIN = /^\d+(?:[.,]\d{1,2}|[.,]\d{4,})?$/;

/**
 * Reads an amount in rupiah: `1.200.000`, `Rp 1.234,5`, `1234,5`, `1234.5`. Null for an empty cell.
 *
 * `1.234` and `1,234` are one thousand two hundred thirty-four: aid is paid in whole thousands and three digits behind
 * a mark are never sen. Sen are rounded away, half a rupiah up. Negative amounts and those above a trillion are unreadable.
 */
export function readAmount(value: CellValue): number | null | Unreadable {
  if (typeof value === "number") return inRange(value);
  const text = cellText(value);
  if (text === "" || text === "-") return null;
  const digits = text.replace(CURRENCY, "").replace(WHOLE_MARK, "").replace(/ /g, "");
  const grouped = THOUSANDS.exec(digits);
  if (grouped) return inRange(Number(wholePart(digits, grouped[2])) + sen(grouped[2]));
  return PLAIN.test(digits) ? inRange(Number(digits.replace(",", "."))) : UNREADABLE;
}

function wholePart(digits: string, fraction: string | undefined): string {
  const whole = fraction === undefined ? digits : digits.slice(0, -fraction.length - 1);
  return whole.replace(/[.,]/g, "");
}

function sen(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(`0.${fraction}`);
}

function inRange(rupiah: number): number | Unreadable {
  return rupiah >= 0 && rupiah <= MOST_RUPIAH ? Math.round(rupiah) : UNREADABLE;
}
