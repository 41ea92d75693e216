/** Kinds of meetings (`domain.md` §1.6): rakor, technical, working group, monitoring, village deliberation. */
export const MEETING_KINDS = ["RAKOR_TKPK", "RAPAT_TEKNIS", "RAPAT_POKJA", "MONEV", "MUSYAWARAH", "LAINNYA"] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** The life of a meeting: planned, invited, running, minutes drafted, minutes signed, closed; or postponed, or called off. */
export const MEETING_STATES = ["PLANNED", "INVITED", "RUNNING", "MINUTES_DRAFT", "MINUTES_SIGNED", "CLOSED", "POSTPONED", "CANCELLED"] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Where an agenda item comes from: the secretariat, somebody's proposal, or an open follow-up of the meeting before. */
export const AGENDA_ORIGINS = ["SECRETARIAT", "PROPOSED", "CARRIED"] as const;
export type AgendaOrigin = (typeof AGENDA_ORIGINS)[number];

export const AGENDA_PROPOSAL_STATES = ["WAITING", "ACCEPTED", "DECLINED", "WITHDRAWN"] as const;
export type AgendaProposalState = (typeof AGENDA_PROPOSAL_STATES)[number];

/** What an invited organisation answered. */
export const INVITATION_ANSWERS = ["WAITING", "COMING", "REPRESENTED", "NOT_COMING"] as const;
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number];

/** How somebody got on the attendance list: by himself at the door, or typed by the secretary. */
export const ATTENDANCE_WAYS = ["QR", "TYPED"] as const;
export type AttendanceWay = (typeof ATTENDANCE_WAYS)[number];

/** Parts of the minutes, in the order of a notula: head, body, end. */
export const MINUTES_KINDS = ["OPENING", "DIRECTION", "PRESENTATION", "DISCUSSION", "PROBLEM", "CONCLUSION", "DECISION", "RECOMMENDATION", "CLOSING"] as const;
export type MinutesKind = (typeof MINUTES_KINDS)[number];
