import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pemberitahuan",
  staticData: { permission: "session.read" },
  component: screen("notices", () => import("#features/notices/notices-page"), "NoticesPage"),
});

/** What one has been told. */
export const noticeRoutes = [noticesRoute] as const;
