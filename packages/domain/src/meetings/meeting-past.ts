import type { FollowUpAct, FollowUpPriority, FollowUpState, FollowUpType } from "#followups/vocabulary";
import type { AgendaOrigin, AgendaProposalState, AttendanceWay, InvitationAnswer, MeetingKind, MeetingState, MinutesKind } from "#meetings/vocabulary";
import type { Day } from "#time/day";

/** Meetings, and all that belongs to them, as they would stand had they been kept all along. Moments are ISO, UTC. */
export interface MeetingPast {
  readonly series: readonly PastSeries[];
  readonly meetings: readonly PastMeeting[];
  readonly changes: readonly PastMeetingChange[];
  readonly proposals: readonly PastProposal[];
  readonly agenda: readonly PastAgendaItem[];
  readonly invitees: readonly PastInvitee[];
  readonly attendances: readonly PastAttendance[];
  readonly entries: readonly PastEntry[];
  /** In the order in which they were given: numbers follow it. */
  readonly followUps: readonly PastFollowUp[];
  readonly followUpChanges: readonly PastFollowUpChange[];
}

export interface PastSeries {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly note: string;
  readonly groupCode: string | null;
  readonly createdAt: string;
}

export interface PastMeeting {
  readonly id: string;
  readonly seriesId: string | null;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly state: MeetingState;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly areaCode: string | null;
  readonly basis: string;
  readonly chairName: string;
  readonly chairPosition: string;
  readonly moderatorName: string;
  readonly noteTakerName: string;
  readonly noteTakerPosition: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly revision: number;
  readonly createdBy: string;
  readonly createdAt: string;
}

export interface PastMeetingChange {
  readonly meetingId: string;
  readonly fromState: MeetingState | null;
  readonly toState: MeetingState;
  readonly reason: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly at: string;
}

export interface PastProposal {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly organisationCode: string | null;
  readonly proposedBy: string;
  readonly proposedName: string;
  readonly state: AgendaProposalState;
  readonly meetingId: string | null;
  readonly answer: string;
  readonly decidedBy: string | null;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly createdAt: string;
}

export interface PastAgendaItem {
  readonly id: string;
  readonly meetingId: string;
  readonly position: number;
  readonly title: string;
  readonly note: string;
  readonly minutes: number;
  readonly presenter: string;
  readonly organisationCode: string | null;
  readonly origin: AgendaOrigin;
  readonly followUpId: string | null;
  readonly proposalId: string | null;
}

export interface PastInvitee {
  readonly id: string;
  readonly meetingId: string;
  readonly position: number;
  readonly organisationCode: string;
  readonly organisationName: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly answer: InvitationAnswer;
  readonly representativeName: string | null;
  readonly representativeJobTitle: string | null;
  readonly answerNote: string;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

export interface PastAttendance {
  readonly id: string;
  readonly meetingId: string;
  readonly inviteeId: string | null;
  readonly name: string;
  readonly jobTitle: string;
  readonly organisationCode: string | null;
  readonly organisationName: string;
  readonly sex: "MALE" | "FEMALE";
  readonly represents: string | null;
  readonly arrivedAt: string;
  readonly signature: string | null;
  readonly via: AttendanceWay;
  readonly recordedBy: string | null;
}

export interface PastEntry {
  readonly id: string;
  readonly meetingId: string;
  readonly agendaItemId: string | null;
  readonly kind: MinutesKind;
  readonly position: number;
  readonly speaker: string;
  readonly organisationCode: string | null;
  readonly text: string;
  readonly createdBy: string;
  readonly updatedBy: string;
  readonly updatedName: string;
  readonly updatedAt: string;
}

export interface PastFollowUp {
  readonly id: string;
  readonly meetingId: string;
  readonly agendaItemId: string | null;
  readonly entryId: string | null;
  readonly text: string;
  readonly type: FollowUpType;
  readonly leadCode: string;
  readonly supportCodes: readonly string[];
  readonly areaCodes: readonly string[];
  readonly programmeCodes: readonly string[];
  readonly strategy: string | null;
  readonly indicator: string;
  readonly targetValue: number | null;
  readonly unit: string;
  readonly dueOn: Day | null;
  readonly priority: FollowUpPriority;
  readonly fundingSource: string | null;
  readonly state: FollowUpState;
  readonly progress: number;
  readonly obstacle: string;
  readonly createdOn: Day;
  readonly createdBy: string;
  readonly verifiedBy: string | null;
  readonly verifiedName: string | null;
  readonly closedOn: Day | null;
  readonly revision: number;
}

export interface PastFollowUpChange {
  readonly followUpId: string;
  readonly act: FollowUpAct;
  readonly fromState: FollowUpState | null;
  readonly toState: FollowUpState;
  readonly progress: number;
  readonly note: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly agency: string | null;
  readonly onDay: Day;
  readonly at: string;
}
