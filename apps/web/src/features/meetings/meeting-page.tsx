import { getRouteApi } from "@tanstack/react-router";
import { MeetingFrame } from "#ui/meeting-frame";

const route = getRouteApi("/frame/rapat/$meetingId");

/** Preparing a meeting: its agenda, who is asked to come, and what they answered. */
export function MeetingPage() {
  const { meetingId } = route.useParams();
  return <MeetingFrame meetingId={meetingId}>{() => null}</MeetingFrame>;
}
