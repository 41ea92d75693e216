import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { referralsSearchSchema } from "#urls/referrals.url";

const referralsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rujukan",
  validateSearch: referralsSearchSchema,
  staticData: { permission: "referrals.read" },
  component: screen("referrals", () => import("#features/referrals/referrals-page"), "ReferralsPage"),
});

const referralRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rujukan/$referralId",
  staticData: { permission: "referrals.read" },
  component: screen("referrals", () => import("#features/referrals/referral-page"), "ReferralPage"),
});

/** Referrals. */
export const referralRoutes = [referralsRoute, referralRoute] as const;
