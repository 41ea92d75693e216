import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { dealOutSearchSchema, facilitatorFileSearchSchema, facilitatorSearchSchema, facilitatorsSearchSchema, fieldGroupsSearchSchema } from "#urls/assignments.url";

const facilitatorsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/pendamping",
  validateSearch: facilitatorsSearchSchema,
  staticData: { permission: "assignments.read" },
  component: screen("assignments", () => import("#features/assignments/facilitators-page"), "FacilitatorsPage"),
});

const dealOutRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/pendamping/bagi",
  validateSearch: dealOutSearchSchema,
  staticData: { permission: "assignments.write" },
  component: screen("assignments", () => import("#features/assignments/deal-out-page"), "DealOutPage"),
});

const facilitatorFileRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/pendamping/berkas",
  validateSearch: facilitatorFileSearchSchema,
  staticData: { permission: "assignments.write" },
  component: screen("assignments", () => import("#features/assignments/facilitator-file-page"), "FacilitatorFilePage"),
});

const facilitatorRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/pendamping/orang/$userId",
  validateSearch: facilitatorSearchSchema,
  staticData: { permission: "assignments.read" },
  component: screen("assignments", () => import("#features/assignments/facilitator-page"), "FacilitatorPage"),
});

const fieldGroupsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/kelompok",
  validateSearch: fieldGroupsSearchSchema,
  staticData: { permission: "assignments.read" },
  component: screen("assignments", () => import("#features/assignments/field-groups-page"), "FieldGroupsPage"),
});

const fieldGroupRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/kelompok/$groupId",
  staticData: { permission: "assignments.read" },
  component: screen("assignments", () => import("#features/assignments/field-group-page"), "FieldGroupPage"),
});

/** Facilitators, their families and groups. */
export const assignmentRoutes = [facilitatorsRoute, dealOutRoute, facilitatorFileRoute, facilitatorRoute, fieldGroupsRoute, fieldGroupRoute] as const;
