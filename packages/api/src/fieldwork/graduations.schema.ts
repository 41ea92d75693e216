import type { GraduationRow } from "@sinergi/db/fieldwork/graduations.store";
import { GRADUATION_NOTE_MAX_LENGTH, GRADUATION_NOTE_MIN_LENGTH, type GraduationMove } from "@sinergi/domain/fieldwork/decide-graduation";
import { z } from "zod";

const opId = z.uuid();
const id = z.uuid();
const note = z.string().trim().max(GRADUATION_NOTE_MAX_LENGTH);

/** `graduations.decide`: both answers give a reason. */
export const decideGraduationInputSchema = z.strictObject({ opId, id, verdict: z.enum(["approve", "refuse"]), note: note.min(GRADUATION_NOTE_MIN_LENGTH) });
/** `graduations.undo`, `graduations.withdraw` */
export const graduationActInputSchema = z.strictObject({ opId, id, note: note.default("") });

export interface GraduationAnswer extends Omit<GraduationRow, "onDay" | "decidedOn" | "decidedBy" | "userId"> {
  readonly onDay: string;
  readonly decidedOn: string | null;
  readonly isOwn: boolean;
  readonly moves: readonly GraduationMove[];
  /** Approved, and the enrolment still runs: the reader may end it by the ordinary way. */
  readonly mayEnd: boolean;
}

export interface GraduationsAnswer {
  readonly rows: readonly GraduationAnswer[];
  readonly today: string;
}
