import { z } from "zod";
import type { AgencyProgramme } from "@sinergi/targeting/agency-figures";
import type { Money } from "@sinergi/targeting/budget-figures";
import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { Range } from "@sinergi/targeting/figures";
import type { ReferralStanding } from "@sinergi/db/fieldwork/field-attention.store";
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

/** What an agency promised in meetings, and the next one it comes to. */
export interface AgencyFollowUps {
  readonly open: number;
  readonly late: number;
  /** Reported as done and waiting for the secretariat. */
  readonly unverified: number;
  /** The agency's own work that is most pressing: the latest first, then what is due next. */
  readonly pressing: readonly { readonly id: string; readonly number: number; readonly text: string; readonly dueOn: string | null; readonly overdue: boolean; readonly state: FollowUpState; readonly progress: number }[];
  readonly nextMeeting: { readonly id: string; readonly title: string; readonly heldOn: string; readonly startsAt: string; readonly place: string } | null;
}

/** `agency.overview`: what the head of an agency needs to know at a glance. */
export interface AgencyAnswer {
  readonly agency: { readonly code: string; readonly name: string };
  readonly snapshot: SnapshotLabel;
  readonly programmes: readonly AgencyProgramme[];
  /** Null for those who may not read follow-ups. */
  readonly followUps: AgencyFollowUps | null;
  /** Needs of families that facilitators sent to it; null for those who may not read referrals. */
  readonly referrals: ReferralStanding | null;
  /** Null for those who may not read budgets, and where the year has no plan of this agency. */
  readonly budget: AgencyBudget | null;
  /** Agencies that own a programme today, for those who look at more than their own; all of them before the first programme. */
  readonly choices: readonly { readonly code: string; readonly name: string }[];
}
