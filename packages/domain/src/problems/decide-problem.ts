import { mergedBy, needsNote, NOTE_MIN_LENGTH, VERDICTS_OF_KIND, type ProblemKind, type Verdict } from "#problems/problem-kinds";
import { accept, refuse, type Result } from "#result";

export interface CaseLooked {
  readonly kind: ProblemKind;
  /** The two sides of a case about two records; null where there is only one. */
  readonly pair: { readonly a: Side; readonly b: Side } | null;
  readonly decided: boolean;
  /** What the case rests on now. */
  readonly basis: string;
}

interface Side {
  readonly personId: string | null;
  readonly familyId: string;
}

export interface VerdictGiven {
  readonly verdict: Verdict;
  /** Which of the two records stands, where they are said to be one. */
  readonly keep: "a" | "b" | null;
  readonly note: string;
  /** What the case rested on when the person looked at it. */
  readonly basis: string;
}

export type ProblemRefusal =
  | { readonly code: "problem_decided" }
  | { readonly code: "problem_changed" }
  | { readonly code: "verdict_unfit" }
  | { readonly code: "note_missing"; readonly characters: number };

/** The identity a verdict states: from now on the alias is read as the record kept. */
export interface MergeStated {
  readonly subject: "PERSON" | "FAMILY";
  readonly aliasId: string;
  readonly keptId: string;
}

export interface DecisionAccepted {
  readonly merge: MergeStated | null;
}

/**
 * Decides whether a verdict may be recorded on a case. It must be one of its kind, be given on the facts as they are now, and
 * bring a reason where it needs one; of two records said to be one, one must be named as the one that stands.
 */
export function decideProblem(looked: CaseLooked, given: VerdictGiven): Result<DecisionAccepted, ProblemRefusal> {
  if (looked.decided) return refuse({ code: "problem_decided" });
  if (looked.basis !== given.basis) return refuse({ code: "problem_changed" });
  const fitting: readonly Verdict[] = VERDICTS_OF_KIND[looked.kind];
  if (!fitting.includes(given.verdict)) return refuse({ code: "verdict_unfit" });
  if (needsNote(given.verdict) && given.note.length < NOTE_MIN_LENGTH) return refuse({ code: "note_missing", characters: NOTE_MIN_LENGTH });
  const subject = mergedBy(given.verdict);
  if (subject === null) return accept({ merge: null });
  const merge = statedBy(looked, subject, given.keep);
  return merge === null ? refuse({ code: "verdict_unfit" }) : accept({ merge });
}

function statedBy({ pair }: CaseLooked, subject: "PERSON" | "FAMILY", keep: "a" | "b" | null): MergeStated | null {
  if (pair === null || keep === null) return null;
  const [kept, alias] = keep === "a" ? [pair.a, pair.b] : [pair.b, pair.a];
  const [keptId, aliasId] = subject === "FAMILY" ? [kept.familyId, alias.familyId] : [kept.personId, alias.personId];
  return keptId === null || aliasId === null || keptId === aliasId ? null : { subject, aliasId, keptId };
}
