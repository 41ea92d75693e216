import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { meetingsSearchSchema, newMeetingSearchSchema } from "#urls/meetings.url";
import { meetingModeSearchSchema, progressSearchSchema } from "#urls/meeting-mode.url";

const meetingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat",
  staticData: { permission: "meetings.read" },
  validateSearch: meetingsSearchSchema,
  component: screen("meetings", () => import("#features/meetings/meetings-page"), "MeetingsPage"),
});

const newMeetingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/baru",
  staticData: { permission: "meetings.write" },
  validateSearch: newMeetingSearchSchema,
  component: screen("meetings", () => import("#features/meetings/new-meeting-page"), "NewMeetingPage"),
});

const meetingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/$meetingId",
  validateSearch: meetingModeSearchSchema,
  staticData: { permission: "meetings.read" },
  component: screen("meetings", () => import("#features/meetings/meeting-page"), "MeetingPage"),
});

const progressRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/$meetingId/capaian",
  validateSearch: progressSearchSchema,
  staticData: { permission: "meetings.read" },
  component: screen("meetings", () => import("#features/kept-figures/progress-page"), "ProgressPage"),
});

/** Meetings: list, preparation, and what came of them. */
export const meetingRoutes = [meetingsRoute, newMeetingRoute, meetingRoute, progressRoute] as const;
