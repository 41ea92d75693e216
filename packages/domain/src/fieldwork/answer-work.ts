import type { RecordFlag } from "#fieldwork/vocabulary";
import type { Day } from "#time/day";

export const WORK_STATES = ["OPEN", "ANSWERED", "TAKEN_BACK"] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** A family of a list as it stands when an answer arrives. */
export interface WorkStanding {
  readonly familyId: string;
  readonly state: WorkState;
  /** The record that answered it. */
  readonly recordId: string | null;
}

export interface WorkAnswer {
  readonly recordId: string;
  /** The record it stands in place of. */
  readonly amends: string | null;
  readonly onDay: Day;
  readonly today: Day;
  /** Whether the family was his on that day. */
  readonly owns: boolean;
}

export type AnswerVerdict =
  | { readonly kind: "write"; readonly flags: readonly RecordFlag[] }
  /** Somebody answered it first: both stay, a person looks. */
  | { readonly kind: "double"; readonly first: string; readonly flags: readonly RecordFlag[] };

/**
 * What becomes of an answer from the field. It is never refused: of a list that was closed or taken back meanwhile it is an
 * answer still, and of a family that is somebody else's it is flagged.
 */
export function answerWork(standing: WorkStanding, { recordId, amends, onDay, today, owns }: WorkAnswer): AnswerVerdict {
  const flags: RecordFlag[] = [];
  if (!owns) flags.push("OUT_OF_ASSIGNMENT");
  if (onDay > today) flags.push("CLOCK");
  const first = standing.state === "ANSWERED" ? standing.recordId : null;
  if (first === null || first === recordId || first === amends) return { kind: "write", flags };
  return { kind: "double", first, flags: [...flags, "MAYBE_DUPLICATE"] };
}

