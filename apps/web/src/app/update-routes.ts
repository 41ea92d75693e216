import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const updatesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/usulan",
  staticData: { permission: "updates.read" },
  component: screen("updates", () => import("#features/updates/updates-page"), "UpdatesPage"),
});

const objectionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/sanggahan",
  staticData: { permission: "objections.read" },
  component: screen("updates", () => import("#features/updates/objections-page"), "ObjectionsPage"),
});

/** Proposals for the registry and objections. */
export const updateRoutes = [updatesRoute, objectionsRoute] as const;
