import type { FieldMember } from "#fieldwork/field-snapshot";
import type { Commitment, CommitmentResult } from "#fieldwork/vocabulary";
import { ageOn, type Day } from "#time/day";

/** Least share of school days, in percent (`domain.md` §6.2). */
export const SCHOOL_PERCENT = 85;
/** Visits to a service in the month; the four of a pregnancy add up over its months. */
const LEAST_VISITS = 1;
const UNDER_FIVE_AGE = 6;
/** Most who go to school are between 7 and 18; a pupil counts until 21. */
const SCHOOL_AGES = { least: 7, usual: 18, most: 21 } as const;
const ELDERLY_AGE = 60;
const NO_SCHOOL = "TIDAK";

/** What commitments a member has on a day; several can hold, none where nothing is known of him. */
export function commitmentsOf({ birthDate, school, pregnant, disabled }: Pick<FieldMember, "birthDate" | "school" | "pregnant" | "disabled">, on: Day): readonly Commitment[] {
  const age = birthDate === null || birthDate > on ? null : ageOn(birthDate, on);
  const found: Commitment[] = [];
  if (pregnant === true) found.push("PREGNANT");
  if (age !== null && age <= UNDER_FIVE_AGE) found.push("UNDER_FIVE");
  if (goesToSchool(school, age)) found.push("SCHOOL");
  if (age !== null && age >= ELDERLY_AGE) found.push("ELDERLY");
  if (disabled === true) found.push("DISABLED");
  return found;
}

/** A level of school says it whatever the age; of whom nothing is known, the age at which children go. */
function goesToSchool(school: string | null, age: number | null): boolean {
  if (school !== null) return school !== NO_SCHOOL && (age === null || age <= SCHOOL_AGES.most);
  return age !== null && age >= SCHOOL_AGES.least && age <= SCHOOL_AGES.usual;
}

/** What the measure says of the commitment; null where nothing was measured, and a person says it. */
export function resultOfMeasure(component: Commitment, measured: number | null): CommitmentResult | null {
  if (measured === null) return null;
  return measured >= (component === "SCHOOL" ? SCHOOL_PERCENT : LEAST_VISITS) ? "MEMENUHI" : "TIDAK_MEMENUHI";
}

/** Whoever did not keep it, or could not be verified, says why. */
export function needsReason(result: CommitmentResult): boolean {
  return result !== "MEMENUHI";
}
