import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { followUpSearchSchema, followUpsSearchSchema } from "#urls/followups.url";

const followUpsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/tindak-lanjut",
  validateSearch: followUpsSearchSchema,
  staticData: { permission: "followups.read" },
  component: screen("followups", () => import("#features/followups/followups-page"), "FollowUpsPage"),
});

const followUpRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/tindak-lanjut/$followUpId",
  validateSearch: followUpSearchSchema,
  staticData: { permission: "followups.read" },
  component: screen("followups", () => import("#features/followups/follow-up-page"), "FollowUpPage"),
});

/** Follow-ups. */
export const followUpRoutes = [followUpsRoute, followUpRoute] as const;
