import { createRoute } from "@tanstack/react-router";
import { frameRoute, rootRoute, screen } from "#app/frame-route";
import { paperSearchSchema } from "#urls/papers.url";

const papersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/$meetingId/naskah",
  staticData: { permission: "papers.read" },
  component: screen("papers", () => import("#features/papers/papers-page"), "PapersPage"),
});

const paperRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/$meetingId/naskah/$paper",
  validateSearch: paperSearchSchema,
  staticData: { permission: "papers.read" },
  component: screen("papers", () => import("#features/papers/paper-page"), "PaperPage"),
});

/** Where the QR of a signed paper leads: for anybody, outside the frame. */
export const verificationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/verifikasi/$token",
  component: screen("papers", () => import("#features/papers/verification-page"), "VerificationPage"),
});

/** Papers of a meeting. */
export const paperRoutes = [papersRoute, paperRoute] as const;
