import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { casesSearchSchema, graduationsSearchSchema, monthReportsSearchSchema } from "#urls/fieldlogs.url";

const monthReportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/laporan",
  validateSearch: monthReportsSearchSchema,
  staticData: { permission: "monthReports.read" },
  component: screen("fieldlogs", () => import("#features/fieldlogs/month-reports-page"), "MonthReportsPage"),
});

const monthReportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/laporan/$reportId",
  staticData: { permission: "monthReports.read" },
  component: screen("fieldlogs", () => import("#features/fieldlogs/month-report-page"), "MonthReportPage"),
});

const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/kasus",
  validateSearch: casesSearchSchema,
  staticData: { permission: "cases.read" },
  component: screen("fieldlogs", () => import("#features/fieldlogs/cases-page"), "CasesPage"),
});

const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/kasus/$caseId",
  staticData: { permission: "cases.read" },
  component: screen("fieldlogs", () => import("#features/fieldlogs/case-page"), "CasePage"),
});

const graduationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/graduasi",
  validateSearch: graduationsSearchSchema,
  staticData: { permission: "graduations.read" },
  component: screen("fieldlogs", () => import("#features/fieldlogs/graduations-page"), "GraduationsPage"),
});

/** Reports, cases and graduation. */
export const fieldLogRoutes = [monthReportsRoute, monthReportRoute, casesRoute, caseRoute, graduationsRoute] as const;
