import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { coverageListSearchSchema, coverageSearchSchema } from "#urls/coverage.url";

const coverageRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/cakupan",
  staticData: { permission: "coverage.read" },
  validateSearch: coverageSearchSchema,
  component: screen("coverage", () => import("#features/coverage/coverage-page"), "CoveragePage"),
});

const coverageListRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/cakupan/keluarga",
  staticData: { permission: "field.read" },
  validateSearch: coverageListSearchSchema,
  component: screen("coverage", () => import("#features/coverage/coverage-list-page"), "CoverageListPage"),
});

/** What field work reaches. */
export const coverageRoutes = [coverageRoute, coverageListRoute] as const;
