import { BENEFITS, SIDE_OF_WORD, SOURCES, STRATEGY_OF_WORD, UNITS } from "#budgets/budget-words";
import { headerOf, type BudgetColumn } from "#budgets/budget-columns";
import { budgetContentSchema, type BudgetContent, type ExtraCells, type Realisation } from "#budgets/budget-row.schema";
import { QUARTERS, type BudgetDocument } from "#budgets/vocabulary";
import { cellText } from "#imports/cell-text";
import type { CellValue } from "#imports/issue-codes";
import { readAmount } from "#imports/read-amount";
import { readQuantity } from "#budgets/read-quantity";
import { UNREADABLE } from "#imports/values";
import type { Programme } from "#programmes/programme.schema";

export const BUDGET_ISSUES = [
  "CELL_MISSING", "AGENCY_UNKNOWN", "AGENCY_FOREIGN", "AMOUNT_INVALID", "NUMBER_INVALID", "PERCENT_INVALID", "VALUE_UNKNOWN", "PLACE_UNKNOWN", "PROGRAMME_UNKNOWN", "TEXT_TOO_LONG",
  "OVER_CEILING", "DUP_ROW", "UNIT_ASSUMED",
] as const;
export type BudgetIssueCode = (typeof BUDGET_ISSUES)[number];
export interface BudgetIssue {
  /** The row a person sees in the file. */
  readonly row: number;
  readonly column: string | null;
  readonly code: BudgetIssueCode;
  /** A row with an error is left out; one with warnings is taken. */
  readonly severity: "error" | "warning";
  readonly value: string | null;
}

/** What the words of a row are looked up in. */
export interface BudgetKnown {
  readonly document: BudgetDocument;
  /** The one office whose rows may be brought; null for the secretariat. */
  readonly onlyAgency: string | null;
  /** The code of an office by its code or name. */
  readonly agencyOf: (text: string) => string | null;
  /** The code of a district or village by its code or name; null where there is none or more than one. */
  readonly placeOf: (text: string) => string | null;
  readonly programmeOf: (code: string) => Pick<Programme, "code" | "side" | "strategy" | "benefitKind"> | null;
}

export interface BudgetFileRow {
  readonly row: number;
  readonly content: BudgetContent;
  readonly extra: ExtraCells;
  readonly quarters: readonly Realisation[];
}

export interface SourceRow {
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly headers: readonly string[];
  /** What each header means. */
  readonly columns: readonly (BudgetColumn | null)[];
}

const SHOWN_LENGTH = 60;

/** Reads one row of a budget file. Errors say the column; a row with any is no row (null), and nothing is guessed for it. */
export function readBudgetRow(source: SourceRow, known: BudgetKnown): { readonly read: BudgetFileRow | null; readonly issues: readonly BudgetIssue[] } {
  const reader = new RowReader(source);
  const agency = reader.agency(known);
  const programme = reader.programme(known);
  const content = {
    code: reader.text("code") || null,
    programmeName: reader.text("programmeName"), activity: reader.needed("activity"), subActivity: reader.text("subActivity"), agency,
    strategy: reader.word("strategy", STRATEGY_OF_WORD) ?? programme?.strategy ?? null,
    side: reader.word("side", SIDE_OF_WORD) ?? programme?.side ?? null,
    linkedProgramme: programme?.code ?? null,
    targetGroup: reader.text("targetGroup"), targetUnit: reader.word("targetUnit", UNITS) ?? "PLACE", targetQuantity: reader.quantity("targetQuantity"),
    locations: reader.places(known), ceilingIdr: reader.ceiling(), fundingSource: reader.word("fundingSource", SOURCES) ?? "LAINNYA",
    outputIndicator: reader.text("outputIndicator"), outputUnit: reader.text("outputUnit"), quarters: reader.schedule(),
    benefitKind: reader.word("benefitKind", BENEFITS) ?? programme?.benefitKind ?? null,
  };
  if (reader.text("targetUnit") === "" && content.targetQuantity !== null) reader.say("targetUnit", "UNIT_ASSUMED", "warning");
  if (known.document === "RAT") reader.complete(content);
  const quarters = reader.realisations(content.ceilingIdr ?? 0);
  const parsed = budgetContentSchema.safeParse(content);
  if (!parsed.success && !reader.hasError) reader.say("activity", "TEXT_TOO_LONG", "error");
  const read = parsed.success && !reader.hasError ? { row: source.row, content: parsed.data, extra: reader.extra(), quarters } : null;
  return { read, issues: reader.issues };
}

interface Words<T> {
  read(text: string): T | null;
}

class RowReader {
  readonly issues: BudgetIssue[] = [];
  readonly #source: SourceRow;

  constructor(source: SourceRow) {
    this.#source = source;
  }

  get hasError(): boolean {
    return this.issues.some(({ severity }) => severity === "error");
  }

