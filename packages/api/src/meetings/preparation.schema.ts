import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { AgendaTime } from "@sinergi/domain/meetings/agenda";
import type { AnswerCounts } from "@sinergi/domain/meetings/invitees";
import { agendaDraftSchema, agendaProposalDraftSchema, answerDraftSchema, inviteeDraftSchema, meetingReasonSchema } from "@sinergi/domain/meetings/meeting.schema";
import type { MeetingAct } from "@sinergi/domain/meetings/move-meeting";
import type { AgendaOrigin, AgendaProposalState, InvitationAnswer, MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { organisationCodeSchema } from "@sinergi/domain/organisations/organisation.schema";
import type { TeamSeat } from "@sinergi/domain/organisations/vocabulary";
import { z } from "zod";

const opId = z.uuid();
const basedOn = z.int().min(1);
const MOST_INVITED = 500;

/** `meetings.addAgendaItem`; `figureId` is the figure it was opened from. */
export const addAgendaItemInputSchema = z.strictObject({ opId, id: z.uuid(), meetingId: z.uuid(), figureId: z.uuid().nullable().default(null), item: agendaDraftSchema });
/** `meetings.editAgendaItem` */
export const editAgendaItemInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn, item: agendaDraftSchema });
/** `meetings.stepAgendaItem`: one place up (-1) or down (1). */
export const stepAgendaItemInputSchema = z.strictObject({ opId, id: z.uuid(), step: z.union([z.literal(-1), z.literal(1)]) });
/** `meetings.removeAgendaItem`, `meetings.restoreAgendaItem`, `meetings.removeInvitee`, `meetings.restoreInvitee`, `meetings.withdrawProposal`, `meetings.reopenProposal` */
export const oneInputSchema = z.strictObject({ opId, id: z.uuid() });
/** `meetings.carryAlong` */
export const carryInputSchema = z.strictObject({ opId, id: z.uuid() });

/** `meetings.inviteOrganisations`: their main contacts as they stand in the directory; who is invited already stays as he is. */
export const inviteOrganisationsInputSchema = z.strictObject({ opId, meetingId: z.uuid(), organisations: z.array(organisationCodeSchema).min(1).max(MOST_INVITED) });
/** `meetings.addInvitee` */
export const addInviteeInputSchema = z.strictObject({ opId, id: z.uuid(), meetingId: z.uuid(), invitee: inviteeDraftSchema });
/** `meetings.changeInvitee` */
export const changeInviteeInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn, invitee: inviteeDraftSchema });
/** `meetings.answer` */
export const answerInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn, answer: answerDraftSchema });

/** `meetings.propose` */
export const proposeInputSchema = z.strictObject({ opId, id: z.uuid(), proposal: agendaProposalDraftSchema });
/** `meetings.acceptProposal`: onto the agenda of a meeting, as an item of this id. */
export const acceptProposalInputSchema = z.strictObject({ opId, id: z.uuid(), meetingId: z.uuid(), itemId: z.uuid(), answer: z.string().trim().max(500).default("") });
/** `meetings.declineProposal` */
export const declineProposalInputSchema = z.strictObject({ opId, id: z.uuid(), answer: meetingReasonSchema });

export interface AgendaItemAnswer {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly minutes: number | null;
  readonly presenter: string;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly origin: AgendaOrigin;
  readonly figureId: string | null;
  readonly followUpId: string | null;
  readonly followUpNumber: number | null;
  readonly followUpState: FollowUpState | null;
  readonly proposedName: string | null;
  readonly revision: number;
}

export interface InviteeAnswer {
  readonly id: string;
  readonly organisation: string | null;
  readonly organisationName: string;
  readonly name: string;
  readonly jobTitle: string;
  /** Null for everybody but the secretariat, and where none is known. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly seat: TeamSeat | null;
  readonly answer: InvitationAnswer;
  readonly representativeName: string | null;
  readonly representativeJobTitle: string | null;
  readonly answerNote: string;
  readonly answeredAt: string | null;
  readonly revision: number;
  /** May the reader answer for it now? */
  readonly mayAnswer: boolean;
}

export interface AgendaProposalAnswer {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly figureId: string | null;
  readonly organisationName: string | null;
  readonly proposedName: string;
  /** The reader made it himself. */
  readonly own: boolean;
  readonly state: AgendaProposalState;
  readonly meetingId: string | null;
  readonly meetingTitle: string | null;
  readonly answer: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly createdAt: string;
}

export interface ProposalsAnswer {
  readonly rows: readonly AgendaProposalAnswer[];
  /** May the reader accept and decline? */
  readonly mayDecide: boolean;
}

/** `meetings.preparation`: all of a meeting that is prepared, as far as the reader may see it. */
export interface Preparation {
  readonly agenda: readonly AgendaItemAnswer[];
  readonly time: AgendaTime;
  readonly invitees: readonly InviteeAnswer[];
  readonly counts: AnswerCounts;
  readonly steps: readonly { readonly from: MeetingState | null; readonly to: MeetingState; readonly reason: string; readonly actor: string; readonly at: string }[];
  /** What the reader may do with the meeting now; `sign` is done with the papers. */
  readonly acts: readonly MeetingAct[];
  /** Agenda and invitees are the reader's to change now. */
  readonly mayPrepare: boolean;
  /** Open follow-ups of earlier meetings that are not on the agenda and were not taken off; 0 for who does not prepare. */
  readonly left: number;
  readonly today: string;
}
