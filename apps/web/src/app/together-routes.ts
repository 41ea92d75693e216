import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { organisationSearchSchema, organisationsSearchSchema } from "#urls/organisations.url";
import { gapsSearchSchema, newPledgeSearchSchema, pledgesSearchSchema } from "#urls/partners.url";

const organisationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/organisasi",
  validateSearch: organisationsSearchSchema,
  staticData: { permission: "organisations.read" },
  component: screen("organisations", () => import("#features/organisations/organisations-page"), "OrganisationsPage"),
});

const organisationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/organisasi/$code",
  validateSearch: organisationSearchSchema,
  staticData: { permission: "organisations.read" },
  component: screen("organisations", () => import("#features/organisations/organisation-page"), "OrganisationPage"),
});

const gapsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/mitra/celah",
  validateSearch: gapsSearchSchema,
  staticData: { permission: "gaps.read" },
  component: screen("partners", () => import("#features/partners/gaps-page"), "GapsPage"),
});

const pledgesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/mitra/janji",
  validateSearch: pledgesSearchSchema,
  staticData: { permission: "pledges.read" },
  component: screen("partners", () => import("#features/partners/pledges-page"), "PledgesPage"),
});

const newPledgeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/mitra/janji/baru",
  validateSearch: newPledgeSearchSchema,
  staticData: { permission: "pledges.write" },
  component: screen("partners", () => import("#features/partners/new-pledge-page"), "NewPledgePage"),
});

const pledgeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/mitra/janji/$pledgeId",
  staticData: { permission: "pledges.read" },
  component: screen("partners", () => import("#features/partners/pledge-page"), "PledgePage"),
});

/** Organisations and partners. */
export const togetherRoutes = [
  organisationsRoute, organisationRoute, gapsRoute, pledgesRoute, newPledgeRoute, pledgeRoute,
] as const;
