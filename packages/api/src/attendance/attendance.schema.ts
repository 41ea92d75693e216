import { attendeeSchema, localTimeSchema, signatureSchema, type Sex } from "@sinergi/domain/meetings/attendance.schema";
import type { AttendanceCounts, AttendanceState } from "@sinergi/domain/meetings/attendance-states";
import type { AttendanceWay, InvitationAnswer, MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { z } from "zod";

const opId = z.uuid();
/** `attendance.list`, `attendance.showCode` */
export const attendanceOfInputSchema = z.strictObject({ meetingId: z.uuid() });

export interface AttendeeAnswer {
  readonly id: string;
  readonly inviteeId: string | null;
  readonly name: string;
  readonly jobTitle: string;
  readonly organisation: string | null;
  readonly organisationName: string;
  readonly sex: Sex | null;
  readonly represents: string | null;
  /** ISO moment, and the same on the clocks of the regency, HH:MM. */
  readonly arrivedAt: string;
  readonly arrivedTime: string;
  readonly via: AttendanceWay;
  readonly revision: number;
  readonly state: AttendanceState;
  readonly isLate: boolean;
  /** Null for everybody but the secretariat, who keeps the list. */
  readonly kept: { readonly phone: string | null; readonly isSigned: boolean } | null;
}

/** Somebody who was asked and has no line on the list. */
export interface MissingAnswer {
  readonly inviteeId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly organisation: string | null;
  readonly organisationName: string;
  readonly state: "expected" | "absent";
  readonly answer: InvitationAnswer;
  /** Whom he said he would send. */
  readonly representative: { readonly name: string; readonly jobTitle: string } | null;
}

export interface AttendanceAnswer {
  readonly state: MeetingState;
  readonly attendees: readonly AttendeeAnswer[];
  readonly missing: readonly MissingAnswer[];
  readonly counts: AttendanceCounts;
  readonly graceMinutes: number;
  /** What the reader may do now. */
  readonly may: { readonly take: boolean; readonly openDoor: boolean };
}

/** `attendance.showCode` */
export interface CodeAnswer {
  readonly code: string;
  /** Seconds until another one is shown. */
  readonly rotatesIn: number;
}

/** `attendance.record`: `arrivedTime` is local, on the day of the meeting; null: now. */
export const recordInputSchema = z.strictObject({ opId, id: z.uuid(), meetingId: z.uuid(), attendee: attendeeSchema, arrivedTime: localTimeSchema.nullable().default(null) });
/** `attendance.correct` */
export const correctInputSchema = z.strictObject({ opId, id: z.uuid(), revision: z.int().min(1), attendee: attendeeSchema, arrivedTime: localTimeSchema });
/** `attendance.remove`, `attendance.restore` */
export const attendeeActInputSchema = z.strictObject({ opId, id: z.uuid() });
/** `attendance.signature` */
export const signatureInputSchema = z.strictObject({ id: z.uuid() });
export const signatureAnswerSchema = z.object({ path: z.string().nullable() });

/** What is typed or read at the door. */
export const doorCodeSchema = z.string().trim().min(8).max(40);
/** `POST /api/attendance/open` */
export const openDoorSchema = z.strictObject({ code: doorCodeSchema });
/** `POST /api/attendance/sign`: without a drawn signature somebody says with a tick that he is there. */
export const signInSheetSchema = z
  .strictObject({ code: doorCodeSchema, opId, attendee: attendeeSchema, signature: signatureSchema.nullable().default(null), isDeclared: z.boolean().default(false) })
  .refine(({ signature, isDeclared }) => signature !== null || isDeclared, { error: "SIGNATURE", path: ["signature"] });
export type SignInSheet = z.infer<typeof signInSheetSchema>;

/** What whoever holds a code sees of its meeting: no names, no phones, not who is there. */
export interface OpenedDoor {
  readonly meeting: { readonly id: string; readonly title: string; readonly heldOn: string; readonly startsAt: string; readonly endsAt: string | null; readonly place: string };
  readonly regency: { readonly name: string; readonly timeZone: string };
  readonly simulated: boolean;
  readonly invitations: readonly { readonly id: string; readonly organisation: string | null; readonly organisationName: string; readonly jobTitle: string }[];
  readonly organisations: readonly { readonly code: string; readonly name: string }[];
}
