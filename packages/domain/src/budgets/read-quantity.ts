import { cellText } from "#imports/cell-text";
import type { CellValue } from "#imports/issue-codes";
import { UNREADABLE, type Unreadable } from "#imports/values";

/** Points between groups of three, and a comma before what is less than one: `1.250`, `12,5`, `1.250,75`. */
const INDONESIAN = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/;
const PLAIN = /^\d+\.\d+$/;
const MOST = 100_000_000;

/** Reads a quantity of a plan: families, groups, kilometres. Null for an empty cell; never rounded, since a road may be 1,5 km. */
export function readQuantity(value: CellValue): number | null | Unreadable {
  if (typeof value === "number") return inRange(value);
  const text = cellText(value).replace(/ /g, "");
  if (text === "" || text === "-") return null;
  if (INDONESIAN.test(text)) return inRange(Number(text.replaceAll(".", "").replace(",", ".")));
  return PLAIN.test(text) ? inRange(Number(text)) : UNREADABLE;
}

function inRange(quantity: number): number | Unreadable {
  return quantity >= 0 && quantity <= MOST ? quantity : UNREADABLE;
}
