import type { MonthReportRow, ReportCounts } from "@sinergi/db/fieldwork/month-reports.store";
import type { SessionRow } from "@sinergi/db/fieldwork/sessions.store";
import { monthSchema } from "@sinergi/domain/fieldwork/log-fields.schema";
import { REPORT_NOTE_MAX_LENGTH, REPORT_NOTE_MIN_LENGTH, REPORT_WORDS_MAX_LENGTH, type ReportMove, type ReportState } from "@sinergi/domain/fieldwork/move-month-report";
import type { P2k2Module } from "@sinergi/domain/fieldwork/p2k2-modules.schema";
import { z } from "zod";

const opId = z.uuid();
const id = z.uuid();
const revision = z.int().min(1);

/** `monthReports.list`, `monthReports.mine` */
export const monthInputSchema = z.strictObject({ month: monthSchema });
/** `monthReports.sessions`: of a month, or of all time. */
export const sessionsInputSchema = z.strictObject({ month: monthSchema.nullable().default(null) });
/** `monthReports.detail` */
export const monthReportInputSchema = z.strictObject({ id });
/** `monthReports.submit`: the caller makes the id; a month handed in again keeps the first one. */
export const submitReportInputSchema = z.strictObject({ opId, id, month: monthSchema, words: z.string().trim().max(REPORT_WORDS_MAX_LENGTH).default("") });
/** `monthReports.approve` */
export const approveReportInputSchema = z.strictObject({ opId, id, basedOn: revision, note: z.string().trim().max(REPORT_NOTE_MAX_LENGTH).default("") });
/** `monthReports.return`: says what is missing. */
export const returnReportInputSchema = z.strictObject({ opId, id, basedOn: revision, note: z.string().trim().min(REPORT_NOTE_MIN_LENGTH).max(REPORT_NOTE_MAX_LENGTH) });
/** `monthReports.undo` */
export const undoReportDecisionInputSchema = z.strictObject({ opId, id });

export interface MonthReportAnswer extends Omit<MonthReportRow, "userId" | "decidedBy"> {
  readonly isOwn: boolean;
  readonly moves: readonly ReportMove[];
  /** What the modules of its sessions are called. */
  readonly modules: readonly P2k2Module[];
}

/** One facilitator in one month: what he handed in, or that nothing has come yet. */
export interface ReporterAnswer {
  readonly userId: string;
  readonly name: string;
  /** Null: not handed in. Never shown as nothing done. */
  readonly reportId: string | null;
  readonly state: ReportState | null;
  readonly submittedAt: string | null;
  readonly decidedName: string | null;
  readonly counts: ReportCounts | null;
  readonly families: number | null;
  /** Records still on his phones as they last said; null: none has ever reported. */
  readonly pending: number | null;
  readonly lastSeenAt: string | null;
}

export interface MonthReportsAnswer {
  readonly month: string;
  readonly today: string;
  readonly rows: readonly ReporterAnswer[];
}

/** The writer's own month: what the server has of his log by now, and the report, where he handed one in. */
export interface OwnMonthAnswer {
  readonly month: string;
  readonly counts: ReportCounts;
  readonly report: MonthReportAnswer | null;
}

export interface SessionsAnswer {
  readonly rows: readonly (Omit<SessionRow, "onDay"> & { readonly onDay: string; /** Code and name. */ readonly moduleName: string })[];
}
