import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";

const attendanceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/rapat/$meetingId/hadir",
  staticData: { permission: "meetings.read" },
  component: screen("attendance", () => import("#features/attendance/attendance-page"), "AttendancePage"),
});

/** Who was there. */
export const attendanceRoutes = [attendanceRoute] as const;
