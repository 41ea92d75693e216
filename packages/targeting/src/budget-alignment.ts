import { isLoan, sum, type BudgetedRow } from "#budget-figures";
import { ratio } from "#rates";

export interface AlignedDistrict {
  readonly code: string;
  readonly budgetIdr: number;
  /** Share of all the money that names a place, 0-1; null where none does. */
  readonly budgetShare: number | null;
  /** Families of deciles 1-4. */
  readonly poor: number;
  readonly poorShare: number | null;
}

export interface Alignment {
  /** Keselarasan wilayah, 1 − ½ Σ|b − p|: 1 is money exactly where the poor families are. Null where either is nowhere. */
  readonly value: number | null;
  readonly districts: readonly AlignedDistrict[];
  /** Grants that name no place are for everybody and say nothing of places: they stand apart. */
  readonly withoutPlaceIdr: number;
  readonly withoutPlaceRows: number;
  readonly withPlaceRows: number;
}

interface AlignmentInput {
  /** Approved rows; loans are left out. */
  readonly rows: readonly BudgetedRow[];
  /** Every district with its families of deciles 1-4. */
  readonly districts: readonly { readonly code: string; readonly poor: number }[];
}

/** Budget by district against poor families by district (`domain.md` §5.7). A row in several places is spread by `spreadByDistrict`. */
export function alignmentOf({ rows, districts }: AlignmentInput): Alignment {
  const grants = rows.filter((row) => !isLoan(row));
  const placed = grants.filter(({ content }) => content.locations.length > 0);
  const budget = new Map<string, number>();
  for (const { content } of placed) for (const [code, idr] of spreadByDistrict(content)) budget.set(code, (budget.get(code) ?? 0) + idr);
  const wholeBudget = sum(placed, ({ content }) => content.ceilingIdr);
  const wholePoor = sum(districts, ({ poor }) => poor);
  const known = new Set(districts.map(({ code }) => code));
  const all = [...districts, ...[...budget.keys()].filter((code) => !known.has(code)).map((code) => ({ code, poor: 0 }))];
  const aligned = all.map(({ code, poor }) => {
    const budgetIdr = budget.get(code) ?? 0;
    return { code, budgetIdr, budgetShare: ratio(budgetIdr, wholeBudget), poor, poorShare: ratio(poor, wholePoor) };
  });
  const isKnown = wholeBudget > 0 && wholePoor > 0;
  return {
    value: isKnown ? 1 - sum(aligned, ({ budgetShare, poorShare }) => Math.abs((budgetShare ?? 0) - (poorShare ?? 0))) / 2 : null,
    districts: aligned,
    withoutPlaceIdr: sum(grants.filter(({ content }) => content.locations.length === 0), ({ content }) => content.ceilingIdr),
    withoutPlaceRows: grants.length - placed.length,
    withPlaceRows: placed.length,
  };
}

/** Letters of a district's code: `18.04.04`. */
const DISTRICT_LENGTH = 8;

/**
 * A row's ceiling by district: equally over the places it names, each counted to its district. Spreading by poor families instead
 * would measure with what is to be measured: such a row would be aligned by construction. Rupiah are whole and none is lost.
 */
export function spreadByDistrict({ locations, ceilingIdr }: { readonly locations: readonly string[]; readonly ceilingIdr: number }): ReadonlyMap<string, number> {
  const places = [...new Set(locations)].toSorted();
  const each = Math.floor(ceilingIdr / Math.max(1, places.length));
  const left = ceilingIdr - each * places.length;
  const shares = new Map<string, number>();
  places.forEach((place, at) => {
    const district = place.slice(0, DISTRICT_LENGTH);
    shares.set(district, (shares.get(district) ?? 0) + each + (at < left ? 1 : 0));
  });
  return shares;
}
