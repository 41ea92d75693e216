import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { Trilean } from "@sinergi/domain/programmes/three-values";

/** What a simulation knows of a family: families that are equal in all of it are of one class. */
export interface CandidateClass {
  /** Equal for equal classes, different for different ones. */
  readonly code: number;
  readonly decile: Decile | null;
  readonly eligibility: "yes" | "unknown";
  /** Has a member aged 18-59. */
  readonly workingAge: Trilean;
  /** Receives a livelihood programme that reaches families or persons. */
  readonly livelihood: boolean;
  readonly production: boolean;
  /** Programmes received. */
  readonly layers: number;
  /** Of decile 1 and for a programme of the package: programmes of the package that are due to it, and those of them received; else 0. */
  readonly due: number;
  readonly received: number;
}

/** Families of one village and one class that the programme does not reach. */
export interface CandidateGroup {
  readonly village: string;
  readonly kind: CandidateClass;
  readonly families: number;
}

/** A group with how many of its families get a place; at least one. */
export interface ChosenGroup extends CandidateGroup {
  readonly given: number;
}

/** Code of the district a village lies in: the dotted code holds its parents. */
export function districtOf(village: string): string {
  return village.slice(0, 8);
}
