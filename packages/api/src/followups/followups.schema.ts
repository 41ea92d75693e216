import type { EvidenceRow } from "@sinergi/db/followups/follow-up-evidence.store";
import type { FollowUpRow } from "@sinergi/db/followups/follow-ups.store";
import { followUpDraftSchema, followUpNoteSchema, followUpOriginSchema, followUpReasonSchema } from "@sinergi/domain/followups/follow-up.schema";
import type { FollowUpMove } from "@sinergi/domain/followups/move-follow-up";
import type { SmartLamps } from "@sinergi/domain/followups/smart-lamps";
import { FOLLOW_UP_STATES, type FollowUpAct, type FollowUpState } from "@sinergi/domain/followups/vocabulary";
import { organisationCodeSchema } from "@sinergi/domain/organisations/organisation.schema";
import { z } from "zod";

const opId = z.uuid();
const revision = z.int().min(1);

/** `followUps.list`: all that the reader may see, or those of one meeting, one lead or one state. */
export const followUpsInputSchema = z.strictObject({ meetingId: z.uuid().optional(), lead: organisationCodeSchema.optional(), state: z.enum([...FOLLOW_UP_STATES, "OPEN"]).optional() }).default({});
/** `followUps.detail` */
export const followUpInputSchema = z.strictObject({ id: z.uuid() });
/** `followUps.create`: the caller makes the id, so that a resend is the same follow-up. */
export const createFollowUpInputSchema = z.strictObject({ opId, id: z.uuid(), draft: followUpDraftSchema, origin: followUpOriginSchema.prefault({}) });
/** `followUps.edit`: `basedOn` is the revision the editor looked at. */
export const editFollowUpInputSchema = z.strictObject({ opId, id: z.uuid(), basedOn: revision, draft: followUpDraftSchema, reason: followUpNoteSchema });
/** `followUps.report`: how far it is; stopped by an obstacle; or done, with a note or files that show it. */
export const reportFollowUpInputSchema = z.strictObject({
  opId, id: z.uuid(), basedOn: revision,
  move: z.enum(["report", "block", "submit"]),
  progress: z.int().min(0).max(100),
  note: followUpNoteSchema,
  obstacle: followUpNoteSchema,
});
/** `followUps.undoReport` */
export const undoReportInputSchema = z.strictObject({ opId, id: z.uuid() });
/** `followUps.answer`: declining says why. */
export const answerFollowUpInputSchema = z.discriminatedUnion("move", [
  z.strictObject({ opId, id: z.uuid(), move: z.literal("accept"), note: followUpNoteSchema }),
  z.strictObject({ opId, id: z.uuid(), move: z.literal("decline"), note: followUpReasonSchema }),
]);
/** `followUps.verify` */
export const verifyFollowUpInputSchema = z.strictObject({ opId, id: z.uuid(), note: followUpNoteSchema });
/** `followUps.sendBack`, `followUps.cancel`, `followUps.reopen` */
export const refuseFollowUpInputSchema = z.strictObject({ opId, id: z.uuid(), reason: followUpReasonSchema });
/** `followUps.removeEvidence`, `followUps.restoreEvidence` */
export const evidenceInputSchema = z.strictObject({ opId, id: z.uuid() });

/** Days leave as text. */
type Days = "dueOn" | "meetingOn" | "createdOn" | "closedOn";

export interface FollowUpAnswer extends Omit<FollowUpRow, "reporter" | "evidence" | Days> {
  readonly dueOn: string | null;
  readonly meetingOn: string | null;
  readonly createdOn: string;
  readonly closedOn: string | null;
  readonly lamps: SmartLamps;
  readonly overdue: boolean;
  /** Days since the due day of what is late; null where it is not. */
  readonly daysLate: number | null;
  /** Files that stand; null for whom they are not for. */
  readonly evidence: number | null;
  /** What the reader may do with it now. */
  readonly moves: readonly FollowUpMove[];
  /** The reader's own organisation leads it. */
  readonly isOwn: boolean;
}

export interface FollowUpsAnswer {
  readonly rows: readonly FollowUpAnswer[];
  /** As narrowed; more than the rows where one list does not hold all. */
  readonly total: number;
  readonly today: string;
  /** The reader's own organisation; null for who speaks for none. */
  readonly own: string | null;
}

export interface FollowUpChange {
  readonly id: string;
  readonly act: FollowUpAct;
  readonly fromState: FollowUpState | null;
  readonly toState: FollowUpState;
  readonly progress: number;
  readonly note: string;
  /** Fields of an edit before and after; null for other acts. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly actorName: string;
  readonly agency: string | null;
  readonly at: string;
}

export interface FollowUpEvidence extends Omit<EvidenceRow, "addedBy"> {
  /** The reader added it, so he may take it away. */
  readonly isOwn: boolean;
}

export interface FollowUpDetail {
  readonly followUp: FollowUpAnswer;
  readonly history: readonly FollowUpChange[];
  /** Null where the files are not for the reader. */
  readonly evidence: readonly FollowUpEvidence[] | null;
  /** The row of the plan that pays for it, where one was named and the reader may see it. */
  readonly budgetRow: { readonly id: string; readonly activity: string; readonly year: string } | null;
  readonly mayEdit: boolean;
  readonly mayAddEvidence: boolean;
  readonly mayUndo: boolean;
  readonly today: string;
}
