import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { minutesFoundSearchSchema, minutesSearchSchema } from "#urls/minutes.url";

const minutesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/$meetingId/notula",
  validateSearch: minutesSearchSchema,
  staticData: { permission: "meetings.read" },
  component: screen("minutes", () => import("#features/minutes/minutes-page"), "MinutesPage"),
});

const foundRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/notula",
  validateSearch: minutesFoundSearchSchema,
  staticData: { permission: "meetings.read" },
  component: screen("minutes", () => import("#features/minutes/search-page"), "SearchPage"),
});

/** Minutes of a meeting, and looking through those of all. */
export const minutesRoutes = [minutesRoute, foundRoute] as const;
