import type { ProposalMatch } from "@sinergi/db/updates/proposal-matches.store";
import type { ProposalAnswered, ProposalRow } from "@sinergi/db/updates/proposals.store";
import type { SiksFileRow } from "@sinergi/db/updates/siks-files.store";
import type { VillageMeetingRow } from "@sinergi/db/updates/village-meetings.store";
import { PURPOSE_MAX_LENGTH, PURPOSE_MIN_LENGTH } from "@sinergi/domain/lists/export-rules";
import type { ReferralRules } from "@sinergi/domain/referrals/referral-rules.schema";
import { daySchema } from "@sinergi/domain/time/day.schema";
import type { ProposalMove } from "@sinergi/domain/updates/move-proposal";
import { personNumberSchema, proposalContentSchema, updateNoteSchema, updateReasonSchema, villageCodeSchema } from "@sinergi/domain/updates/proposal.schema";
import { PROPOSAL_SORTS } from "@sinergi/domain/updates/find-proposals";
import { GROUND_CHECK_RESULTS, PROPOSAL_KINDS, PROPOSAL_LANES, PROPOSAL_STATES, type ProposalState } from "@sinergi/domain/updates/vocabulary";
import { meetingVerdictSchema, villageMeetingDraftSchema } from "@sinergi/domain/updates/village-meeting.schema";
import { z } from "zod";
import { areaAsked, FIRST_PAGE, pageAsked, wordsAsked, type ListPage } from "#platform/list-page.schema";

const opId = z.uuid();
/** One, or many that take the same step at once: all or none. */
const ids = z.array(z.uuid()).min(1).max(300);
const familyId = z.string().regex(/^\d{1,18}$/);

/** `updates.list`: a page; the whole of it at once is for a file. */
export const updatesInputSchema = z.strictObject({
  filter: z.strictObject({
    text: wordsAsked, state: z.enum([...PROPOSAL_STATES, "OPEN"]).optional(), kind: z.enum(PROPOSAL_KINDS).optional(), lane: z.enum(PROPOSAL_LANES).optional(), area: areaAsked, known: z.boolean().optional(),
  }).default({}),
  sort: z.enum(PROPOSAL_SORTS).nullable().default(null), ...pageAsked,
}).default(FIRST_PAGE);
/** `updates.detail` */
export const updateInputSchema = z.strictObject({ id: z.uuid() });
/** `updates.propose`: an office proposes; the caller makes the id, so that a resend is the same proposal. */
export const proposeUpdateInputSchema = z.strictObject({
  opId, id: z.uuid(),
  kind: z.enum(PROPOSAL_KINDS),
  lane: z.enum(PROPOSAL_LANES).default("FORMAL"),
  familyId: familyId.nullable().default(null),
  villageCode: villageCodeSchema,
  subject: z.string().trim().min(2).max(120),
  nik: personNumberSchema.nullable().default(null),
  noKk: personNumberSchema.nullable().default(null),
  content: proposalContentSchema.prefault({}),
});
/** `updates.move`: steps of the secretariat and coordinators. Agreed without a meeting says by which letter (SPTJM). */
export const moveUpdatesInputSchema = z.discriminatedUnion("move", [
  z.strictObject({ opId, ids, move: z.enum(["enter", "resume"]), note: updateNoteSchema }),
  z.strictObject({ opId, ids, move: z.enum(["agree", "approve", "refuse", "return"]), note: updateReasonSchema }),
]);
/** `updates.check`: steps of the social office. */
export const checkUpdatesInputSchema = z.discriminatedUnion("move", [
  z.strictObject({ opId, ids, move: z.literal("check"), note: updateNoteSchema }),
  z.strictObject({ opId, ids, move: z.enum(["refuse", "return"]), note: updateReasonSchema }),
]);
/** `updates.askGroundCheck`: of one facilitator, or of whoever each family is assigned to today. */
export const askGroundCheckInputSchema = z.strictObject({ opId, ids, userId: z.string().min(1).max(100).nullable().default(null), note: updateNoteSchema });
/** `updates.recordGroundCheck`: what came back on paper; from the field it comes as a record. */
export const recordGroundCheckInputSchema = z.strictObject({ opId, id: z.uuid(), on: daySchema, result: z.enum(GROUND_CHECK_RESULTS), note: updateNoteSchema });
/** `updates.undo` */
export const undoUpdateInputSchema = z.strictObject({ opId, id: z.uuid() });
/** `updates.recordMeeting`: the meeting and what it said of each proposal. */
export const recordMeetingInputSchema = z.strictObject({ opId, id: z.uuid(), draft: villageMeetingDraftSchema, verdicts: z.array(meetingVerdictSchema).min(1).max(300) });
/** `updates.prepareFile` */
export const prepareFileInputSchema = z.strictObject({ opId, id: z.uuid(), purpose: z.string().trim().min(PURPOSE_MIN_LENGTH).max(PURPOSE_MAX_LENGTH) });
/** `updates.sendFile`, `updates.cancelFile` */
export const siksFileInputSchema = z.strictObject({ opId, id: z.uuid() });
/** `updates.answerFromVersion` */
export const answerFromVersionInputSchema = z.strictObject({ opId });

export interface UpdateAnswer extends Omit<ProposalRow, "proposedOn" | "movedOn" | "checkedOn" | "answer" | "proposedBy"> {
  readonly proposedOn: string;
  readonly movedOn: string;
  readonly checkedOn: string | null;
  readonly answer: ProposalAnswered | null;
  /** Days since its newest step. */
  readonly days: number;
  readonly isOwn: boolean;
  readonly moves: readonly ProposalMove[];
  /** Its numbers are in the registry already; null also for whom that is not. */
  readonly match: ProposalMatch | null;
}

export interface UpdatesAnswer extends ListPage<UpdateAnswer> {
  /** Of all pages, those that have no answer yet. */
  readonly open: number;
  /** How many stand at each step, as narrowed. */
  readonly states: readonly { readonly state: ProposalState; readonly count: number }[];
  readonly today: string;
  /** Days of the month on which villages meet and operators enter. */
  readonly cycle: Pick<ReferralRules, "meetingDays" | "entryDays">;
  /** Found right on the ground and in no file yet. */
  readonly readyForFile: number;
}

export interface UpdateStep {
  readonly id: string;
  readonly fromState: ProposalState | null;
  readonly toState: ProposalState;
  readonly note: string;
  readonly actorName: string;
  readonly onDay: string;
  readonly at: string;
}

export interface UpdateDetail {
  readonly update: UpdateAnswer;
  readonly history: readonly UpdateStep[];
  readonly meeting: VillageMeetingAnswer | null;
  readonly mayUndo: boolean;
  readonly today: string;
}

export interface VillageMeetingAnswer extends Omit<VillageMeetingRow, "heldOn"> {
  readonly heldOn: string;
}

export interface SiksFileAnswer extends Omit<SiksFileRow, "madeOn" | "decidedOn" | "madeBy"> {
  readonly madeOn: string;
  readonly decidedOn: string | null;
  /** The reader prepared it: somebody else sends it. */
  readonly isOwn: boolean;
}

export interface SiksFilesAnswer {
  readonly files: readonly SiksFileAnswer[];
  readonly ready: number;
}

export interface VersionAnswersMade {
  /** Null before the first version. */
  readonly version: { readonly source: string; readonly asOf: string } | null;
  readonly looked: number;
  readonly approved: number;
}
