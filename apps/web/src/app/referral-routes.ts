import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const referralsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rujukan",
  staticData: { permission: "referrals.read" },
  component: screen("referrals", () => import("#features/referrals/referrals-page"), "ReferralsPage"),
});

/** Referrals. */
export const referralRoutes = [referralsRoute] as const;
