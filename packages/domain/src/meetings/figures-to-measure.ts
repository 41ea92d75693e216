import type { MeetingState } from "#meetings/vocabulary";
import type { Day } from "#time/day";

/** States in which a meeting looks at figures: it began, or it is over. */
const LOOKS: ReadonlySet<MeetingState> = new Set(["RUNNING", "MINUTES_DRAFT", "MINUTES_SIGNED", "CLOSED"]);

interface MeetingToMeasure {
  readonly id: string;
  readonly state: MeetingState;
  readonly heldOn: Day;
  /** Frozen for it already. */
  readonly snapshotRef: string | null;
}

interface KeptForSeries {
  readonly id: string;
  /** Day of the earliest meeting of the series that it belongs to. */
  readonly since: Day;
  /** Meetings that read it already. */
  readonly readBy: readonly string[];
}

/**
 * Figures that a meeting must read: those of earlier meetings of its series and its own, each once, as soon as the meeting has begun
 * or a snapshot is frozen for it. A postponed or cancelled meeting reads nothing.
 */
export function figuresToMeasure(meeting: MeetingToMeasure, kept: readonly KeptForSeries[]): string[] {
  const looks = LOOKS.has(meeting.state) || (meeting.snapshotRef !== null && meeting.state !== "CANCELLED" && meeting.state !== "POSTPONED");
  if (!looks) return [];
  return kept.filter(({ since, readBy }) => since <= meeting.heldOn && !readBy.includes(meeting.id)).map(({ id }) => id);
}

/** May figures still be put on the agenda of a meeting in this state? */
export function takesFigures(state: MeetingState): boolean {
  return state === "PLANNED" || state === "INVITED" || state === "RUNNING";
}
