import { getRouteApi } from "@tanstack/react-router";
import { MeetingFrame } from "#ui/meeting-frame";

const route = getRouteApi("/frame/rapat/$meetingId/capaian");

export function ProgressPage() {
  const { meetingId } = route.useParams();
  return <MeetingFrame meetingId={meetingId}>{() => null}</MeetingFrame>;
}
