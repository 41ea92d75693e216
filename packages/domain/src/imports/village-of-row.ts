import type { AreaIndex } from "#areas/area-index";
import { cellAt, cellText } from "#imports/cell-text";
import type { CellValue } from "#imports/issue-codes";
import type { Column, RowFindings } from "#imports/row-findings";
import { cleanNumber } from "#people/number-text";

export type PlaceColumn = "villageCode" | "provincePart" | "regencyPart" | "districtPart" | "villagePart" | "district" | "village";
export type PlaceColumns = Readonly<Record<PlaceColumn, Column>>;

/** Where a row says its family lives, and the cell that says it. */
interface WrittenPlace {
  readonly code: string | null;
  readonly district: string | null;
  readonly village: string | null;
  readonly column: Column;
}

const VILLAGE_CODE_LENGTH = 10;

/** Does the row name a village at all, by code or by name? */
export function namesVillage(cells: readonly CellValue[], columns: PlaceColumns): boolean {
  const { code, village } = writtenPlace(cells, columns);
  return code !== null || village !== null;
}

/** The village of a row; null with AREA_UNKNOWN or AREA_AMBIGUOUS found. A BPS code is worth a look: AREA_BPS. */
export function villageOfRow(cells: readonly CellValue[], { columns, areas }: { readonly columns: PlaceColumns; readonly areas: AreaIndex }, findings: RowFindings): string | null {
  const place = writtenPlace(cells, columns);
  const resolved = areas.resolveVillage(place);
  const written = place.code ?? place.village;
  if (!resolved.ok) {
    findings.refuse(resolved.code, place.column, written);
    return null;
  }
  if (resolved.bps) findings.warn("AREA_BPS", place.column, written);
  return resolved.villageCode;
}

function writtenPlace(cells: readonly CellValue[], columns: PlaceColumns): WrittenPlace {
  const textOf = (column: Column): string => cellText(cellAt(cells, column.index));
  const code = textOf(columns.villageCode);
  if (code !== "") return { code: wholeCode(cells, columns, code), district: null, village: null, column: columns.villageCode };
  const part = textOf(columns.villagePart);
  const joined = part === "" ? null : joinedCode(cells, columns, part);
  if (joined !== null) return { code: joined, district: null, village: null, column: columns.villagePart };
  const column = columns.village.index < 0 && columns.villageCode.index >= 0 ? columns.villageCode : columns.village;
  return { code: null, district: textOf(columns.district) || null, village: textOf(columns.village) || null, column };
}

/** Some files call the last part alone the village's code. */
function wholeCode(cells: readonly CellValue[], columns: PlaceColumns, code: string): string {
  return code.length < VILLAGE_CODE_LENGTH ? (joinedCode(cells, columns, code) ?? code) : code;
}

/**
 * A village code from its parts; null where a part is empty. Home Affairs writes 2+2+2+4 digits, BPS 2+2+3+3: the
 * length of the last part tells them apart. Zeros a spreadsheet dropped come back, and a part may begin with the parts before it.
 */
function joinedCode(cells: readonly CellValue[], columns: PlaceColumns, villagePart: string): string | null {
  const village = cleanNumber(villagePart);
  if (village.length >= VILLAGE_CODE_LENGTH) return village;
  const district = cleanNumber(cellAt(cells, columns.districtPart.index));
  if (district === "") return null;
  const isBps = village.length < 4;
  const tail = village.padStart(isBps ? 3 : 4, "0");
  if (district.length >= 6) return district + tail;
  const head = regencyCode(cells, columns);
  return head === null ? null : head + district.padStart(isBps ? 3 : 2, "0") + tail;
}

function regencyCode(cells: readonly CellValue[], columns: PlaceColumns): string | null {
  const regency = cleanNumber(cellAt(cells, columns.regencyPart.index));
  if (regency.length >= 4) return regency;
  const province = cleanNumber(cellAt(cells, columns.provincePart.index));
  return regency === "" || province === "" ? null : province.padStart(2, "0") + regency.padStart(2, "0");
}
