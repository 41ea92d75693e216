/**
 * The data problems of `domain.md` §4.5 that today's data can show. Those of the field (NOT_FOUND) come with field work; a place
 * that is not known (AREA_UNKNOWN) is refused at the import and never gets this far.
 */
export const PROBLEM_KINDS = [
  "DUP_NIK", "DUP_PERSON", "KK_SPLIT", "NOT_MATCHED", "DECEASED", "MOVED", "NO_DECILE", "DECILE_JUMP", "RECIP_HIGH_DECILE", "DOUBLE_AID", "ASN_TNI_POLRI",
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What a person may say of a case. Two of them state an identity and take a second person (`security.md` §5: merge, four eyes). */
export const VERDICTS = [
  "SAME_PERSON", "SAME_FAMILY", "DIFFERENT", "NUMBER_WRONG", "LIST_TO_CORRECT", "ONE_FAMILY", "TWO_FAMILIES", "REGISTRY_TO_CORRECT", "CONFIRMED", "NOT_SO",
  "RANKING_PROPOSED", "PLAUSIBLE", "AID_TO_STOP", "AID_JUSTIFIED", "KEEP_A", "KEEP_B", "CHECK_FIELD",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The verdicts of each kind, in the order they are offered. */
export const VERDICTS_OF_KIND = {
  DUP_NIK: ["LIST_TO_CORRECT", "NUMBER_WRONG", "SAME_FAMILY", "NOT_SO", "CHECK_FIELD"],
  DUP_PERSON: ["SAME_PERSON", "SAME_FAMILY", "DIFFERENT", "CHECK_FIELD"],
  KK_SPLIT: ["ONE_FAMILY", "TWO_FAMILIES", "CHECK_FIELD"],
  NOT_MATCHED: ["REGISTRY_TO_CORRECT", "NOT_SO", "CHECK_FIELD"],
  DECEASED: ["CONFIRMED", "NOT_SO", "CHECK_FIELD"],
  MOVED: ["CONFIRMED", "NOT_SO", "CHECK_FIELD"],
  NO_DECILE: ["RANKING_PROPOSED", "CHECK_FIELD"],
  DECILE_JUMP: ["PLAUSIBLE", "CHECK_FIELD"],
  RECIP_HIGH_DECILE: ["AID_TO_STOP", "AID_JUSTIFIED", "CHECK_FIELD"],
  DOUBLE_AID: ["KEEP_A", "KEEP_B", "AID_JUSTIFIED", "CHECK_FIELD"],
  ASN_TNI_POLRI: ["AID_TO_STOP", "NOT_SO", "CHECK_FIELD"],
} as const satisfies Record<ProblemKind, readonly Verdict[]>;

/** Verdicts that let somebody keep what the rule speaks against, or state an identity, are not given without a reason. */
export const NOTE_MIN_LENGTH = 10;
const NEEDS_NOTE: ReadonlySet<Verdict> = new Set(["AID_JUSTIFIED", "SAME_PERSON", "SAME_FAMILY"]);

export function needsNote(verdict: Verdict): boolean {
  return NEEDS_NOTE.has(verdict);
}

/** What a verdict states to be one, if it states that. */
export function mergedBy(verdict: Verdict): "PERSON" | "FAMILY" | null {
  if (verdict === "SAME_PERSON") return "PERSON";
  return verdict === "SAME_FAMILY" ? "FAMILY" : null;
}

/** A step of at least so many deciles between two versions of one source is looked at (`domain.md` §4.5). */
export const DECILE_JUMP_FROM = 3;
