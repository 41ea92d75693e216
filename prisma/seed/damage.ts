import type { IssueCode } from "@sinergi/domain/imports/issue-codes";
import type { Random } from "#random";

/** Issues planted in one file: how many rows an importer has to find for each code. */
export type Planted = Partial<Record<IssueCode, number>>;

export function plant(planted: Planted, code: IssueCode, rows = 1): void {
  planted[code] = (planted[code] ?? 0) + rows;
}

/** Cells that both kinds of file have. */
interface NumberCells {
  NIK: string | number;
  NO_KK: string | number;
}

/** Damage of one row's numbers, as people and spreadsheets make it. Each breaks exactly one rule. */
export const NUMBER_DAMAGE = {
  NIK_EXCEL_DAMAGE: (cells: NumberCells) => void (cells.NIK = scientific(cells.NIK)),
  NIK_NON_DIGIT: (cells: NumberCells) => void (cells.NIK = `${String(cells.NIK).slice(0, 15)}O`),
  NIK_LENGTH: (cells: NumberCells) => void (cells.NIK = String(cells.NIK).slice(0, 15)),
  NIK_DUMMY: (cells: NumberCells) => void (cells.NIK = "1111111111111111"),
  NIK_PROVINCE: (cells: NumberCells) => void (cells.NIK = `99${String(cells.NIK).slice(2)}`),
  NIK_DATE: (cells: NumberCells) => void (cells.NIK = `${String(cells.NIK).slice(0, 8)}13${String(cells.NIK).slice(10)}`),
  NIK_SEQ: (cells: NumberCells) => void (cells.NIK = `${String(cells.NIK).slice(0, 12)}0000`),
  KK_EXCEL_DAMAGE: (cells: NumberCells) => void (cells.NO_KK = scientific(cells.NO_KK)),
  KK_NON_DIGIT: (cells: NumberCells) => void (cells.NO_KK = `${String(cells.NO_KK).slice(0, 15)}l`),
  KK_LENGTH: (cells: NumberCells) => void (cells.NO_KK = `${cells.NO_KK}0`),
} as const;

/** 1804045503900001 as a spreadsheet shows it: 1.80405E+15. */
function scientific(number: string | number): string {
  return `${(Number(number) / 1e15).toFixed(5)}E+15`;
}

/** Which rows are damaged: the stated share of them, one by one. */
export interface DamageDraw {
  readonly random: Random;
  readonly rate: number;
}
