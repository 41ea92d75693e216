import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { AgendaCard } from "#features/meetings/agenda-card";
import { InvitationCard } from "#features/meetings/invitation-card";
import { InviteesCard } from "#features/meetings/invitees-card";
import { MeetingActs } from "#features/meetings/meeting-acts";
import { MeetingFacts } from "#features/meetings/meeting-facts";
import { MeetingHistory } from "#features/meetings/meeting-history";
import { OwnInvitation } from "#features/meetings/own-invitation";
import { ProposalsWaiting } from "#features/meetings/proposals-waiting";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { MeetingFrame } from "#ui/meeting-frame";

const route = getRouteApi("/frame/rapat/$meetingId");

/** Preparing a meeting: its agenda, who is asked to come, and what they answered. */
export function MeetingPage() {
  const { meetingId } = route.useParams();
  return (
    <MeetingFrame meetingId={meetingId} actions={<MeetingActs meetingId={meetingId} />}>
      {(meeting) => <Prepared meeting={meeting} />}
    </MeetingFrame>
  );
}

function Prepared({ meeting }: { readonly meeting: Meeting }) {
  const query = useQuery(trpc.meetings.preparation.queryOptions({ id: meeting.id }));
  return (
    <Loaded query={query} height={520}>
      {(preparation) => (
        <>
          <OwnInvitation preparation={preparation} />
          <AgendaCard meeting={meeting} preparation={preparation} />
          {preparation.mayPrepare && <ProposalsWaiting meetingId={meeting.id} />}
          <InviteesCard meeting={meeting} preparation={preparation} />
          {preparation.acts.length > 0 && <InvitationCard meeting={meeting} preparation={preparation} />}
          <MeetingFacts meeting={meeting} />
          <MeetingHistory preparation={preparation} />
        </>
      )}
    </Loaded>
  );
}
