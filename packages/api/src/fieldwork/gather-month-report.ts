import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { readSettings } from "@sinergi/db/areas/regency-settings.store";
import { findMonthReport, findReportOf, type MonthReportRow } from "@sinergi/db/fieldwork/month-reports.store";
import { findReportWriter } from "@sinergi/db/fieldwork/report-writer.store";
import { composeMonthReport } from "@sinergi/domain/fieldwork/compose-month-report";
import type { TimeZone } from "@sinergi/domain/settings/regency-settings.schema";
import type { PrintedContents } from "@sinergi/domain/papers/paper-contents.schema";
import { localDay } from "@sinergi/domain/time/local-moment";
import type { Day } from "@sinergi/domain/time/day";
import { countsOf } from "#fieldwork/read-month-reports";
import { refused } from "#platform/refusals";

export interface PrintedReport {
  readonly contents: PrintedContents;
  /** Null for a draft of the writer's own month. */
  readonly id: string | null;
  readonly settled: boolean;
}

/** A report that was handed in, as it was; or the writer's own month as it stands. Either within the reader's scope. */
export async function gatherMonthReport(tx: Scoped, which: { readonly id: string } | { readonly month: string }, today: Day): Promise<PrintedReport> {
  const report = "id" in which ? await findMonthReport(tx, which.id) : await findReportOf(tx, tx.actor.id, which.month);
  if ("id" in which && report === null) throw refused({ code: "month_report_not_found" });

  const { actor } = tx;
  const month = report?.month ?? ("month" in which ? which.month : "");
  const { assigned, ...counts } = report?.counts ?? (await countsOf(tx, actor.id, month));
  const { settings, regency } = await readSettings(tx);
  const { simulated } = await readRegency(tx);
  const userId = report?.userId ?? actor.id;
  const writer = { name: report?.userName ?? actor.name, ...(await findReportWriter(tx, userId)) };
  return {
    id: report?.id ?? null,
    settled: report?.state === "APPROVED",
    contents: composeMonthReport({
      letterhead: settings.letterhead, size: "F4", simulated, regency: regency.name, writer, month, counts, assigned, modules: settings.p2k2Modules, words: report?.words ?? "", report: report && standingOf(report, settings.timeZone), printedOn: today,
    }),
  };
}

function standingOf({ state, submittedAt, decidedName, decidedAt }: MonthReportRow, timeZone: TimeZone) {
  return { state, on: localDay(submittedAt, timeZone), decidedName, decidedOn: decidedAt === null ? null : localDay(decidedAt, timeZone) };
}
