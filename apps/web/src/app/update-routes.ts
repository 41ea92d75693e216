import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { objectionsSearchSchema, updatesSearchSchema } from "#urls/updates.url";

const updatesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/usulan",
  validateSearch: updatesSearchSchema,
  staticData: { permission: "updates.read" },
  component: screen("updates", () => import("#features/updates/updates-page"), "UpdatesPage"),
});

const updateRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/usulan/$updateId",
  staticData: { permission: "updates.read" },
  component: screen("updates", () => import("#features/updates/update-page"), "UpdatePage"),
});

const objectionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/sanggahan",
  validateSearch: objectionsSearchSchema,
  staticData: { permission: "objections.read" },
  component: screen("updates", () => import("#features/updates/objections-page"), "ObjectionsPage"),
});

const objectionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/sanggahan/$objectionId",
  staticData: { permission: "objections.read" },
  component: screen("updates", () => import("#features/updates/objection-page"), "ObjectionPage"),
});

/** Proposals for the registry and objections. */
export const updateRoutes = [updatesRoute, updateRoute, objectionsRoute, objectionRoute] as const;
