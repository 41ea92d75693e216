import type { Permission } from "@sinergi/domain/access/permissions";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { CrashPage } from "#app/crash-page";
import { Frame } from "#app/frame";
import { NotFoundPage } from "#app/not-found-page";
import { WaitingPage } from "#app/waiting-page";
import { HomePage } from "#features/home/home-page";
import { bringPart, type CataloguePart } from "#lib/catalogue";
import { isSignedOut, queryClient } from "#lib/query-client";
import { trpc } from "#lib/trpc";
import { agencySearchSchema } from "#urls/agency.url";
import { areaPageSearchSchema, areasSearchSchema } from "#urls/areas.url";
import { budgetDocumentsSearchSchema, budgetRowSearchSchema, budgetsSearchSchema, newBudgetSearchSchema } from "#urls/budgets.url";
import { compareSearchSchema } from "#urls/compare.url";
import { auditSearchSchema, importSearchSchema, importsSearchSchema, newImportSearchSchema, signInSearchSchema, unlistedSearchSchema } from "#urls/data.url";
import { familiesSearchSchema } from "#urls/families.url";
import { movementsSearchSchema } from "#urls/movement.url";
import { programmesSearchSchema } from "#urls/programmes.url";
import { focusListSearchSchema, focusSearchSchema } from "#urls/focus.url";
import { paidFamiliesSearchSchema, paymentsSearchSchema, recipientsSearchSchema } from "#urls/payments.url";
import { seriesSearchSchema } from "#urls/series.url";
import { trendsSearchSchema } from "#urls/trends.url";
import { chosenSearchSchema, proposalSearchSchema, proposalsSearchSchema, savedSimulationsSearchSchema, simulationSearchSchema } from "#urls/simulations.url";
import { organisationsSearchSchema } from "#urls/organisations.url";
import { gapsSearchSchema, newPledgeSearchSchema, pledgesSearchSchema } from "#urls/partners.url";
import { parseQuery, stringifyQuery } from "#urls/query-string";
import { synergySearchSchema } from "#urls/synergy.url";
import { targetingSearchSchema } from "#urls/targeting.url";
import { usersSearchSchema } from "#urls/users.url";
import { problemsSearchSchema, savedListsSearchSchema } from "#urls/work-lists.url";

/** A screen with the part of the sentences that it speaks. */
function screen<M extends Record<string, unknown>>(part: CataloguePart, load: () => Promise<M>, name: keyof M & string) {
  return lazyRouteComponent(async () => (await Promise.all([load(), bringPart("shared"), bringPart(part)]))[0], name);
}

const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: CrashPage });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/masuk",
  validateSearch: signInSearchSchema,
  component: lazyRouteComponent(() => import("#features/sign-in/sign-in-page"), "SignInPage"),
});

/**
 * At the first visit the figures of Beranda and of Sasaran come beside the session, in the same request, not after it: on a slow
 * line each step that waits for another costs most of a second; frame and Beranda come with the shell for the same reason.
 * Whoever may not see the figures is refused here as he would be later.
 */
function bringAlong({ pathname, search }: { readonly pathname: string; readonly search: object }): void {
  if (queryClient.getQueryData(trpc.session.me.queryKey()) !== undefined) return;
  if (pathname === "/") void queryClient.prefetchQuery(trpc.home.overview.queryOptions());
  if (pathname === "/analisis/sasaran") {
    const { wil, tgl } = targetingSearchSchema.parse(search);
    void queryClient.prefetchQuery(trpc.targeting.figures.queryOptions({ area: wil, on: tgl }));
    void queryClient.prefetchQuery(trpc.programmes.list.queryOptions());
  }
}

/** The screen's own files come beside the session too. */
function bringScreens(matches: readonly { readonly routeId: string }[]): void {
  for (const { routeId } of matches) {
    const route = Object.values(router.routesById).find(({ id }) => id === routeId);
    void route?.options.component?.preload?.();
  }
}

