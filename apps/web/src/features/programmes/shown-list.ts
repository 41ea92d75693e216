import type { ProgrammeRow } from "@sinergi/api/programmes/enrolments.schema";
import type { ProgrammeOrder, ProgrammesFilter, ProgrammeState } from "#urls/programmes.url";

/** Where a programme stands on a day: retired, retired from a later day, without a rule for the year, or running. */
export function stateOf({ retiredFrom, periods }: Pick<ProgrammeRow, "retiredFrom" | "periods">, today: string): ProgrammeState {
  if (retiredFrom !== null) return retiredFrom <= today ? "RETIRED" : "ENDING";
  return periods.some(({ period }) => period === today.slice(0, 4)) ? "ACTIVE" : "NO_PERIOD";
}

export function yearOf(row: Pick<ProgrammeRow, "periods">, year: string): ProgrammeRow["periods"][number] | undefined {
  return row.periods.find(({ period }) => period === year);
}

const plain = (text: string) => text.toLocaleLowerCase("id");

/** The programmes of a filter in the order asked for; of equal ones by name. A number nobody set comes last either way. */
export function shownList(rows: readonly ProgrammeRow[], { filter, order, today }: { readonly filter: ProgrammesFilter; readonly order: ProgrammeOrder; readonly today: string }): ProgrammeRow[] {
  const wanted = plain(filter.text.trim());
  const kept = rows.filter((row) =>
    (wanted === "" || plain(`${row.name} ${row.code}`).includes(wanted))
    && (filter.owner === undefined || row.owner === filter.owner)
    && (filter.side === undefined || row.side === filter.side)
    && (filter.unit === undefined || row.unit === filter.unit)
    && (filter.state === undefined || stateOf(row, today) === filter.state));
  return kept.toSorted((a, b) => compare(a, b, { order, today }) || a.name.localeCompare(b.name, "id"));
}

function compare(a: ProgrammeRow, b: ProgrammeRow, { order: { sort, descending }, today }: { readonly order: ProgrammeOrder; readonly today: string }): number {
  const turn = descending ? -1 : 1;
  if (sort === "quota" || sort === "budget") {
    const key = sort === "quota" ? "quota" : "budgetIdr";
    const [x, y] = [yearOf(a, today.slice(0, 4))?.[key] ?? null, yearOf(b, today.slice(0, 4))?.[key] ?? null];
    return x === null || y === null ? Number(x === null) - Number(y === null) : (x - y) * turn;
  }
  const word = (row: ProgrammeRow): string => ({ name: row.name, owner: row.ownerName, side: row.side, unit: row.unit, state: stateOf(row, today) })[sort];
  return word(a).localeCompare(word(b), "id") * turn;
}
