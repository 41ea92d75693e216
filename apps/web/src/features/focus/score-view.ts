import type { FocusAreaRow } from "@sinergi/api/focus/focus.schema";
import type { FocusWeights } from "@sinergi/domain/focus/focus-settings.schema";
import { FOCUS_PARTS, type FocusPart } from "@sinergi/domain/focus/vocabulary";
import { type ScoredArea, scoreAreas } from "@sinergi/targeting/area-score";
import { focusValues } from "@sinergi/targeting/focus-measures";
import type { MarkFilter } from "#urls/families.url";
import { FOCUS_ORDERS, type FocusOrder } from "#urls/focus.url";

/** An area with its score by the weights that are tried and its rank by the saved ones. */
export interface ScoredRow extends ScoredArea {
  readonly row: FocusAreaRow;
  readonly savedRank: number;
}

/** Every area of which anything is known, the worst first; areas without families are told apart by their number. */
export function scoredRowsOf(rows: readonly FocusAreaRow[], { tried, saved }: { readonly tried: FocusWeights; readonly saved: FocusWeights }): readonly ScoredRow[] {
  const known = new Map(rows.filter(({ counts }) => counts.families > 0).map((row) => [row.area.code, row]));
  const values = [...known].map(([key, { counts }]) => ({ key, values: focusValues(counts) }));
  const savedRanks = new Map(scoreAreas(values, saved).map(({ key, rank }) => [key, rank]));
  return scoreAreas(values, tried).flatMap((area) => {
    const row = known.get(area.key);
    return row ? [{ ...area, row, savedRank: savedRanks.get(area.key) ?? area.rank }] : [];
  });
}

export const POOR_DECILES: readonly number[] = [1, 2, 3, 4];

export interface Behind {
  readonly on: string | undefined;
  /** Programmes looked at, whose missed families the exclusion error counts. */
  readonly programmes: readonly string[];
}

export interface PartFamilies {
  /** Null where the list has to be asked. */
  readonly families: number | null;
  readonly filter: MarkFilter;
}

/** The families a part counts; null where it counts none or no one list has them all. */
export function familiesOfPart({ area, counts }: FocusAreaRow, part: FocusPart, { on, programmes }: Behind): PartFamilies | null {
  const base = { area: area.code, on };
  switch (part) {
    case "poorest":
      return { families: counts.poorest, filter: { ...base, deciles: [1] } };
    case "poor":
      return { families: counts.poor, filter: { ...base, deciles: [...POOR_DECILES] } };
    case "exclusion":
      return exclusionFamilies(counts.missed, programmes, base);
    case "unfit":
    case "sanitation":
      return counts.houses && { families: counts.houses[part], filter: { ...base, housing: part } };
    case "signal":
      return null;
  }
}

/** A family that several programmes miss is one family: how many there are only the list knows. */
function exclusionFamilies(missed: number, programmes: readonly string[], base: Pick<MarkFilter, "area" | "on">): PartFamilies | null {
  const [only, ...others] = programmes;
  if (only === undefined || missed === 0) return null;
  return others.length === 0 ? { families: missed, filter: { ...base, programme: only, eligibility: ["yes"], receives: false } } : { families: null, filter: { ...base, missedBy: [...programmes] } };
}

export interface ScoreOrder {
  readonly key: FocusOrder;
  readonly descending: boolean;
}

export function readScoreOrder(urut: string | undefined): ScoreOrder {
  const key = FOCUS_ORDERS.find((order) => order === urut?.replace("-", "")) ?? "rank";
  return { key, descending: urut?.startsWith("-") ?? false };
}

/** The order after a press on a column: measures begin with the worst, names and ranks with the first. */
export function nextOrder(now: ScoreOrder, key: FocusOrder): string | undefined {
  const worstFirst = (FOCUS_PARTS as readonly string[]).includes(key) || key === "change";
  const descending = now.key === key ? !now.descending : worstFirst;
  return key === "rank" && !descending ? undefined : `${descending ? "-" : ""}${key}`;
}

/** Areas in an order; what is not known comes last either way, equal ones by rank. */
export function orderScores(rows: readonly ScoredRow[], { key, descending }: ScoreOrder): readonly ScoredRow[] {
  const turn = descending ? -1 : 1;
  if (key === "name") return rows.toSorted((a, b) => turn * a.row.area.name.localeCompare(b.row.area.name, "id") || a.rank - b.rank);
  if (key === "rank") return rows.toSorted((a, b) => turn * (a.rank - b.rank));
  const valueOf = (row: ScoredRow): number | null => (key === "change" ? Math.abs(row.savedRank - row.rank) : row.parts[key].value);
  return rows.toSorted((a, b) => compareKnown(valueOf(a), valueOf(b), turn) || a.rank - b.rank);
}

function compareKnown(a: number | null, b: number | null, turn: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return turn * (a - b);
}

/** The share of the first areas' total that each part brings: which part leads. */
export function leadingPart(rows: readonly ScoredRow[]): FocusPart | null {
  const totals = FOCUS_PARTS.map((part) => ({ part, sum: rows.reduce((sum, { parts }) => sum + (parts[part].points ?? 0), 0) }));
  return totals.toSorted((a, b) => b.sum - a.sum).find(({ sum }) => sum > 0)?.part ?? null;
}
