import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { visitsSearchSchema } from "#urls/visits.url";

const visitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/kunjungan",
  validateSearch: (search) => visitsSearchSchema.parse(search),
  staticData: { permission: "field.read" },
  component: screen("visits", () => import("#features/visits/visits-page"), "VisitsPage"),
});

/** What facilitators logged of their visits. */
export const visitRoutes = [visitsRoute] as const;
