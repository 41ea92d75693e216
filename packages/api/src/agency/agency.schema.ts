import { z } from "zod";
import type { AgencyProgramme } from "@sinergi/targeting/agency-figures";
import type { Money } from "@sinergi/targeting/budget-figures";
import type { Range } from "@sinergi/targeting/figures";
import type { SnapshotLabel } from "#targeting/targeting.schema";

/** Left out: the organisation of the account that asks. */
export const agencyInputSchema = z.strictObject({ agency: z.string().min(1).max(60).optional() });

/** What the plan gives an agency, and what became of it. */
export interface AgencyBudget {
  readonly year: string;
  /** The last quarter that is over, 0-4. */
  readonly quarter: number;
  /** Approved activities of the action plan, loans left out, in rupiah. */
  readonly money: Money;
  readonly absorption: Range;
  /** Activities further behind than their schedule allows, and those whose quarter nobody reported. */
  readonly behind: number;
  readonly unreported: number;
}

/** `agency.overview`: what the head of an agency needs to know at a glance. */
export interface AgencyAnswer {
  readonly agency: { readonly code: string; readonly name: string };
  readonly snapshot: SnapshotLabel;
  readonly programmes: readonly AgencyProgramme[];
  /** Agencies that own a programme today, for those who look at more than their own. */
  /** Null for those who may not read budgets, and where the year has no plan of this agency. */
  readonly budget: AgencyBudget | null;
  readonly choices: readonly { readonly code: string; readonly name: string }[];
}
