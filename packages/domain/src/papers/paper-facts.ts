import type { FollowUpState } from "#followups/vocabulary";
import type { MeetingKind, MinutesKind } from "#meetings/vocabulary";
import type { Letterhead } from "#settings/regency-settings.schema";
import type { Day } from "#time/day";

export interface AttendeeFact {
  readonly name: string;
  readonly jobTitle: string;
  readonly organisation: string;
  readonly sex: "MALE" | "FEMALE" | null;
  readonly phone: string | null;
  readonly represents: string | null;
  /** Local time, HH:MM. */
  readonly arrivedAt: string;
  readonly signature: string | null;
}

export interface EntryFact {
  readonly agendaItemId: string | null;
  readonly kind: MinutesKind;
  readonly speaker: string;
  readonly organisation: string | null;
  readonly text: string;
}

export interface FollowUpFact {
  readonly number: number;
  readonly text: string;
  readonly lead: string | null;
  readonly supporters: readonly string[];
  readonly indicator: string;
  readonly targetValue: number | null;
  readonly unit: string;
  readonly dueOn: Day | null;
  readonly state: FollowUpState;
  readonly progress: number;
}

/** A reading of a kept figure: a share where it has a denominator, else a count. */
export interface ReadingFact {
  readonly on: Day;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface FigureFact {
  readonly title: string;
  readonly before: ReadingFact;
  /** The last reading after it; null where nobody looked again. */
  readonly now: ReadingFact | null;
}

/** What papers are made of: what the loop knows of a meeting. No family and no case is among it. */
export interface PaperFacts {
  readonly meeting: {
    readonly title: string;
    readonly kind: MeetingKind;
    readonly heldOn: Day;
    readonly startsAt: string;
    readonly endsAt: string | null;
    readonly place: string;
    readonly basis: string;
    readonly chairName: string;
    readonly chairPosition: string;
    readonly moderatorName: string;
    readonly noteTakerName: string;
    readonly noteTakerPosition: string;
  };
  readonly agenda: readonly { readonly id: string; readonly title: string; readonly note: string; readonly presenter: string }[];
  readonly invitees: readonly { readonly organisation: string; readonly name: string; readonly jobTitle: string }[];
  readonly attendees: readonly AttendeeFact[];
  readonly entries: readonly EntryFact[];
  readonly followUps: readonly FollowUpFact[];
  readonly figures: readonly FigureFact[];
  readonly letterhead: Letterhead;
  readonly regency: string;
  /** WIB, WITA or WIT. */
  readonly zone: string;
  readonly today: Day;
  readonly simulated: boolean;
}
