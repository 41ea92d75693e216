import type { LogFact } from "@sinergi/domain/fieldwork/month-counts";
import type { AidProblem, CommitmentResult, GraduationKind, Presence, VisitKind, VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface MonthOf {
  readonly userId: string;
  /** First and last day. */
  readonly first: Day;
  readonly last: Day;
}

const STANDS = "user_id = $1 and on_day between $2 and $3 and amended_by is null and voided_at is null";

/** Everything a facilitator logged in a month that stands, as the report counts it, in the reader's scope. */
export async function listMonthFacts(tx: Scoped, { userId, first, last }: MonthOf): Promise<LogFact[]> {
  const values = [userId, first, last];
  const visits = await tx.rows<{ familyId: string; visitKind: VisitKind; outcome: VisitOutcome; needs: number }>(
    `select family_id as "familyId", kind as "visitKind", outcome, (select count(*)::int from visit_need n where n.visit_id = v.id) as needs from visit v where ${STANDS}`, values);
  const sessions = await tx.rows<{ module: string; presences: Presence[] }>(
    `select module, array(select presence from session_attendance a where a.session_id = s.id order by a.family_id) as presences from field_session s where ${STANDS}`, values);
  const checks = await tx.rows<{ result: CommitmentResult }>(`select result from commitment_check where ${STANDS}`, values);
  const payouts = await tx.rows<{ received: boolean; problem: AidProblem }>(`select received, problem from payout_support where ${STANDS}`, values);
  const graduations = await tx.rows<{ graduationKind: GraduationKind }>(`select kind as "graduationKind" from graduation where user_id = $1 and on_day between $2 and $3 and state <> 'WITHDRAWN'`, values);
  return [
    ...visits.map((row) => ({ kind: "visit" as const, ...row })),
    ...sessions.map((row) => ({ kind: "session" as const, ...row })),
    ...checks.map((row) => ({ kind: "commitment" as const, ...row })),
    ...payouts.map((row) => ({ kind: "payout" as const, ...row })),
    ...graduations.map((row) => ({ kind: "graduation" as const, ...row })),
    ...(await listCounted(tx, { userId, first, last })),
  ];
}

/** What is counted and not told: cases are numbers alone, restricted ones among them. */
async function listCounted(tx: Scoped, { userId, first, last }: MonthOf): Promise<LogFact[]> {
  const row = await tx.derive((system) => system.one<Record<"case" | "housing" | "referral" | "proposal" | "objection" | "work", number>>(
    `select (select count(*)::int from field_case where user_id = $1 and opened_on between $2 and $3) as case,
            (select count(*)::int from housing_check where ${STANDS}) as housing,
            (select count(*)::int from referral where sent_by = $1 and sent_on between $2 and $3) as referral,
            (select count(*)::int from registry_proposal where proposed_by = $1 and proposed_on between $2 and $3) as proposal,
            (select count(*)::int from objection where taken_by = $1 and received_on between $2 and $3) as objection,
            (select count(*)::int from work_item where user_id = $1 and answered_on between $2 and $3) as work`,
    [userId, first, last],
  ));
  return (["case", "housing", "referral", "proposal", "objection", "work"] as const).flatMap((kind) => Array.from({ length: row[kind] }, () => ({ kind })));
}

/** Families that were a facilitator's on a day; null where nobody assigned any to him. */
export function countFamiliesOf(tx: Scoped, userId: string, on: Day): Promise<number | null> {
  return tx.derive(async (system) =>
    (await system.one<{ count: number | null }>("select nullif(count(distinct family_id)::int, 0) as count from assignment where user_id = $1 and from_day <= $2 and (to_day is null or to_day >= $2)", [userId, on])).count,
  );
}
