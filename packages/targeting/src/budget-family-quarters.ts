import { QUARTERS, type Quarter } from "@sinergi/domain/budgets/vocabulary";
import { isLoan } from "#budget-figures";
import { perFamilyOf, type PerFamily, type Reach } from "#budget-per-family";
import { rowsBy, type ReportedRow } from "#budget-quarters";

/** Whom programmes reached at the end of a quarter, from the snapshot that keeps it. */
export interface QuarterReach {
  readonly reach: readonly Reach[];
  /** Programmes with a list of recipients on that day. */
  readonly listed: ReadonlySet<string>;
}

/** What one family reached had cost from January to the end of a quarter. */
export interface FamilyCostQuarter extends Pick<PerFamily, "spentIdr" | "recipients" | "recipientsEligible" | "idrPerFamily" | "idrPerEligibleFamily"> {
  readonly quarter: Quarter;
}

interface FamilyCostInput {
  readonly rows: readonly ReportedRow[];
  readonly programme: string;
  /** Code of the whole regency, for rows that name no place. */
  readonly regency: string;
  /** Quarters whose families are kept; of the others nobody knows whom a programme reached. */
  readonly ends: ReadonlyMap<Quarter, QuarterReach>;
}

const NOBODY_KNOWS: QuarterReach = { reach: [], listed: new Set() };

/** Rupiah per family of one programme, quarter by quarter: `perFamilyOf` of each end, grants only. A quarter of which none of its rows reported money is unknown. */
export function familyCostQuarters({ rows, programme, regency, ends }: FamilyCostInput): readonly FamilyCostQuarter[] {
  const own = rows.filter((row) => !isLoan(row) && row.content.linkedProgramme === programme);
  return QUARTERS.map((quarter) => {
    const isReported = own.some(({ reports }) => reports.some((one) => one.quarter === quarter && one.spentIdr !== null));
    const [found] = perFamilyOf({ rows: rowsBy(own, quarter), regency, ...(ends.get(quarter) ?? NOBODY_KNOWS) });
    const { spentIdr = null, recipients = null, recipientsEligible = null, idrPerFamily = null, idrPerEligibleFamily = null } = found ?? {};
    return { quarter, recipients, recipientsEligible, ...(isReported ? { spentIdr, idrPerFamily, idrPerEligibleFamily } : { spentIdr: null, idrPerFamily: null, idrPerEligibleFamily: null }) };
  });
}
