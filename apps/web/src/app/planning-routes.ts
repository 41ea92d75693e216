import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { budgetDocumentsSearchSchema, budgetRowSearchSchema, budgetsSearchSchema, newBudgetSearchSchema } from "#urls/budgets.url";
import { focusListSearchSchema, focusSearchSchema } from "#urls/focus.url";
import { programmesSearchSchema, programmeSearchSchema, yearSearchSchema } from "#urls/programmes.url";
import { chosenSearchSchema, proposalSearchSchema, proposalsSearchSchema, savedSimulationsSearchSchema, simulationSearchSchema } from "#urls/simulations.url";

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
  validateSearch: programmeSearchSchema,
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
  validateSearch: yearSearchSchema,
  staticData: { permission: "programmes.write" },
  component: screen("programmes", () => import("#features/programmes/year-page"), "YearPage"),
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

/** Programmes, money, places and scenarios. */
export const planningRoutes = [
  programmesRoute, newProgrammeRoute, programmeRoute, editProgrammeRoute, programmeYearRoute, budgetsRoute, newBudgetRoute, budgetDocumentsRoute, budgetImportRoute, budgetRowRoute, focusRoute, focusListRoute, focusAnnexRoute, simulationRoute, chosenRoute, savedSimulationsRoute, proposalsRoute, proposalRoute,
] as const;
