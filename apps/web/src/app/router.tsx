import type { Permission } from "@sinergi/domain/access/permissions";
import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { analysisRoutes } from "#app/analysis-routes";
import { CrashPage } from "#app/crash-page";
import { dataRoutes } from "#app/data-routes";
import { frameRoute, rootRoute, screen } from "#app/frame-route";
import { managementRoutes } from "#app/management-routes";
import { planningRoutes } from "#app/planning-routes";
import { togetherRoutes } from "#app/together-routes";
import { meetingRoutes } from "#app/meeting-routes";
import { attendanceRoutes, doorEntryRoute, doorRoute } from "#app/attendance-routes";
import { minutesRoutes } from "#app/minutes-routes";
import { followUpRoutes } from "#app/followup-routes";
import { paperRoutes, verificationRoute } from "#app/paper-routes";
import { coordinationRoutes } from "#app/coordination-routes";
import { assignmentRoutes } from "#app/assignment-routes";
import { queueRoutes } from "#app/queue-routes";
import { coverageRoutes } from "#app/coverage-routes";
import { deliveryRoutes } from "#app/delivery-routes";
import { visitRoutes } from "#app/visit-routes";
import { fieldLogRoutes } from "#app/fieldlog-routes";
import { referralRoutes } from "#app/referral-routes";
import { updateRoutes } from "#app/update-routes";
import { noticeRoutes } from "#app/notice-routes";
import { HomePage } from "#features/home/home-page";
import { signInSearchSchema } from "#urls/data.url";
import { parseQuery, stringifyQuery } from "#urls/query-string";

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/masuk",
  validateSearch: signInSearchSchema,
  component: lazyRouteComponent(() => import("#features/sign-in/sign-in-page"), "SignInPage"),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/undangan",
  component: screen("people", () => import("#features/sign-in/invitation-page"), "InvitationPage"),
});

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/",
  component: HomePage,
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  invitationRoute,
  doorRoute,
  doorEntryRoute,
  verificationRoute,
  frameRoute.addChildren([homeRoute, ...analysisRoutes, ...planningRoutes, ...togetherRoutes, ...meetingRoutes, ...attendanceRoutes, ...minutesRoutes, ...followUpRoutes, ...paperRoutes, ...coordinationRoutes, ...noticeRoutes, ...assignmentRoutes, ...queueRoutes, ...coverageRoutes, ...visitRoutes, ...deliveryRoutes, ...fieldLogRoutes, ...referralRoutes, ...updateRoutes, ...dataRoutes, ...managementRoutes]),
]);

export const router = createRouter({
  routeTree,
  parseSearch: (query) => parseQuery(query),
  stringifySearch: (search) => stringifyQuery(search),
  defaultPreload: "intent",
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});

/** The first screen's own files come beside the session, not after it. */
const first = router.matchRoutes(router.latestLocation) as readonly { readonly routeId: keyof typeof router.routesById }[];
for (const { routeId } of first) void router.routesById[routeId].options.component?.preload?.();

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** What a role must hold to see the page; the server decides again on every request. */
    permission?: Permission;
  }
}
