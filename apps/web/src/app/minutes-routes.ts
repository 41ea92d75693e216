import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const minutesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/$meetingId/notula",
  staticData: { permission: "meetings.read" },
  component: screen("minutes", () => import("#features/minutes/minutes-page"), "MinutesPage"),
});

/** Minutes of a meeting. */
export const minutesRoutes = [minutesRoute] as const;
