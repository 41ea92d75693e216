import type { AreaIndex } from "#areas/area-index";
import { cellAt, cellText } from "#imports/cell-text";
import type { CheckedRow, RecipientRow } from "#imports/checked-rows";
import { RECIPIENT_COLUMNS, type RecipientColumn } from "#imports/column-aliases";
import type { ColumnMapping } from "#imports/columns";
import { factReader, type ReadFact } from "#imports/fact-reader";
import type { CellValue } from "#imports/issue-codes";
import { birthDateOfRow, dayOfRow, familyCardOfRow, isEmptyNumber, nikOfRow } from "#imports/person-of-row";
import { readAmount } from "#imports/read-amount";
import { columnsOfFile, RowFindings, type Column } from "#imports/row-findings";
import { extraOf, rowShape, WRONG_SHAPE, type RowShape } from "#imports/row-shape";
import { foldWord, lookUp, UNREADABLE } from "#imports/values";
import { namesVillage, villageOfRow } from "#imports/village-of-row";
import { normaliseName } from "#people/name";
import type { Day } from "#time/day";

export interface RecipientLayoutInput {
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  readonly areas: AreaIndex;
  readonly today: Day;
}

/** Everything about a recipients file that is the same on every row, looked up once. */
export interface RecipientLayout {
  readonly areas: AreaIndex;
  readonly today: Day;
  readonly shape: RowShape;
  readonly columns: Readonly<Record<RecipientColumn, Column>>;
  readonly readStatus: ReadFact<RecipientRow["status"]>;
}

const STATUS_OF_WORD: Readonly<Record<string, RecipientRow["status"]>> = {
  AKTIF: "AKTIF", YA: "AKTIF", "1": "AKTIF", PENERIMA: "AKTIF", TERIMA: "AKTIF",
  KELUAR: "KELUAR", NONAKTIF: "KELUAR", NON_AKTIF: "KELUAR", TIDAK_AKTIF: "KELUAR", TIDAK: "KELUAR", "0": "KELUAR",
  GRADUASI: "KELUAR", BERHENTI: "KELUAR", DIHENTIKAN: "KELUAR", DICORET: "KELUAR", MENINGGAL: "KELUAR",
};

export function recipientLayout({ headers, mapping, areas, today }: RecipientLayoutInput): RecipientLayout {
  const columns = columnsOfFile(RECIPIENT_COLUMNS, headers, mapping);
  return {
    areas,
    today,
    shape: rowShape(headers, mapping, (name) => name !== "headName" && Object.hasOwn(columns, name)),
    columns,
    readStatus: factReader(columns.status, { read: (text) => lookUp(STATUS_OF_WORD, foldWord(text)) }),
  };
}

/**
 * Checks one row of a recipients file on its own (`formats.md` §2). A recipient needs a NIK, a No. KK, or name, birth
 * date and village together; what a row gives beyond that is checked too, and a village only where one is named.
 *
 * `TGL_MULAI` may not lie after today; `TGL_AKHIR` may: aid is granted until the end of a period. A status the column
 * does not know counts as the default, AKTIF. Without a relation the century of a birth date in a NIK may stay unknown.
 */
export function checkRecipientRow(cells: readonly CellValue[], layout: RecipientLayout): CheckedRow<RecipientRow> {
  if (cells.length !== layout.shape.width) return WRONG_SHAPE;
  const { columns, today } = layout;
  const findings = new RowFindings();

  const person = identityOfRow(cells, layout, findings);
  const startsOn = dateOfRow(cells, columns.startsOn, { latest: today, findings });
  const endsOn = dateOfRow(cells, columns.endsOn, { latest: null, findings });
  const villageCode = placeOfRow(cells, layout, findings);
  const amountIdr = amountOfRow(cells, columns.amountIdr, findings);
  const status = layout.readStatus(cells, findings) ?? "AKTIF";

  if (findings.isRefused) return { row: null, issues: findings.issues };
  return { row: { ...person, villageCode, startsOn, endsOn, amountIdr, status, extra: extraOf(cells, layout.shape) }, issues: findings.issues };
}

type IdentityColumn = Exclude<RecipientColumn, "startsOn" | "endsOn" | "amountIdr" | "status">;

/** What finding a person on a list needs of its layout: recipients and payments name people alike. */
export interface IdentityLayout {
  readonly areas: AreaIndex;
  readonly today: Day;
  readonly columns: Readonly<Record<IdentityColumn, Column>>;
}

/** Whom a row names; PERSON_MISSING_KEY where it is nobody who could be found. */
export function identityOfRow(cells: readonly CellValue[], { columns, areas, today }: IdentityLayout, findings: RowFindings): Pick<RecipientRow, "nik" | "noKk" | "name" | "nameKey" | "birthDate"> {
  if (!isIdentified(cells, columns)) findings.refuse("PERSON_MISSING_KEY", columns.nik, null);
  const nik = nikOfRow(cells, columns, { areas, findings });
  const noKk = familyCardOfRow(cells, columns, findings);
  const name = cellText(cellAt(cells, columns.name.index)) || null;
  const birthDate = birthDateOfRow(cells, columns.birthDate, { nik, today, isChild: null, findings });
  return { nik, noKk, name, nameKey: name === null ? null : normaliseName(name), birthDate };
}

/** The village a row names, where it names one. */
export function placeOfRow(cells: readonly CellValue[], layout: IdentityLayout, findings: RowFindings): string | null {
  return namesVillage(cells, layout.columns) ? villageOfRow(cells, layout, findings) : null;
}

function isIdentified(cells: readonly CellValue[], columns: IdentityLayout["columns"]): boolean {
  if (!isEmptyNumber(cellAt(cells, columns.nik.index)) || !isEmptyNumber(cellAt(cells, columns.noKk.index))) return true;
  const isFilled = (column: Column): boolean => cellText(cellAt(cells, column.index)) !== "";
  return namesVillage(cells, columns) && isFilled(columns.name) && isFilled(columns.birthDate);
}

/** A date of a row; null where it is empty or unreadable. */
export function dateOfRow(cells: readonly CellValue[], column: Column, within: { readonly latest: Day | null; readonly findings: RowFindings }): Day | null {
  const day = dayOfRow(cellAt(cells, column.index), column, within);
  return day === UNREADABLE ? null : day;
}

/** Rupiah of a row; null where it is empty or unreadable. */
export function amountOfRow(cells: readonly CellValue[], column: Column, findings: RowFindings): number | null {
  const cell = cellAt(cells, column.index);
  const amount = readAmount(cell);
  if (amount !== UNREADABLE) return amount;
  findings.refuse("AMOUNT_INVALID", column, cell);
  return null;
}
