import type { AreaIndex } from "#areas/area-index";
import type { Decile, Sex } from "#families/vocabulary";
import { cellAt, cellText } from "#imports/cell-text";
import type { CheckedRow, FamilyRow } from "#imports/checked-rows";
import { FAMILY_COLUMNS, type FamilyColumn } from "#imports/column-aliases";
import type { ColumnMapping } from "#imports/columns";
import { cellReader } from "#imports/fact-reader";
import { factReaders, factsOfRow, type FactReaders } from "#imports/family-fact-readers";
import type { CellValue } from "#imports/issue-codes";
import { birthDateOfRow, familyCardOfRow, isEmptyNumber, nikOfRow } from "#imports/person-of-row";
import { columnsOfFile, RowFindings, type Column } from "#imports/row-findings";
import { extraOf, rowShape, WRONG_SHAPE, type RowShape } from "#imports/row-shape";
import { readDecile, readSex, UNREADABLE, type Unreadable } from "#imports/values";
import { villageOfRow } from "#imports/village-of-row";
import { normaliseName } from "#people/name";
import { sexOfNik, type Nik } from "#people/nik";
import type { Day } from "#time/day";

export interface FamilyLayoutInput {
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  readonly areas: AreaIndex;
  readonly today: Day;
  /** Canonical columns whose empty cells mean "no" in this file, as the person importing said. */
  readonly emptyAsNo: ReadonlySet<string>;
}

/** Everything about a families file that is the same on every row, looked up once. */
export interface FamilyLayout {
  /** One row per family, of its head: recognised by the absence of SHDK. */
  readonly familyRows: boolean;
  readonly areas: AreaIndex;
  readonly today: Day;
  readonly shape: RowShape;
  readonly columns: Readonly<Record<FamilyColumn, Column>>;
  readonly readSex: (cell: CellValue) => Sex | null | Unreadable;
  readonly readDecile: (cell: CellValue) => Decile | null | Unreadable;
  readonly facts: FactReaders;
}

export function familyLayout({ headers, mapping, areas, today, emptyAsNo }: FamilyLayoutInput): FamilyLayout {
  const columns = columnsOfFile(FAMILY_COLUMNS, headers, mapping);
  return {
    familyRows: columns.relation.index < 0,
    areas,
    today,
    shape: rowShape(headers, mapping, (name) => name !== "headName" && Object.hasOwn(columns, name)),
    columns,
    readSex: cellReader(readSex),
    readDecile: cellReader(readDecile),
    facts: factReaders(columns, emptyAsNo),
  };
}

const HAS_LETTER = /[\p{L}\p{N}]/u;
const HEAD = 1;
const CHILD = 4;
const GRANDCHILD = 6;

/**
 * Checks one row of a families file on its own (`formats.md` §2): the row, unless refused; the first error in the
 * contract's order; and every warning that can be told without other rows. Repeated NIK, heads and facts that
 * contradict the head's are found afterwards, over all rows.
 */
export function checkFamilyRow(cells: readonly CellValue[], layout: FamilyLayout): CheckedRow<FamilyRow> {
  if (cells.length !== layout.shape.width) return WRONG_SHAPE;
  const { columns, facts } = layout;
  const findings = new RowFindings();

  const nik = nikOfRow(cells, columns, { areas: layout.areas, findings });
  if (isEmptyNumber(cellAt(cells, columns.nik.index))) findings.warn("NIK_MISSING", columns.nik, null);
  const noKk = familyCardOfRow(cells, columns, findings);
  const name = nameOfRow(cells, columns.name, findings);
  const relation = facts.relation(cells, findings);
  const birthDate = birthDateOfRow(cells, columns.birthDate, { nik, today: layout.today, isChild: isChild(relation, layout), findings });
  const sex = sexOfRow(cells, layout, { nik, findings });
  const decile = decileOfRow(cells, layout, findings);
  const villageCode = villageOfRow(cells, layout, findings);
  const known = factsOfRow(cells, facts, findings);

  if (findings.isRefused || villageCode === null) return { row: null, issues: findings.issues };
  const text = (column: Column): string | null => cellText(cellAt(cells, column.index)) || null;
  return {
    row: {
      nik, noKk, sourceFamilyId: text(columns.sourceFamilyId), name, nameKey: normaliseName(name),
      // A row of a list with one row per family is its head's.
      relation: layout.familyRows ? HEAD : relation, sex, birthDate, villageCode, decile,
      address: text(columns.address), rt: text(columns.rt), rw: text(columns.rw),
      ...known,
      extra: extraOf(cells, layout.shape),
    },
    issues: findings.issues,
  };
}

function nameOfRow(cells: readonly CellValue[], column: Column, findings: RowFindings): string {
  const name = cellText(cellAt(cells, column.index));
  if (!HAS_LETTER.test(name)) findings.refuse("NAME_MISSING", column, name);
  return name;
}

/** Family rows are rows of heads, who are nobody's children here. */
function isChild(relation: number | null, { familyRows }: FamilyLayout): boolean | null {
  if (familyRows) return false;
  return relation === null ? null : relation === CHILD || relation === GRANDCHILD;
}

/** From the cell, else from the NIK; an unknown word is unknown, and not made up from the NIK. */
function sexOfRow(cells: readonly CellValue[], { columns, readSex }: FamilyLayout, { nik, findings }: { readonly nik: Nik | null; readonly findings: RowFindings }): Sex | null {
  const cell = cellAt(cells, columns.sex.index);
  const sex = readSex(cell);
  const ofNik = nik === null ? null : sexOfNik(nik);
  if (sex === null) return ofNik;
  if (sex === UNREADABLE) {
    findings.warn("VALUE_UNKNOWN", columns.sex, cell);
    return null;
  }
  if (ofNik !== null && ofNik !== sex) findings.warn("NIK_SEX", columns.sex, cell);
  return sex;
}

function decileOfRow(cells: readonly CellValue[], { columns, readDecile }: FamilyLayout, findings: RowFindings): Decile | null {
  const cell = cellAt(cells, columns.decile.index);
  const decile = readDecile(cell);
  if (decile !== UNREADABLE) return decile;
  findings.refuse("DECILE_RANGE", columns.decile, cell);
  return null;
}
