import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { coordinationSearchSchema } from "#urls/coordination.url";

const coordinationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/koordinasi",
  staticData: { permission: "coordination.read" },
  validateSearch: coordinationSearchSchema,
  component: screen("coordination", () => import("#features/coordination/coordination-page"), "CoordinationPage"),
});

/** Figures of coordination. */
export const coordinationRoutes = [coordinationRoute] as const;
