import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const facilitatorsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/pendamping",
  staticData: { permission: "assignments.read" },
  component: screen("assignments", () => import("#features/assignments/facilitators-page"), "FacilitatorsPage"),
});

const fieldGroupsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/kelompok",
  staticData: { permission: "assignments.read" },
  component: screen("assignments", () => import("#features/assignments/field-groups-page"), "FieldGroupsPage"),
});

/** Facilitators, their families and groups. */
export const assignmentRoutes = [facilitatorsRoute, fieldGroupsRoute] as const;
