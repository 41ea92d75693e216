import { isLoan, sum, type BudgetedRow } from "#budget-figures";
import { ratio } from "#rates";

/** Families that a programme reaches, in one area. */
export interface Reach {
  readonly programme: string;
  readonly area: string;
  readonly recipients: number;
  readonly recipientsEligible: number;
}

export interface PerFamily {
  readonly programme: string;
  readonly rows: number;
  readonly ceilingIdr: number;
  /** Null where no row of the programme reported. */
  readonly spentIdr: number | null;
  /** Distinct families reached where the rows say; null where nobody knows who receives. */
  readonly recipients: number | null;
  readonly recipientsEligible: number | null;
  readonly idrPerFamily: number | null;
  readonly idrPerEligibleFamily: number | null;
}

interface PerFamilyInput {
  readonly rows: readonly BudgetedRow[];
  readonly reach: readonly Reach[];
  /** Programmes with a list of recipients of the year: of the others nobody knows whom they reach. */
  readonly listed: ReadonlySet<string>;
  /** Code of the whole regency, for rows that name no place. */
  readonly regency: string;
}

/**
 * Rupiah spent per family reached, and per family reached that is eligible, by linked programme: grants only. A family lives in
 * one village, so families of areas that do not lie in each other add up.
 */
export function perFamilyOf({ rows, reach, listed, regency }: PerFamilyInput): readonly PerFamily[] {
  const grants = rows.filter((row) => !isLoan(row) && row.content.linkedProgramme !== null);
  const codes = [...new Set(grants.map(({ content }) => content.linkedProgramme))].filter((code) => code !== null).toSorted();
  return codes.map((programme) => {
    const own = grants.filter(({ content }) => content.linkedProgramme === programme);
    const areas = outermost(own.flatMap(({ content }) => (content.locations.length === 0 ? [regency] : content.locations)));
    const there = reach.filter((one) => one.programme === programme && areas.includes(one.area));
    const spent = own.filter(({ spentIdr }) => spentIdr !== null);
    const spentIdr = spent.length === 0 ? null : sum(spent, (row) => row.spentIdr ?? 0);
    const recipients = listed.has(programme) ? sum(there, (one) => one.recipients) : null;
    const recipientsEligible = listed.has(programme) ? sum(there, (one) => one.recipientsEligible) : null;
    const per = (families: number | null): number | null => (spentIdr === null || families === null ? null : ratio(spentIdr, families));
    return {
      programme, rows: own.length, ceilingIdr: sum(own, ({ content }) => content.ceilingIdr), spentIdr, recipients, recipientsEligible,
      idrPerFamily: per(recipients), idrPerEligibleFamily: per(recipientsEligible),
    };
  });
}

/** Areas of which none lies in another: a village of a district that is named too is counted once. */
export function outermost(areas: readonly string[]): readonly string[] {
  const all = [...new Set(areas)];
  return all.filter((area) => !all.some((other) => area.startsWith(`${other}.`))).toSorted();
}
