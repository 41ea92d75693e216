import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { MinutesAnswer, Speaker } from "@sinergi/api/minutes/minutes.schema";
import type { Outbox, OutboxView } from "#features/minutes/outbox";
import type { Section } from "#features/minutes/sections";
import type { DeskActs } from "#features/minutes/use-desk";

/** What a section of the desk, and each piece in it, works with. */
export interface DeskSectionProps {
  readonly meeting: Meeting;
  readonly minutes: MinutesAnswer;
  readonly section: Section;
  readonly view: OutboxView;
  readonly speakers: readonly Speaker[];
  /** Who else is writing, by piece. */
  readonly writers: ReadonlyMap<string, string>;
  /** Seconds since the answer came. */
  readonly waited: number;
  readonly acts: DeskActs;
  readonly outbox: Outbox;
  readonly focused: (id: string | null) => void;
}
