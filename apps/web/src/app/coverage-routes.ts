import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const coverageRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/cakupan",
  staticData: { permission: "coverage.read" },
  component: screen("coverage", () => import("#features/coverage/coverage-page"), "CoveragePage"),
});

/** What field work reaches. */
export const coverageRoutes = [coverageRoute] as const;
