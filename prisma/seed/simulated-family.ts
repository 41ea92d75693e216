import type { FamilyFacts } from "@sinergi/domain/families/family-facts";
import { RELATIONS, type Decile, type HousingFact, type SchoolLevel, type Sex } from "@sinergi/domain/families/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { VillageProfile } from "#village-profiles";

/** SHDK code, 1-11. */
export type RelationCode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

export interface SimulatedPerson {
  readonly nik: string;
  readonly name: string;
  readonly relation: RelationCode;
  readonly sex: Sex;
  readonly birthDate: Day;
  /** Completed years on the simulation's day. */
  readonly age: number;
  readonly school: SchoolLevel;
  readonly schooling: string;
  /** Null under 15. */
  readonly occupation: string | null;
  readonly pregnant: boolean;
  /** Kind of disability; null for none. */
  readonly disability: string | null;
  readonly severeDisability: boolean;
  readonly chronicIllness: boolean;
  readonly registryMatch: string;
}

/** A family as it truly is in the simulation. What a file says of it may leave things out. */
export interface SimulatedFamily {
  readonly noKk: string;
  readonly village: VillageProfile;
  readonly decile: Decile;
  /** How well offices know the family: standard normal over the regency. */
  readonly visibility: number;
  readonly housing: Readonly<Record<HousingFact, string>> & { readonly powerVa: number | null };
  readonly hamlet: number;
  readonly rt: number;
  /** The head first. */
  readonly members: readonly SimulatedPerson[];
}

/** The family as eligibility rules see it, with nothing unknown. */
export function factsOf({ village, decile, housing, members }: SimulatedFamily): FamilyFacts {
  return {
    villageCode: village.code,
    villageKind: village.kind,
    decile,
    housing,
    rosterComplete: true,
    members: members.map(({ relation, sex, birthDate, school, pregnant, severeDisability, chronicIllness, occupation }) => ({
      relation: RELATIONS[relation - 1] ?? null, sex, birthDate, school, pregnant, severeDisability, chronicIllness, occupation,
    })),
  };
}
