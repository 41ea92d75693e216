import type { MonthCounts } from "@sinergi/domain/fieldwork/month-counts";
import type { ReportState } from "@sinergi/domain/fieldwork/move-month-report";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

/** What a report says in figures, as they stood when it was handed in. */
export interface ReportCounts extends MonthCounts {
  /** Families that were his on the last day; null: none were assigned. */
  readonly assigned: number | null;
}

export interface MonthReportRow {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  readonly month: string;
  readonly state: ReportState;
  /** Obstacles and plans, in the writer's words. */
  readonly words: string;
  readonly counts: ReportCounts;
  readonly submittedAt: string;
  readonly decidedBy: string | null;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string;
  readonly revision: number;
}
type ReportData = MonthReportRow & Record<string, unknown>;

const ISO = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const REPORT = `select id, user_id as "userId", user_name as "userName", month, state, words, counts, ${ISO("submitted_at")} as "submittedAt", decided_by as "decidedBy", decided_name as "decidedName",
  ${ISO("decided_at")} as "decidedAt", decision_note as "decisionNote", revision from month_report`;

export function listMonthReports(tx: Scoped, month: string): Promise<MonthReportRow[]> {
  return tx.rows<ReportData>(`${REPORT} where month = $1 order by user_name, user_id`, [month]);
}

export function findMonthReport(tx: Scoped, id: string): Promise<MonthReportRow | null> {
  return tx.find<ReportData>(`${REPORT} where id = $1`, [id]);
}

export async function lockMonthReport(tx: Scoped, id: string): Promise<MonthReportRow | null> {
  return tx.find<ReportData>(`${REPORT} where id = $1 for update`, [id]);
}

export function findReportOf(tx: Scoped, userId: string, month: string): Promise<MonthReportRow | null> {
  return tx.find<ReportData>(`${REPORT} where user_id = $1 and month = $2`, [userId, month]);
}

/** Hands it in, or again with the counts of now; what somebody decided on the earlier one is gone with it. */
export async function writeReport(tx: Scoped, it: { readonly id: string; readonly month: string; readonly words: string; readonly counts: ReportCounts }): Promise<void> {
  await tx.run(
    `insert into month_report (id, user_id, user_name, month, state, words, counts) values ($1, $2, $3, $4, 'SUBMITTED', $5, $6)
     on conflict (user_id, month) do update set state = 'SUBMITTED', words = excluded.words, counts = excluded.counts, submitted_at = now(), decided_by = null, decided_name = null, decided_at = null,
       revision = month_report.revision + 1`,
    [it.id, tx.actor.id, tx.actor.name, it.month, it.words, JSON.stringify(it.counts)],
  );
}

export async function writeReportDecision(tx: Scoped, id: string, { state, note }: { readonly state: ReportState; readonly note: string }): Promise<void> {
  const decided = state !== "SUBMITTED";
  await tx.run(
    "update month_report set state = $2, decided_by = $3, decided_name = $4, decided_at = case when $5 then now() end, decision_note = $6, revision = revision + 1 where id = $1",
    [id, state, decided ? tx.actor.id : null, decided ? tx.actor.name : null, decided, note],
  );
}

export interface ReporterRow {
  readonly userId: string;
  readonly name: string;
  readonly families: number | null;
  /** Records his phones last said they still hold; null: no phone of his has ever come. */
  readonly pending: number | null;
  readonly lastSeenAt: string | null;
}

/** Whose report is expected for a month: everybody on the list of facilitators who served in it. */
export function listReporters(tx: Scoped, { first, last }: { readonly first: Day; readonly last: Day }): Promise<ReporterRow[]> {
  return tx.rows<ReporterRow & Record<string, unknown>>(
    `with served as (
       select user_id, name from facilitator where active_from <= $2 and (active_to is null or active_to >= $1)
     ), load as (
       select user_id, count(distinct family_id)::int as families from assignment where from_day <= $2 and (to_day is null or to_day >= $2) group by user_id
     ), phones as (
       select user_id, sum(pending)::int as pending, max(last_seen_at) as seen from sync_device where retired_at is null group by user_id
     )
     select s.user_id as "userId", s.name, l.families, p.pending, ${ISO("p.seen")} as "lastSeenAt" from served s left join load l using (user_id) left join phones p using (user_id) order by s.name, s.user_id`,
    [first, last],
  );
}
