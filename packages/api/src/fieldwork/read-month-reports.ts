import type { Scoped } from "@sinergi/db/access/scoped";
import { countFamiliesOf, listMonthFacts } from "@sinergi/db/fieldwork/month-facts.store";
import { findMonthReport, findReportOf, listMonthReports as readMonthReports, listReporters, type MonthReportRow, type ReportCounts, type ReporterRow } from "@sinergi/db/fieldwork/month-reports.store";
import { readP2k2Modules } from "@sinergi/db/fieldwork/p2k2-modules.store";
import { listSessions as readSessions } from "@sinergi/db/fieldwork/sessions.store";
import { countMonth } from "@sinergi/domain/fieldwork/month-counts";
import { monthBounds } from "@sinergi/domain/fieldwork/month-bounds";
import { moduleWords } from "@sinergi/domain/fieldwork/p2k2-modules";
import { movesOfReport } from "@sinergi/domain/fieldwork/move-month-report";
import {
  monthInputSchema, monthReportInputSchema, sessionsInputSchema, type MonthReportAnswer, type MonthReportsAnswer, type OwnMonthAnswer, type ReporterAnswer, type SessionsAnswer,
} from "#fieldwork/month-reports.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** What the log of a month holds by now. */
export async function countsOf(tx: Scoped, userId: string, month: string): Promise<ReportCounts> {
  const { first, last } = monthBounds(month);
  return { ...countMonth(await listMonthFacts(tx, { userId, first, last })), assigned: await countFamiliesOf(tx, userId, last) };
}

async function reportAnswer(tx: Scoped, row: MonthReportRow): Promise<MonthReportAnswer> {
  const { userId, decidedBy: _decidedBy, ...shown } = row;
  return { ...shown, isOwn: userId === tx.actor.id, moves: movesOfReport(row, tx.actor), modules: await readP2k2Modules(tx) };
}

/** Everybody of whom a report is expected for a month, beside what was handed in. A facilitator sees himself. */
export const listMonthReports = procedure({ permission: "monthReports.read", scope: "own", audit: null })
  .input(monthInputSchema)
  .query(async ({ ctx, input: { month } }): Promise<MonthReportsAnswer> => {
    const { reports, people } = await ctx.read(async (tx) => ({ reports: await readMonthReports(tx, month), people: await listReporters(tx, monthBounds(month)) }));
    const expected = people.map((person) => reporterAnswer(person, reports.find(({ userId }) => userId === person.userId) ?? null));
    // Who handed one in without being on the list of facilitators is not lost.
    const others = reports.filter(({ userId }) => !people.some((person) => person.userId === userId));
    return { month, today: ctx.clock.today(), rows: [...expected, ...others.map((report) => reporterAnswer({ userId: report.userId, name: report.userName, families: report.counts.assigned, pending: null, lastSeenAt: null }, report))] };
  });

function reporterAnswer(person: ReporterRow, report: MonthReportRow | null): ReporterAnswer {
  const { userId, name, families, pending, lastSeenAt } = person;
  return {
    userId, name, families, pending, lastSeenAt,
    reportId: report?.id ?? null, state: report?.state ?? null, submittedAt: report?.submittedAt ?? null, decidedName: report?.decidedName ?? null, counts: report?.counts ?? null,
  };
}

/** One report as it was handed in. */
export const monthReportDetail = procedure({ permission: "monthReports.read", scope: "own", audit: null })
  .input(monthReportInputSchema)
  .query(({ ctx, input }): Promise<MonthReportAnswer> =>
    ctx.read(async (tx) => {
      const row = await findMonthReport(tx, input.id);
      if (!row) throw refused({ code: "month_report_not_found" });
      return reportAnswer(tx, row);
    }),
  );

/** The caller's own month. */
export const ownMonth = procedure({ permission: "field.log", scope: "own", audit: null })
  .input(monthInputSchema)
  .query(({ ctx, input: { month } }): Promise<OwnMonthAnswer> =>
    ctx.read(async (tx) => {
      const report = await findReportOf(tx, ctx.actor.id, month);
      return { month, counts: await countsOf(tx, ctx.actor.id, month), report: report && (await reportAnswer(tx, report)) };
    }),
  );

/** P2K2 sessions within the reader's scope. */
export const listSessions = procedure({ permission: "monthReports.read", scope: "own", audit: null })
  .input(sessionsInputSchema)
  .query(({ ctx, input }): Promise<SessionsAnswer> =>
    ctx.read(async (tx) => {
      const modules = await readP2k2Modules(tx);
      return { rows: (await readSessions(tx, input)).map((row) => ({ ...row, moduleName: moduleWords(row.module, modules) })) };
    }),
  );
