import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const followUpsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/tindak-lanjut",
  staticData: { permission: "followups.read" },
  component: screen("followups", () => import("#features/followups/followups-page"), "FollowUpsPage"),
});

/** Follow-ups. */
export const followUpRoutes = [followUpsRoute] as const;
