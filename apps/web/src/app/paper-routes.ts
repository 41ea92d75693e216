import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const papersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/$meetingId/naskah",
  staticData: { permission: "papers.read" },
  component: screen("papers", () => import("#features/papers/papers-page"), "PapersPage"),
});

/** Papers of a meeting. */
export const paperRoutes = [papersRoute] as const;
