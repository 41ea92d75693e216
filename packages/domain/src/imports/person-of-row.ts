import type { AreaIndex } from "#areas/area-index";
import { cellAt } from "#imports/cell-text";
import type { CellValue } from "#imports/issue-codes";
import { readDay } from "#imports/read-day";
import type { Column, RowFindings } from "#imports/row-findings";
import { UNREADABLE } from "#imports/values";
import { checkFamilyCardNumber, type FamilyCardNumber } from "#people/family-card-number";
import { agreesOnBirthDate, birthDateOfNik, checkNik, type Nik } from "#people/nik";
import { cleanNumber } from "#people/number-text";
import type { Day } from "#time/day";

export interface NumberColumns {
  readonly nik: Column;
  readonly noKk: Column;
}

/** The NIK of a row; null where the cell is empty, with whatever is wrong with it found. */
export function nikOfRow(cells: readonly CellValue[], { nik: column }: NumberColumns, { areas, findings }: { readonly areas: AreaIndex; readonly findings: RowFindings }): Nik | null {
  const value = cellAt(cells, column.index);
  if (isEmptyNumber(value)) return null;
  const checked = checkNik(value);
  if ("error" in checked) {
    findings.refuse(checked.error, column, value);
    return null;
  }
  if (areas.isOldArea(checked.nik)) findings.warn("NIK_OLD_AREA", column, value);
  return checked.nik;
}

/** The family card number of a row. The head's NIK typed in its place is kept, and worth a look. */
export function familyCardOfRow(cells: readonly CellValue[], columns: NumberColumns, findings: RowFindings): FamilyCardNumber | null {
  const value = cellAt(cells, columns.noKk.index);
  if (isEmptyNumber(value)) return null;
  const checked = checkFamilyCardNumber(value);
  if ("error" in checked) {
    findings.refuse(checked.error, columns.noKk, value);
    return null;
  }
  if (checked.noKk === cleanNumber(cellAt(cells, columns.nik.index))) findings.warn("KK_EQUALS_NIK", columns.noKk, value);
  return checked.noKk;
}

/** Nothing, or nothing but marks. */
export function isEmptyNumber(value: CellValue): boolean {
  return value === null || value === "" || cleanNumber(value) === "";
}

export interface BirthHints {
  readonly nik: Nik | null;
  readonly today: Day;
  readonly isChild: boolean | null;
  readonly findings: RowFindings;
}

/** From the cell, else from the NIK. A cell that disagrees with the NIK stands: dates are corrected later, a NIK stays. */
export function birthDateOfRow(cells: readonly CellValue[], column: Column, { nik, today, isChild, findings }: BirthHints): Day | null {
  const value = cellAt(cells, column.index);
  const birthDate = dayOfRow(value, column, { latest: today, findings });
  if (birthDate === UNREADABLE) return null;
  if (birthDate === null) return nik === null ? null : birthDateOfNik(nik, { today, isChild });
  if (nik !== null && !agreesOnBirthDate(nik, birthDate)) findings.warn("NIK_DOB", column, value);
  return birthDate;
}

/** A date of a row: DATE_INVALID where it cannot be read, does not exist, or lies after `latest` (null: no limit). */
export function dayOfRow(value: CellValue, column: Column, { latest, findings }: { readonly latest: Day | null; readonly findings: RowFindings }): Day | null | typeof UNREADABLE {
  const day = readDay(value);
  if (day === UNREADABLE || (day !== null && latest !== null && day > latest)) {
    findings.refuse("DATE_INVALID", column, value);
    return UNREADABLE;
  }
  return day;
}
