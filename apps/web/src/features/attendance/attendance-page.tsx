import { getRouteApi } from "@tanstack/react-router";
import { MeetingFrame } from "#ui/meeting-frame";

const route = getRouteApi("/frame/rapat/$meetingId/hadir");

export function AttendancePage() {
  const { meetingId } = route.useParams();
  return <MeetingFrame meetingId={meetingId}>{() => null}</MeetingFrame>;
}
