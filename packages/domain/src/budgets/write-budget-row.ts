import { BENEFITS, SIDE_OF_WORD, SOURCES, STRATEGY_OF_WORD, UNITS } from "#budgets/budget-words";
import { BUDGET_COLUMNS, headerOf, readHeaders, type BudgetColumn } from "#budgets/budget-columns";
import type { BudgetContent, ExtraCells, Realisation } from "#budgets/budget-row.schema";
import type { CellValue } from "#imports/issue-codes";

export interface SheetColumn {
  readonly header: string;
  /** Null for a planner's own column. */
  readonly column: BudgetColumn | null;
  readonly kind: "text" | "number";
}

/**
 * The columns of a budget table that goes out: those of the planner's file first, under his headers and in his order, then those
 * of ours that he did not have. `headers` is what the last file of the document had; empty where it never was a file.
 */
export function sheetColumns(headers: readonly string[]): readonly SheetColumn[] {
  const columns = readHeaders(headers);
  const own = headers.map((header, at) => sheetColumn(header, columns[at] ?? null)).filter(({ header }) => header !== "");
  const rest = BUDGET_COLUMNS.filter((column) => !columns.includes(column)).map((column) => sheetColumn(headerOf(column), column));
  return [...own, ...rest];
}

function sheetColumn(header: string, column: BudgetColumn | null): SheetColumn {
  return { header, column, kind: column !== null && NUMBERS.test(column) ? "number" : "text" };
}

const NUMBERS = /^(number|ceiling|targetQuantity|physical\d|spent\d|achieved\d)$/;

export interface SheetRow {
  readonly position: number;
  readonly content: BudgetContent;
  readonly extra: ExtraCells;
  readonly quarters: readonly Realisation[];
}

/** The cells of a row in the order of the columns. What is not known is an empty cell. */
export function writeBudgetRow(row: SheetRow, columns: readonly SheetColumn[]): CellValue[] {
  return columns.map(({ header, column }) => (column === null ? (row.extra[header] ?? null) : cellOf(row, column)));
}

function cellOf({ position, content, quarters }: SheetRow, column: BudgetColumn): CellValue {
  const ofQuarter = /^(physical|spent|achieved)(\d)$/.exec(column);
  if (ofQuarter) return quarterCell(quarters.find(({ quarter }) => String(quarter) === ofQuarter[2]), ofQuarter[1]);
  const latest = quarters.toSorted((a, b) => b.quarter - a.quarter)[0];
  switch (column) {
    case "number":
      return position;
    case "strategy":
      return content.strategy === null ? null : STRATEGY_OF_WORD.write(content.strategy);
    case "side":
      return content.side === null ? null : SIDE_OF_WORD.write(content.side);
    case "targetUnit":
      return UNITS.write(content.targetUnit);
    case "fundingSource":
      return SOURCES.write(content.fundingSource);
    case "benefitKind":
      return content.benefitKind === null ? null : BENEFITS.write(content.benefitKind);
    case "locations":
      return content.locations.join("; ") || null;
    case "quarters":
      return content.quarters.map((quarter) => `TW${quarter}`).join(", ") || null;
    case "ceiling":
      return content.ceilingIdr;
    case "obstacle":
    case "followUp":
      return latest?.[column] || null;
    case "code":
    case "linkedProgramme":
    case "targetQuantity":
      return content[column];
    default:
      return textOf(content, column);
  }
}

function textOf(content: BudgetContent, column: BudgetColumn): string | null {
  const texts: Readonly<Partial<Record<BudgetColumn, string>>> = {
    programmeName: content.programmeName, activity: content.activity, subActivity: content.subActivity, agency: content.agency,
    targetGroup: content.targetGroup, outputIndicator: content.outputIndicator, outputUnit: content.outputUnit,
  };
  return texts[column] || null;
}

function quarterCell(report: Realisation | undefined, what: string | undefined): number | null {
  if (!report) return null;
  return what === "physical" ? report.physicalPercent : what === "spent" ? report.spentIdr : report.achieved;
}
