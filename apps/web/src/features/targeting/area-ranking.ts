import type { AreaRow, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";

export type Measure = "cakupan" | "belum";

export interface RankedArea {
  readonly row: AreaRow;
  /** Length of its bar, 0-1 of the axis; null where nobody is eligible. */
  readonly length: number | null;
}

/** Areas in the order of the measure: least covered first, or most missed first. Areas without anybody eligible come last. */
export function rankAreas(rows: readonly AreaRow[], measure: Measure): readonly RankedArea[] {
  if (measure === "cakupan") {
    return rows
      .map((row) => ({ row, length: row.figures.coverage.value }))
      .sort((a, b) => (a.length ?? 2) - (b.length ?? 2) || a.row.area.code.localeCompare(b.row.area.code));
  }
  const most = Math.max(1, ...rows.map((row) => row.figures.missed));
  return rows
    .map((row) => ({ row, length: row.figures.missed / most }))
    .sort((a, b) => b.length - a.length || a.row.area.code.localeCompare(b.row.area.code));
}

/** How many areas stay below the coverage of the whole, of those where anybody is eligible. */
export function areasBelow(rows: readonly AreaRow[], whole: ProgrammeFigures): { readonly below: number; readonly areas: number } {
  const known = rows.filter((row) => row.figures.coverage.value !== null);
  const line = whole.coverage.value;
  if (line === null) return { below: 0, areas: 0 };
  return { below: known.filter((row) => (row.figures.coverage.value ?? 0) < line).length, areas: known.length };
}

/** Those that meet a condition and those that do not, each in their order. */
function partition<T>(items: readonly T[], holds: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** The calendar year a day lies in: lists are kept by year. */
export const periodOf = (day: string): string => day.slice(0, 4);

interface LookedAt {
  readonly listed: readonly ProgrammeFigures[];
  /** Without a recipient list: nothing can be said of whom they reach. */
  readonly waiting: readonly ProgrammeFigures[];
  readonly chosen: ProgrammeFigures | null;
}

/** What the cards of Sasaran are about: the programme asked for, with a list or without, else the one to look at. */
export function lookedAt(programmes: readonly ProgrammeFigures[], hasList: (code: string) => boolean, asked: string | undefined): LookedAt {
  const [listed, waiting] = partition(programmes, ({ code }) => hasList(code));
  return { listed, waiting, chosen: waiting.find(({ code }) => code === asked) ?? programmeToLookAt(listed, asked) };
}

/** The programme to look at when none is chosen: the one that misses the most families. */
function programmeToLookAt(programmes: readonly ProgrammeFigures[], chosen: string | undefined): ProgrammeFigures | null {
  const named = programmes.find((programme) => programme.code === chosen);
  if (named) return named;
  return programmes.reduce<ProgrammeFigures | null>((found, one) => (one.missed > (found?.missed ?? -1) ? one : found), null);
}
