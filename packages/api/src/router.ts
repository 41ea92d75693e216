import { accountsRouter } from "#accounts/accounts.router";
import { agencyRouter } from "#agency/agency.router";
import { areasRouter } from "#areas/areas.router";
import { auditRouter } from "#audit/audit.router";
import { budgetsRouter } from "#budgets/budgets.router";
import { compareRouter } from "#compare/compare.router";
import { familiesRouter } from "#families/families.router";
import { exportsRouter } from "#exports/exports.router";
import { focusRouter } from "#focus/focus.router";
import { homeRouter } from "#home/home.router";
import { importsRouter } from "#imports/imports.router";
import { listsRouter } from "#lists/lists.router";
import { liveRouter } from "#live/live.router";
import { enrolmentsRouter } from "#enrolments/enrolments.router";
import { paymentsRouter } from "#payments/payments.router";
import { movementsRouter } from "#movements/movements.router";
import { organisationsRouter } from "#organisations/organisations.router";
import { gapsRouter, pledgesRouter } from "#partners/partners.router";
import { meetingsRouter } from "#meetings/meetings.router";
import { attendanceRouter } from "#attendance/attendance.router";
import { minutesRouter } from "#minutes/minutes.router";
import { followUpsRouter } from "#followups/followups.router";
import { papersRouter } from "#papers/papers.router";
import { coordinationRouter } from "#coordination/coordination.router";
import { noticesRouter } from "#notices/notices.router";
import { keptFiguresRouter } from "#kept-figures/kept-figures.router";
import { syncRouter } from "#sync/sync.router";
import { assignmentsRouter } from "#assignments/assignments.router";
import { queuesRouter } from "#queues/queues.router";
import { visitsRouter } from "#visits/visits.router";
import { monthReportsRouter } from "#fieldwork/month-reports.router";
import { casesRouter } from "#fieldwork/cases.router";
import { graduationsRouter } from "#fieldwork/graduations.router";
import { coverageRouter } from "#coverage/coverage.router";
import { referralsRouter } from "#referrals/referrals.router";
import { updatesRouter } from "#updates/updates.router";
import { objectionsRouter } from "#updates/objections.router";
import { router } from "#platform/procedures";
import { problemsRouter } from "#problems/problems.router";
import { programmesRouter } from "#programmes/programmes.router";
import { sessionRouter } from "#session/session.router";
import { seriesRouter } from "#series/series.router";
import { proposalsRouter, simulationsRouter } from "#simulations/simulations.router";
import { synergyRouter } from "#synergy/synergy.router";
import { settingsRouter } from "#settings/settings.router";
import { targetingRouter } from "#targeting/targeting.router";
import { trendsRouter } from "#trends/trends.router";

/** Every procedure there is, by area. */
export const appRouter = router({
  session: sessionRouter,
  home: homeRouter,
  agency: agencyRouter,
  areas: areasRouter,
  targeting: targetingRouter,
  synergy: synergyRouter,
  families: familiesRouter,
  programmes: programmesRouter,
  enrolments: enrolmentsRouter,
  imports: importsRouter,
  audit: auditRouter,
  problems: problemsRouter,
  lists: listsRouter,
  exports: exportsRouter,
  live: liveRouter,
  accounts: accountsRouter,
  settings: settingsRouter,
  movements: movementsRouter,
  compare: compareRouter,
  budgets: budgetsRouter,
  focus: focusRouter,
  payments: paymentsRouter,
  trends: trendsRouter,
  series: seriesRouter,
  simulations: simulationsRouter,
  proposals: proposalsRouter,
  organisations: organisationsRouter,
  gaps: gapsRouter,
  pledges: pledgesRouter,
  keptFigures: keptFiguresRouter,
  notices: noticesRouter,
  coordination: coordinationRouter,
  papers: papersRouter,
  followUps: followUpsRouter,
  minutes: minutesRouter,
  attendance: attendanceRouter,
  meetings: meetingsRouter,
  sync: syncRouter,
  assignments: assignmentsRouter,
  queues: queuesRouter,
  visits: visitsRouter,
  monthReports: monthReportsRouter,
  cases: casesRouter,
  graduations: graduationsRouter,
  coverage: coverageRouter,
  referrals: referralsRouter,
  updates: updatesRouter,
  objections: objectionsRouter,
});
export type AppRouter = typeof appRouter;
