import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const monthReportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/laporan",
  staticData: { permission: "monthReports.read" },
  component: screen("fieldlogs", () => import("#features/fieldlogs/month-reports-page"), "MonthReportsPage"),
});

const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/kasus",
  staticData: { permission: "cases.read" },
  component: screen("fieldlogs", () => import("#features/fieldlogs/cases-page"), "CasesPage"),
});

const graduationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/graduasi",
  staticData: { permission: "graduations.read" },
  component: screen("fieldlogs", () => import("#features/fieldlogs/graduations-page"), "GraduationsPage"),
});

/** Reports, cases and graduation. */
export const fieldLogRoutes = [monthReportsRoute, casesRoute, graduationsRoute] as const;
