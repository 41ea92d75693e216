import type { FollowUpPriority, FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { FigureChange } from "@sinergi/domain/meetings/change-of-figure";
import { type BetterWhen, budgetFigureSchema, budgetRowFigureSchema, type FigureUnit, measureFigureSchema, problemFigureSchema, type Reading, screenFigureSchema } from "@sinergi/domain/meetings/figure.schema";
import type { PromiseCount } from "@sinergi/domain/meetings/promises";
import type { AgendaOrigin, MeetingKind, MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { snapshotRefSchema } from "@sinergi/domain/targeting/snapshot-ref";
import { z } from "zod";
import { familyFilterSchema } from "#families/families.schema";

/** Families behind a mark, a list or a gap: counted again on any snapshot. Its day is no part of it. */
const familiesFigureSchema = z.strictObject({ kind: z.literal("families"), filter: familyFilterSchema.omit({ on: true }) });

/** What is measured, without a day: the same figure can be read on any snapshot. Aggregates only; there is no kind for a family or a person. */
export const figureRefSchema = z.discriminatedUnion("kind", [familiesFigureSchema, measureFigureSchema, budgetFigureSchema, budgetRowFigureSchema, problemFigureSchema, screenFigureSchema]);
export type FigureRef = z.infer<typeof figureRefSchema>;

const TITLE_MAX_LENGTH = 300;
const REASON_MAX_LENGTH = 1_000;
const ADDRESS_MAX_LENGTH = 2_000;

/** Address of a screen without host: it has codes in it and never a number of a person. */
const addressSchema = z.string().max(ADDRESS_MAX_LENGTH).regex(/^\/(?!\/)/).refine((address) => !/\d{15}/.test(address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")));
/** Words that go on an agenda: no number of a person either. */
const wordsSchema = (most: number) => z.string().trim().max(most).refine((text) => !/\d{15}/.test(text.replaceAll(/[\s.]/g, "")));

const broughtSchema = z.strictObject({
  opId: z.uuid(),
  /** Of the kept figure; the client makes it, so a resend is the same one. */
  figureId: z.uuid(),
  figure: figureRefSchema,
  title: wordsSchema(TITLE_MAX_LENGTH).pipe(z.string().min(3)),
  address: addressSchema,
  /** The day the screen looked at; without it, the live one. */
  on: snapshotRefSchema.optional(),
});

/** `keptFigures.bring` */
export const bringInputSchema = broughtSchema.extend({ itemId: z.uuid(), meetingId: z.uuid() });
/** `keptFigures.propose` */
export const proposeInputSchema = broughtSchema.extend({ proposalId: z.uuid(), reason: wordsSchema(REASON_MAX_LENGTH).default("") });
/** `keptFigures.takeBack`: the agenda item that a figure made. `keptFigures.withdraw`: the proposal. */
export const takeBackInputSchema = z.strictObject({ opId: z.uuid(), itemId: z.uuid() });
export const withdrawInputSchema = z.strictObject({ opId: z.uuid(), proposalId: z.uuid() });
export const keptFigureInputSchema = z.strictObject({ id: z.uuid() });
export const ofMeetingInputSchema = z.strictObject({ meetingId: z.uuid() });
export const measureInputSchema = ofMeetingInputSchema.extend({ opId: z.uuid() });

export interface ComingMeeting {
  readonly id: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly heldOn: string;
}

export interface BroughtAnswer {
  readonly figureId: string;
  /** The frozen snapshot its link opens. */
  readonly snapshotRef: string;
  readonly reading: Reading;
}

export interface FigureReading extends Reading {
  readonly meetingId: string | null;
  readonly meetingTitle: string | null;
  readonly snapshotRef: string;
  readonly on: string;
}

/** A kept figure as it was and as it is. */
export interface KeptFigureAnswer {
  readonly id: string;
  readonly title: string;
  readonly figure: FigureRef;
  readonly unit: FigureUnit;
  readonly better: BetterWhen;
  /** The screen it came from, as it was: it carries the frozen snapshot. */
  readonly address: string;
  readonly snapshotRef: string;
  /** The day it was kept first, then every meeting that looked at it. */
  readonly readings: readonly FigureReading[];
  /** At the meeting it was brought to; before that meeting began, when it was kept. */
  readonly was: FigureReading | null;
  /** Today, on the live data; null where it cannot be read any more. */
  readonly now: (Reading & { readonly on: string }) | null;
  readonly change: FigureChange;
}

export interface PromiseLine {
  readonly id: string;
  /** TL-0012 is number 12. */
  readonly number: number;
  readonly text: string;
  readonly lead: string | null;
  readonly leadName: string | null;
  readonly state: FollowUpState;
  /** 0-100, as the lead reports it. */
  readonly progress: number;
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly late: boolean;
  readonly priority: FollowUpPriority;
  readonly obstacle: string;
  readonly figureId: string | null;
  readonly meetingId: string;
  readonly meetingTitle: string;
}

/** `keptFigures.progress`: what a rakor opens with, all that the projector shows, and nobody's name. */
export interface ProgressAnswer {
  readonly meeting: {
    readonly id: string; readonly title: string; readonly kind: MeetingKind; readonly state: MeetingState; readonly heldOn: string; readonly startsAt: string; readonly endsAt: string | null;
    readonly place: string; readonly seriesTitle: string | null; readonly chairPosition: string; readonly snapshotRef: string | null;
  };
  readonly today: string;
  /** The meeting of the series right before it. */
  readonly previous: { readonly id: string; readonly title: string; readonly heldOn: string } | null;
  /** Of earlier meetings: open, or closed since the previous one. Null for whom follow-ups are not. */
  readonly promised: readonly PromiseLine[] | null;
  readonly count: PromiseCount | null;
  /** Of this meeting itself: what became of it. */
  readonly own: readonly PromiseLine[] | null;
  readonly ownCount: PromiseCount | null;
  /** Null for whom figures are not. */
  readonly figures: readonly (KeptFigureAnswer & { readonly meetingId: string })[] | null;
  readonly agenda: readonly { readonly id: string; readonly title: string; readonly minutes: number | null; readonly organisationName: string | null; readonly origin: AgendaOrigin; readonly figureId: string | null }[];
  readonly decisions: readonly { readonly id: string; readonly agendaItemId: string | null; readonly text: string; readonly figureId: string | null }[];
  /** Figures that this meeting should read and has not. */
  readonly toMeasure: number;
}
