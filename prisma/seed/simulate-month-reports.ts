import type { FieldPast, PastMonthReport } from "@sinergi/domain/fieldwork/field-past";
import { dayBefore, type Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import type { CrewMember } from "#field-crew";
import { MONTHS_OF_LOG, monthsUpTo, streamOf, type FieldOrder, type PastMonth } from "#field-order";
import { momentOf } from "#meeting-order";
import { seededId } from "#seeded-id";

export type Logged = Pick<FieldPast, "visits" | "visitNeeds" | "sessions" | "attendance" | "commitments" | "payouts" | "cases" | "graduations">;

/** Every how many facilitators the report of the last month waits. */
const WAITS_EVERY = 4;

/** Reports of the months that have ended: older ones approved, of the last one some wait, one in seven was returned or has not come. */
export function simulateMonthReports(order: FieldOrder, member: CrewMember, logged: Logged): readonly PastMonthReport[] {
  const months = monthsUpTo(order.today, MONTHS_OF_LOG).slice(0, -1);
  const random = streamOf(order, "month-reports", member.at);
  return months.flatMap((month, at): PastMonthReport[] => {
    const draw = random.next();
    const isLast = at === months.length - 1;
    const waits = isLast && member.at % WAITS_EVERY === 1;
    if (isLast && !waits && draw < 0.14) return [];
    const state = waits ? "SUBMITTED" : !isLast || draw > 0.55 ? "APPROVED" : draw > 0.22 ? "SUBMITTED" : "RETURNED";
    const handed = notAfter(shiftDay(month.last, random.int(1, 4)), order.today);
    const decided = notAfter(shiftDay(handed, random.int(1, 4)), order.today);
    const open = state === "SUBMITTED";
    return [{
      id: seededId(order.seed, "month-report", member.at, month.month), userId: member.id, userName: member.name, month: month.month, state, words: draw > 0.8 ? "Dua pekon hanya terjangkau sepeda motor saat cuaca baik (simulasi)." : "", counts: countsOf(logged, month),
      submittedAt: momentOf(handed, "15:30"), decidedBy: open ? null : order.coordinator.id, decidedName: open ? null : order.coordinator.name, decidedAt: open ? null : momentOf(decided, "09:45"),
      decisionNote: state === "RETURNED" ? "Mohon lengkapi verifikasi komitmen (simulasi)" : "",
    }];
  });
}

function notAfter(day: Day, today: Day): Day {
  return day < today ? day : dayBefore(today);
}

/** The counts of a report as they stood when it was handed in. */
function countsOf(logged: Logged, { month }: PastMonth): object {
  const inMonth = <T extends { readonly onDay: Day }>(rows: readonly T[]): readonly T[] => rows.filter(({ onDay }) => onDay.startsWith(month));
  const visits = inMonth(logged.visits);
  const sessions = inMonth(logged.sessions);
  const payouts = inMonth(logged.payouts);
  const commitments = inMonth(logged.commitments);
  const visitIds = new Set(visits.map(({ id }) => id));
  return {
    visits: visits.length, visitsByKind: tally(visits, ({ kind }) => kind), visitsByOutcome: tally(visits, ({ outcome }) => outcome),
    familiesVisited: new Set(visits.map(({ familyId }) => familyId)).size, familiesMet: new Set(visits.filter(({ outcome }) => outcome === "BERTEMU").map(({ familyId }) => familyId)).size,
    sessions: sessions.length, modules: modulesOf(sessions, logged.attendance),
    commitments: commitments.length, commitmentsByResult: tally(commitments, ({ result }) => result),
    payouts: payouts.length, payoutsReceived: payouts.filter(({ received }) => received).length, payoutProblems: tally(payouts.filter(({ problem }) => problem !== "NONE"), ({ problem }) => problem),
    needs: logged.visitNeeds.filter(({ visitId }) => visitIds.has(visitId)).length, referrals: 0,
    cases: logged.cases.filter(({ openedOn }) => openedOn.startsWith(month)).length, graduations: tally(inMonth(logged.graduations), ({ kind }) => kind), housingChecks: 0, proposals: 0, objections: 0, workAnswered: 0,
  };
}

function modulesOf(sessions: Logged["sessions"], attendance: Logged["attendance"]): readonly object[] {
  return [...new Set(sessions.map(({ module }) => module))].toSorted().map((module) => {
    const held = new Set(sessions.filter((session) => session.module === module).map(({ id }) => id));
    const rows = attendance.filter(({ sessionId }) => held.has(sessionId));
    return { module, sessions: held.size, came: rows.filter(({ presence }) => presence === "PRESENT" || presence === "REPRESENTED").length, expected: rows.length };
  });
}

function tally<T>(rows: readonly T[], keyOf: (row: T) => string): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const row of rows) counted[keyOf(row)] = (counted[keyOf(row)] ?? 0) + 1;
  return counted;
}
