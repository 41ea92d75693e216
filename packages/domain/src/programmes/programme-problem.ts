import type { z } from "zod";

/** What can be wrong in a programmes file. Never reused for something else. */
export type ProblemCode =
  | "NOT_A_LIST" | "TOO_DEEP"
  | "MISSING" | "WRONG_TYPE" | "UNKNOWN_WORD" | "UNKNOWN_KEY" | "OUT_OF_RANGE" | "WRONG_FORM" | "RULE_UNKNOWN"
  | "UNKNOWN_OWNER" | "SELF_RELATION" | "DUPLICATE_CODE" | "DUPLICATE_PERIOD" | "DUPLICATE_RELATION" | "DUPLICATE_TRANCHE" | "TRANCHE_ORDER";

export interface ProgrammeProblem {
  /** Where in the file, by keys and positions from 0, e.g. `3.periods.0.quota`; empty for the file as a whole. */
  readonly path: string;
  readonly code: ProblemCode;
}

type Place = readonly PropertyKey[];

const CODE_OF_ISSUE: Partial<Record<z.core.$ZodIssue["code"], ProblemCode>> = {
  invalid_type: "WRONG_TYPE",
  invalid_value: "UNKNOWN_WORD",
  too_big: "OUT_OF_RANGE",
  too_small: "OUT_OF_RANGE",
  invalid_format: "WRONG_FORM",
};

export function placeOf(place: Place): string {
  return place.map(String).join(".");
}

/** The problems behind one finding of the schema, each at its own place. */
export function problemOfIssue(issue: z.core.$ZodIssue, base: Place): ProgrammeProblem[] {
  const place = [...base, ...issue.path];
  if (issue.code === "invalid_union") return problemsOfRule(issue, place);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path: placeOf([...place, key]), code: "UNKNOWN_KEY" }));
  return [{ path: placeOf(place), code: issue.input === undefined ? "MISSING" : (CODE_OF_ISSUE[issue.code] ?? "WRONG_FORM") }];
}

/**
 * A rule is one of seven forms, told apart by its only key: the form whose key is there says what is wrong. Where no
 * form, or more than one, is meant, the rule itself is what is not understood.
 */
function problemsOfRule(issue: Extract<z.core.$ZodIssue, { code: "invalid_union" }>, place: Place): ProgrammeProblem[] {
  const meant = issue.errors.find((issues) => issues.every((inner) => inner.path.length > 1 || (inner.path.length === 1 && inner.input !== undefined)));
  return meant ? meant.flatMap((inner) => problemOfIssue(inner, place)) : [{ path: placeOf(place), code: "RULE_UNKNOWN" }];
}
