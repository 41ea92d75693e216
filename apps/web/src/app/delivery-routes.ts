import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { deliveriesSearchSchema } from "#urls/deliveries.url";

const deliveriesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/kiriman",
  validateSearch: deliveriesSearchSchema,
  staticData: { permission: "sync.review" },
  component: screen("deliveries", () => import("#features/deliveries/deliveries-page"), "DeliveriesPage"),
});

/** What phones sent and what waits for a person. */
export const deliveryRoutes = [deliveriesRoute] as const;
