import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const workQueuesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/tugas",
  staticData: { permission: "queues.read" },
  component: screen("queues", () => import("#features/queues/work-queues-page"), "WorkQueuesPage"),
});

/** Lists dealt out as work. */
export const queueRoutes = [workQueuesRoute] as const;