  cell(column: BudgetColumn): CellValue {
    const at = this.#source.columns.indexOf(column);
    return at < 0 ? null : (this.#source.cells[at] ?? null);
  }

  text(column: BudgetColumn): string {
    const text = cellText(this.cell(column));
    return text === "-" ? "" : text;
  }

  say(column: BudgetColumn, code: BudgetIssueCode, severity: "error" | "warning"): void {
    const at = this.#source.columns.indexOf(column);
    const value = this.text(column).slice(0, SHOWN_LENGTH);
    this.issues.push({ row: this.#source.row, column: this.#source.headers[at] ?? headerOf(column), code, severity, value: value === "" ? null : value });
  }

  needed(column: BudgetColumn): string {
    const text = this.text(column);
    if (text.length < 3) this.say(column, "CELL_MISSING", "error");
    return text;
  }

  /** A word that means nothing is an error: what a planner wrote is never dropped in silence. */
  word<T>(column: BudgetColumn, words: Words<T>): T | null {
    const text = this.text(column);
    const code = text === "" ? null : words.read(text);
    if (text !== "" && code === null) this.say(column, "VALUE_UNKNOWN", "error");
    return code;
  }

  quantity(column: BudgetColumn): number | null {
    const value = readQuantity(this.cell(column));
    if (value !== UNREADABLE) return value;
    this.say(column, "NUMBER_INVALID", "error");
    return null;
  }

  rupiah(column: BudgetColumn): number | null {
    const value = readAmount(this.cell(column));
    if (value !== UNREADABLE) return value;
    this.say(column, "AMOUNT_INVALID", "error");
    return null;
  }

  ceiling(): number | null {
    if (this.text("ceiling") === "") this.say("ceiling", "CELL_MISSING", "error");
    return this.rupiah("ceiling");
  }

  agency({ agencyOf, onlyAgency }: BudgetKnown): string | null {
    const text = this.text("agency");
    const code = text === "" ? null : agencyOf(text);
    if (text === "") this.say("agency", "CELL_MISSING", "error");
    else if (code === null) this.say("agency", "AGENCY_UNKNOWN", "error");
    else if (onlyAgency !== null && code !== onlyAgency) this.say("agency", "AGENCY_FOREIGN", "error");
    return code;
  }

  programme({ programmeOf }: BudgetKnown): ReturnType<BudgetKnown["programmeOf"]> {
    const text = this.text("linkedProgramme");
    const programme = text === "" ? null : programmeOf(text.toUpperCase());
    if (text !== "" && programme === null) this.say("linkedProgramme", "PROGRAMME_UNKNOWN", "error");
    return programme;
  }

  /** Codes or names, parted by `;` or a line end; a comma parts them too where each part is a place. */
  places({ placeOf }: BudgetKnown): string[] {
    const text = this.text("locations");
    const parts = text.split(/[;\n]+/).map((part) => part.trim()).filter((part) => part !== "" && !WHOLE_REGENCY.test(part));
    const codes = parts.flatMap((part) => {
      const whole = placeOf(part);
      if (whole !== null) return [whole];
      return part.split(",").map((piece) => placeOf(piece.trim()));
    });
    if (codes.includes(null)) this.say("locations", "PLACE_UNKNOWN", "error");
    return [...new Set(codes.filter((code) => code !== null))];
  }

  schedule(): number[] {
    const text = this.text("quarters").toUpperCase().replace(/TRIWULAN|TW|Q/g, " ");
    const quarters = text.split(/[^0-9IV]+/).filter((part) => part !== "").map((part) => ROMAN[part] ?? Number(part));
    if (quarters.some((quarter) => !QUARTERS.some((known) => known === quarter))) this.say("quarters", "VALUE_UNKNOWN", "error");
    return [...new Set(quarters)].toSorted((a, b) => a - b);
  }

  complete(content: { readonly strategy: unknown; readonly side: unknown; readonly targetQuantity: unknown; readonly benefitKind: unknown }): void {
    for (const column of ["strategy", "side", "targetQuantity", "benefitKind"] as const) if (content[column] === null && this.text(column) === "") this.say(column, "CELL_MISSING", "error");
  }

  realisations(ceilingIdr: number): Realisation[] {
    const reports = QUARTERS.flatMap((quarter) => {
      const physicalPercent = this.percent(`physical${quarter}`);
      const spentIdr = this.rupiah(`spent${quarter}`);
      const achieved = this.quantity(`achieved${quarter}`);
      if (spentIdr !== null && spentIdr > ceilingIdr) this.say(`spent${quarter}`, "OVER_CEILING", "error");
      return physicalPercent === null && spentIdr === null && achieved === null ? [] : [{ quarter, physicalPercent, spentIdr, achieved, obstacle: "", followUp: "" }];
    });
    // A table has one obstacle per row: it speaks of the latest report.
    return reports.map((report, at) => (at === reports.length - 1 ? { ...report, obstacle: this.text("obstacle").slice(0, 1_000), followUp: this.text("followUp").slice(0, 1_000) } : report));
  }

  percent(column: BudgetColumn): number | null {
    const text = this.text(column).replace("%", "").replace(",", ".").trim();
    if (text === "") return null;
    const value = Number(text);
    if (value >= 0 && value <= 100) return value;
    this.say(column, "PERCENT_INVALID", "error");
    return null;
  }

  /** The planner's own columns with what stands in them. */
  extra(): ExtraCells {
    const { columns, headers, cells } = this.#source;
    const own = headers.flatMap((header, at) => (columns[at] === null ? [[header.slice(0, 200), cellText(cells[at] ?? null).slice(0, 2_000)] as const] : []));
    return Object.fromEntries(own.filter(([header, text]) => header !== "" && text !== ""));
  }
}

const WHOLE_REGENCY = /^(seluruh|se-?|semua)\s*(kabupaten|kota|kecamatan|pekon|wilayah)?$|^se-?kabupaten$/i;
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };
