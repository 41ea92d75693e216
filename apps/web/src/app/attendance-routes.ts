import { createRoute } from "@tanstack/react-router";
import { frameRoute, rootRoute, screen } from "#app/frame-route";
import { attendanceSearchSchema } from "#urls/attendance.url";

const attendanceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/$meetingId/hadir",
  staticData: { permission: "meetings.read" },
  validateSearch: attendanceSearchSchema,
  component: screen("attendance", () => import("#features/attendance/attendance-page"), "AttendancePage"),
});

/** Outside of the frame, for whoever holds the code on the wall. */
export const doorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/hadir/$code",
  component: screen("attendance", () => import("#features/attendance/door-page"), "DoorPage"),
});

/** Where who cannot scan types the code. */
export const doorEntryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/hadir",
  component: screen("attendance", () => import("#features/attendance/door-entry-page"), "DoorEntryPage"),
});

/** Who was there. */
export const attendanceRoutes = [attendanceRoute] as const;