/** Everything inside the frame needs a session; without one the way leads through Masuk and back. */
const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "frame",
  component: Frame,
  pendingComponent: WaitingPage,
  beforeLoad: async ({ location, matches }) => {
    bringAlong(location);
    bringScreens(matches);
    try {
      await queryClient.ensureQueryData(trpc.session.me.queryOptions());
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      throw redirect({ to: "/masuk", search: { ke: location.href === "/" ? undefined : location.href } });
    }
  },
});

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/",
  component: HomePage,
});

const agencyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/opd",
  validateSearch: agencySearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("organisations", () => import("#features/agency/agency-page"), "AgencyPage"),
});

const targetingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/sasaran",
  validateSearch: targetingSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/targeting/targeting-page"), "TargetingPage"),
});

const synergyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/sinergi",
  validateSearch: synergySearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/synergy/synergy-page"), "SynergyPage"),
});

const areasRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/wilayah",
  validateSearch: areasSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/areas/areas-page"), "AreasPage"),
});

const areaRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/wilayah/$areaCode",
  validateSearch: areaPageSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/areas/area-page"), "AreaPage"),
});

const familiesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/keluarga",
  validateSearch: familiesSearchSchema,
  staticData: { permission: "families.read" },
  component: screen("analysis", () => import("#features/families/families-page"), "FamiliesPage"),
});

const familyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/keluarga/$familyId",
  validateSearch: familiesSearchSchema,
  staticData: { permission: "families.read" },
  component: screen("analysis", () => import("#features/families/family-page"), "FamilyPage"),
});

const compareRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/banding",
  validateSearch: compareSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/compare/compare-page"), "ComparePage"),
});

const movementsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/menetap",
  validateSearch: movementsSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/movements/movements-page"), "MovementsPage"),
});

const importsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/impor",
  validateSearch: importsSearchSchema,
  staticData: { permission: "imports.read" },
  component: screen("data", () => import("#features/imports/imports-page"), "ImportsPage"),
});

const newImportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/impor/baru",
  validateSearch: newImportSearchSchema,
  staticData: { permission: "imports.write" },
  component: screen("data", () => import("#features/imports/new-import-page"), "NewImportPage"),
});

const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/impor/$importId",
  validateSearch: importSearchSchema,
  staticData: { permission: "imports.read" },
  component: screen("data", () => import("#features/imports/import-page"), "ImportPage"),
});

const unlistedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/tak-terdata",
  validateSearch: unlistedSearchSchema,
  staticData: { permission: "enrolments.decide" },
  component: screen("data", () => import("#features/unlisted/unlisted-page"), "UnlistedPage"),
});

const versionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/versi",
  staticData: { permission: "imports.read" },
  component: screen("data", () => import("#features/versions/versions-page"), "VersionsPage"),
});

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/audit",
  validateSearch: auditSearchSchema,
  staticData: { permission: "audit.read" },
  component: screen("data", () => import("#features/audit/audit-page"), "AuditPage"),
});

const problemsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/masalah",
  staticData: { permission: "problems.read" },
  component: screen("data", () => import("#features/problems/problems-page"), "ProblemsPage"),
});

const problemKindRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/masalah/$kind",
  validateSearch: problemsSearchSchema,
  staticData: { permission: "problems.read" },
  component: screen("data", () => import("#features/problems/problem-list-page"), "ProblemListPage"),
});

const findPersonRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/cari-orang",
  staticData: { permission: "persons.find" },
  component: screen("data", () => import("#features/find-person/find-person-page"), "FindPersonPage"),
});

const savedListsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/daftar-tersimpan",
  validateSearch: savedListsSearchSchema,
  staticData: { permission: "families.read" },
  component: screen("analysis", () => import("#features/lists/saved-lists-page"), "SavedListsPage"),
});

const programmesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/program",
  validateSearch: programmesSearchSchema,
  staticData: { permission: "programmes.read" },
  component: screen("programmes", () => import("#features/programmes/programmes-page"), "ProgrammesPage"),
});

const newProgrammeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/program/baru",
  staticData: { permission: "programmes.write" },
  component: screen("programmes", () => import("#features/programmes/programme-form-page"), "NewProgrammePage"),
});

const programmeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/program/$code",
  staticData: { permission: "programmes.read" },
  component: screen("programmes", () => import("#features/programmes/programme-page"), "ProgrammePage"),
});

const editProgrammeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/program/$code/ubah",
  staticData: { permission: "programmes.write" },
  component: screen("programmes", () => import("#features/programmes/programme-form-page"), "EditProgrammePage"),
});

const programmeYearRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/program/$code/tahun/$year",
  staticData: { permission: "programmes.write" },
  component: screen("programmes", () => import("#features/programmes/year-page"), "YearPage"),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/undangan",
  component: screen("people", () => import("#features/sign-in/invitation-page"), "InvitationPage"),
});

const usersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pengguna",
  validateSearch: usersSearchSchema,
  staticData: { permission: "accounts.read" },
  component: screen("people", () => import("#features/users/users-page"), "UsersPage"),
});

const userRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pengguna/$accountId",
  staticData: { permission: "accounts.read" },
  component: screen("people", () => import("#features/users/user-page"), "UserPage"),
});

const ownAccountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/akun",
  component: screen("people", () => import("#features/users/own-account-page"), "OwnAccountPage"),
});

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pengaturan",
  staticData: { permission: "settings.read" },
  component: screen("people", () => import("#features/settings/settings-page"), "SettingsPage"),
});

const budgetsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/anggaran",
  validateSearch: budgetsSearchSchema,
  staticData: { permission: "budgets.read" },
  component: screen("budgets", () => import("#features/budgets/budgets-page"), "BudgetsPage"),
});

const newBudgetRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/anggaran/baru",
  validateSearch: newBudgetSearchSchema,
  staticData: { permission: "budgets.propose" },
  component: screen("budgets", () => import("#features/budgets/new-budget-page"), "NewBudgetPage"),
});

const budgetDocumentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/anggaran/dokumen",
  validateSearch: budgetDocumentsSearchSchema,
  staticData: { permission: "budgets.read" },
  component: screen("budgets", () => import("#features/budgets/documents-page"), "DocumentsPage"),
});

const budgetImportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/anggaran/dokumen/$importId",
  staticData: { permission: "budgets.propose" },
  component: screen("budgets", () => import("#features/budgets/budget-import-page"), "BudgetImportPage"),
});

const budgetRowRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/anggaran/$rowId",
  validateSearch: budgetRowSearchSchema,
  staticData: { permission: "budgets.read" },
  component: screen("budgets", () => import("#features/budgets/budget-row-page"), "BudgetRowPage"),
});

const focusRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/lokus",
  validateSearch: focusSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("focus", () => import("#features/focus/focus-page"), "FocusPage"),
});

const focusListRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/lokus/$listId",
  validateSearch: focusListSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("focus", () => import("#features/focus/focus-list-page"), "FocusListPage"),
});

const focusAnnexRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/lokus/$listId/lampiran",
  staticData: { permission: "figures.read" },
  component: screen("focus", () => import("#features/focus/annex-page"), "AnnexPage"),
});

const recipientsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/penerima",
  validateSearch: recipientsSearchSchema,
  staticData: { permission: "enrolments.write" },
  component: screen("payments", () => import("#features/recipients/recipients-page"), "RecipientsPage"),
});

const paymentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/penyaluran",
  validateSearch: paymentsSearchSchema,
  staticData: { permission: "payments.read" },
  component: screen("payments", () => import("#features/payments/payments-page"), "PaymentsPage"),
});

const paidFamiliesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/penyaluran/keluarga",
  validateSearch: paidFamiliesSearchSchema,
  staticData: { permission: "payments.read" },
  component: screen("payments", () => import("#features/payments/paid-families-page"), "PaidFamiliesPage"),
});

const trendsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/tren",
  validateSearch: trendsSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("trends", () => import("#features/trends/trends-page"), "TrendsPage"),
});

const seriesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/kemiskinan",
  validateSearch: seriesSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("trends", () => import("#features/series/series-page"), "SeriesPage"),
});

const simulationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/simulasi",
  validateSearch: simulationSearchSchema,
  staticData: { permission: "simulations.read" },
  component: screen("simulations", () => import("#features/simulations/simulation-page"), "SimulationPage"),
});

const chosenRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/simulasi/keluarga",
  validateSearch: chosenSearchSchema,
  staticData: { permission: "families.read" },
  component: screen("simulations", () => import("#features/simulations/chosen-page"), "ChosenPage"),
});

const savedSimulationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/simulasi/tersimpan",
  validateSearch: savedSimulationsSearchSchema,
  staticData: { permission: "simulations.read" },
  component: screen("simulations", () => import("#features/simulations/saved-page"), "SavedSimulationsPage"),
});

const proposalsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/calon",
  validateSearch: proposalsSearchSchema,
  staticData: { permission: "simulations.write" },
  component: screen("simulations", () => import("#features/proposals/proposals-page"), "ProposalsPage"),
});

const proposalRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/perencanaan/calon/$proposalId",
  validateSearch: proposalSearchSchema,
  staticData: { permission: "simulations.write" },
  component: screen("simulations", () => import("#features/proposals/proposal-page"), "ProposalPage"),
});

const organisationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/organisasi",
  validateSearch: organisationsSearchSchema,
  staticData: { permission: "organisations.read" },
  component: screen("organisations", () => import("#features/organisations/organisations-page"), "OrganisationsPage"),
});

const organisationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/organisasi/$code",
  staticData: { permission: "organisations.read" },
  component: screen("organisations", () => import("#features/organisations/organisation-page"), "OrganisationPage"),
});

const gapsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/mitra/celah",
  validateSearch: gapsSearchSchema,
  staticData: { permission: "gaps.read" },
  component: screen("partners", () => import("#features/partners/gaps-page"), "GapsPage"),
});

const pledgesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/mitra/janji",
  validateSearch: pledgesSearchSchema,
  staticData: { permission: "pledges.read" },
  component: screen("partners", () => import("#features/partners/pledges-page"), "PledgesPage"),
});

const newPledgeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/mitra/janji/baru",
  validateSearch: newPledgeSearchSchema,
  staticData: { permission: "pledges.write" },
  component: screen("partners", () => import("#features/partners/new-pledge-page"), "NewPledgePage"),
});

const pledgeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/mitra/janji/$pledgeId",
  staticData: { permission: "pledges.read" },
  component: screen("partners", () => import("#features/partners/pledge-page"), "PledgePage"),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  invitationRoute,
  frameRoute.addChildren([
    homeRoute, agencyRoute, targetingRoute, synergyRoute, familiesRoute, familyRoute, importsRoute, newImportRoute, importRoute, unlistedRoute, versionsRoute, auditRoute, problemsRoute, problemKindRoute, findPersonRoute, savedListsRoute, usersRoute, userRoute, ownAccountRoute, settingsRoute, areasRoute, areaRoute, compareRoute, movementsRoute, organisationsRoute, organisationRoute, gapsRoute, pledgesRoute, newPledgeRoute, pledgeRoute, simulationRoute, chosenRoute, savedSimulationsRoute, proposalsRoute, proposalRoute, trendsRoute, seriesRoute, recipientsRoute, paymentsRoute, paidFamiliesRoute, focusRoute, focusListRoute, focusAnnexRoute, budgetsRoute, newBudgetRoute, budgetDocumentsRoute, budgetImportRoute, budgetRowRoute, programmesRoute, newProgrammeRoute, programmeRoute, editProgrammeRoute, programmeYearRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch: (query) => parseQuery(query),
  stringifySearch: (search) => stringifyQuery(search),
  defaultPreload: "intent",
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** What a role must hold to see the page; the server decides again on every request. */
    permission?: Permission;
  }
}
