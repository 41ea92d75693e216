import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { agencySearchSchema } from "#urls/agency.url";
import { areaPageSearchSchema, areasSearchSchema } from "#urls/areas.url";
import { compareSearchSchema } from "#urls/compare.url";
import { familiesSearchSchema } from "#urls/families.url";
import { movementsSearchSchema } from "#urls/movement.url";
import { seriesSearchSchema } from "#urls/series.url";
import { synergySearchSchema } from "#urls/synergy.url";
import { targetingSearchSchema } from "#urls/targeting.url";
import { trendsSearchSchema } from "#urls/trends.url";
import { savedListsSearchSchema } from "#urls/work-lists.url";

const agencyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/opd",
  validateSearch: agencySearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("organisations", () => import("#features/agency/agency-page"), "AgencyPage"),
});

const targetingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/sasaran",
  validateSearch: targetingSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("targeting", () => import("#features/targeting/targeting-page"), "TargetingPage"),
});

const synergyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/sinergi",
  validateSearch: synergySearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/synergy/synergy-page"), "SynergyPage"),
});

const areasRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/wilayah",
  validateSearch: areasSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/areas/areas-page"), "AreasPage"),
});

const areaRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/wilayah/$areaCode",
  validateSearch: areaPageSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/areas/area-page"), "AreaPage"),
});

const familiesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/keluarga",
  validateSearch: familiesSearchSchema,
  staticData: { permission: "families.read" },
  component: screen("analysis", () => import("#features/families/families-page"), "FamiliesPage"),
});

const familyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/keluarga/$familyId",
  validateSearch: familiesSearchSchema,
  staticData: { permission: "families.read" },
  component: screen("analysis", () => import("#features/families/family-page"), "FamilyPage"),
});

const compareRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/banding",
  validateSearch: compareSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/compare/compare-page"), "ComparePage"),
});

const movementsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/menetap",
  validateSearch: movementsSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("analysis", () => import("#features/movements/movements-page"), "MovementsPage"),
});

const savedListsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/daftar-tersimpan",
  validateSearch: savedListsSearchSchema,
  staticData: { permission: "families.read" },
  component: screen("analysis", () => import("#features/lists/saved-lists-page"), "SavedListsPage"),
});

const trendsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/tren",
  validateSearch: trendsSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("trends", () => import("#features/trends/trends-page"), "TrendsPage"),
});

const seriesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/analisis/kemiskinan",
  validateSearch: seriesSearchSchema,
  staticData: { permission: "figures.read" },
  component: screen("trends", () => import("#features/series/series-page"), "SeriesPage"),
});

/** Sasaran, Sinergi, Wilayah and what else is looked at. */
export const analysisRoutes = [
  agencyRoute, targetingRoute, synergyRoute, areasRoute, areaRoute, familiesRoute, familyRoute, compareRoute, movementsRoute, savedListsRoute, trendsRoute, seriesRoute,
] as const;
