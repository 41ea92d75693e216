import type { Day } from "#time/day";
import type { Decile, HousingFact, Relation, SchoolLevel, Sex } from "#families/vocabulary";

/** What is known of one member. `null` is unknown, never "no". */
export interface MemberFacts {
  readonly relation: Relation | null;
  readonly sex: Sex | null;
  readonly birthDate: Day | null;
  readonly school: SchoolLevel | null;
  readonly pregnant: boolean | null;
  readonly severeDisability: boolean | null;
  readonly chronicIllness: boolean | null;
  /** Folded word of an open vocabulary, e.g. `PETANI`. */
  readonly occupation: string | null;
}

/** What is known of one family of a dataset version. */
export interface FamilyFacts {
  readonly villageCode: string;
  /** `local_type` of the village in capitals: PEKON, KELURAHAN, DESA … */
  readonly villageKind: string;
  readonly decile: Decile | null;
  readonly housing: Readonly<Record<HousingFact, string | null>> & { readonly powerVa: number | null };
  readonly members: readonly MemberFacts[];
  /** False for a family imported by family rows: its other members are not known. */
  readonly rosterComplete: boolean;
}
