import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { noticesSearchSchema } from "#urls/notices.url";

const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pemberitahuan",
  validateSearch: noticesSearchSchema,
  staticData: { permission: "session.read" },
  component: screen("notices", () => import("#features/notices/notices-page"), "NoticesPage"),
});

/** What one has been told. */
export const noticeRoutes = [noticesRoute] as const;
