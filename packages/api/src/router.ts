import { accountsRouter } from "#accounts/accounts.router";
import { areasRouter } from "#areas/areas.router";
import { auditRouter } from "#audit/audit.router";
import { compareRouter } from "#compare/compare.router";
import { familiesRouter } from "#families/families.router";
import { homeRouter } from "#home/home.router";
import { importsRouter } from "#imports/imports.router";
import { listsRouter } from "#lists/lists.router";
import { liveRouter } from "#live/live.router";
import { movementsRouter } from "#movements/movements.router";
import { organisationsRouter } from "#organisations/organisations.router";
import { gapsRouter, pledgesRouter } from "#partners/partners.router";
import { router } from "#platform/procedures";
import { problemsRouter } from "#problems/problems.router";
import { enrolmentsRouter, programmesRouter } from "#programmes/programmes.router";
import { sessionRouter } from "#session/session.router";
import { synergyRouter } from "#synergy/synergy.router";
import { settingsRouter } from "#settings/settings.router";
import { targetingRouter } from "#targeting/targeting.router";

/** Every procedure there is, by area. */
export const appRouter = router({
  session: sessionRouter,
  home: homeRouter,
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
  live: liveRouter,
  accounts: accountsRouter,
  settings: settingsRouter,
  movements: movementsRouter,
  compare: compareRouter,
  organisations: organisationsRouter,
  gaps: gapsRouter,
  pledges: pledgesRouter,
});
export type AppRouter = typeof appRouter;
