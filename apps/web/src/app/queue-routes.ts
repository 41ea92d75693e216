import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { workQueueSearchSchema, workQueuesSearchSchema } from "#urls/assignments.url";

const workQueuesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/tugas",
  validateSearch: workQueuesSearchSchema,
  staticData: { permission: "queues.read" },
  component: screen("queues", () => import("#features/queues/work-queues-page"), "WorkQueuesPage"),
});

const workQueueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pendampingan/tugas/$queueId",
  validateSearch: workQueueSearchSchema,
  staticData: { permission: "queues.read" },
  component: screen("queues", () => import("#features/queues/work-queue-page"), "WorkQueuePage"),
});

/** Lists dealt out as work. */
export const queueRoutes = [workQueuesRoute, workQueueRoute] as const;
