import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import { commentTextSchema, COMMENT_MAX_LENGTH, pieceChangeSchema, type Piece } from "@sinergi/domain/meetings/minutes.schema";
import type { Snippet } from "@sinergi/domain/meetings/minutes-markup";
import { MINUTES_KINDS, type MeetingKind, type MeetingState, type MinutesKind } from "@sinergi/domain/meetings/vocabulary";
import { z } from "zod";

const opId = z.uuid();

/** A piece as it stands, with who wrote in it last. Moments are in UTC. */
export interface Entry extends Piece {
  readonly id: string;
  readonly organisationName: string | null;
  readonly revision: number;
  readonly updatedBy: string;
  readonly updatedName: string;
  readonly updatedAt: string;
}

export interface MinutesItem {
  readonly id: string;
  readonly title: string;
  readonly presenter: string;
  readonly plannedMinutes: number | null;
  readonly figure: { readonly id: string; readonly title: string; readonly address: string } | null;
  /** Seconds it took until the answer was made. */
  readonly spentSeconds: number;
  readonly running: boolean;
}

export interface Comment {
  readonly id: string;
  readonly entryId: string;
  readonly text: string;
  readonly by: string;
  readonly agency: string | null;
  readonly at: string;
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

export interface Approval {
  readonly userId: string;
  readonly name: string;
  readonly agency: string | null;
  readonly at: string;
  /** False where a piece was written after it. */
  readonly holds: boolean;
}

export interface LinkedFollowUp {
  readonly id: string;
  readonly number: number;
  readonly entryId: string;
  readonly text: string;
  readonly state: FollowUpState;
  readonly dueOn: string | null;
}

/** `minutes.read` */
export const minutesInputSchema = z.strictObject({ meetingId: z.uuid() });
export interface MinutesAnswer {
  readonly state: MeetingState;
  /** The meeting's state lets the secretaries write. */
  readonly open: boolean;
  /** When the answer was made, by the clock that dates the pieces. */
  readonly readAt: string;
  readonly items: readonly MinutesItem[];
  /** In order. Those that were taken away are told to writers, who may bring them back. */
  readonly entries: readonly Entry[];
  readonly followUps: readonly LinkedFollowUp[];
  readonly comments: readonly Comment[];
  readonly approvals: readonly Approval[];
}

/** `minutes.speakers` */
export interface Speaker {
  readonly name: string;
  readonly jobTitle: string;
  readonly organisationCode: string | null;
  readonly organisationName: string;
}

/** `minutes.save`: one small change of one piece, made on revision `base`; 0 for a piece nobody else has seen. */
export const savePieceInputSchema = z.strictObject({ opId, meetingId: z.uuid(), id: z.uuid(), base: z.int().min(0), change: pieceChangeSchema });
export type SavePieceInput = z.infer<typeof savePieceInputSchema>;

/** `minutes.history` */
export const pieceInputSchema = z.strictObject({ meetingId: z.uuid(), id: z.uuid() });
export interface Version {
  readonly revision: number;
  readonly kind: MinutesKind;
  readonly speaker: string;
  readonly text: string;
  readonly actorName: string;
  readonly at: string;
}

/** `minutes.setTimer` */
export const timerInputSchema = z.strictObject({ opId, meetingId: z.uuid(), itemId: z.uuid(), run: z.boolean() });

/** `minutes.comment` */
export const commentInputSchema = z.strictObject({ opId, meetingId: z.uuid(), entryId: z.uuid(), id: z.uuid(), text: commentTextSchema });
/** `minutes.answer`: settles a comment, or opens it again. */
export const answerInputSchema = z.strictObject({ opId, meetingId: z.uuid(), id: z.uuid(), answer: z.string().trim().max(COMMENT_MAX_LENGTH), settled: z.boolean() });
/** `minutes.approve`, `minutes.unapprove` */
export const approveInputSchema = z.strictObject({ opId, meetingId: z.uuid() });

/** `minutes.search`: all words must occur; without words the latest pieces of a kind. */
export const searchInputSchema = z.strictObject({ text: z.string().trim().max(120).default(""), kind: z.enum(MINUTES_KINDS).nullable().default(null) });
export interface FoundPiece {
  readonly entryId: string;
  readonly meetingId: string;
  readonly meetingTitle: string;
  readonly meetingKind: MeetingKind;
  readonly heldOn: string;
  readonly itemTitle: string | null;
  readonly kind: MinutesKind;
  readonly speaker: string;
  readonly snippet: Snippet;
}
export interface SearchAnswer {
  readonly rows: readonly FoundPiece[];
  /** There are more than are told. */
  readonly more: boolean;
}
