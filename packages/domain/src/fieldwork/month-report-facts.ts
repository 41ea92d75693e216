import type { MonthCounts } from "#fieldwork/month-counts";
import type { ReportState } from "#fieldwork/move-month-report";
import type { P2k2Module } from "#fieldwork/p2k2-modules.schema";
import type { PrintedContents } from "#papers/paper-contents.schema";
import type { Letterhead } from "#settings/regency-settings.schema";
import type { Day } from "#time/day";

/** What a monthly report is made of. */
export interface MonthReportFacts {
  readonly letterhead: Letterhead;
  readonly size: PrintedContents["size"];
  readonly simulated: boolean;
  readonly regency: string;
  readonly writer: { readonly name: string; readonly number: string; readonly districts: readonly string[] };
  /** `YYYY-MM` */
  readonly month: string;
  readonly counts: MonthCounts;
  /** Families that were his at the month's end; null: none were assigned. */
  readonly assigned: number | null;
  readonly modules: readonly P2k2Module[];
  /** Obstacles and plans in the writer's own words. */
  readonly words: string;
  /** Null where it was not handed in yet. */
  readonly report: { readonly state: ReportState; readonly on: Day; readonly decidedName: string | null; readonly decidedOn: Day | null } | null;
  readonly printedOn: Day;
}
