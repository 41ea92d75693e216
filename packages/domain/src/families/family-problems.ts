import { DECILE_JUMP } from "#families/family-history";
import type { Trilean } from "#programmes/three-values";

/** What is known of a family that a problem can be found in. */
export interface ProblemFacts {
  readonly decile: number | null;
  /** The decile of the version before, where it was in one; null for none yet or not there. */
  readonly decileBefore: number | null;
  readonly members: readonly { readonly name: string; readonly registryMatch: string | null }[];
  readonly programmes: readonly {
    readonly code: string;
    readonly eligibility: Trilean;
    readonly receives: boolean;
    readonly conflictsWith: readonly string[];
  }[];
  /** Findings of the import that brought the family, warnings all of them: refused rows are no part of a version. */
  readonly findings: readonly { readonly code: string; readonly name: string | null }[];
}

/** Codes are those of the data problems of the product's work lists. */
export type FamilyProblem =
  | { readonly code: "NO_DECILE" }
  | { readonly code: "DECILE_JUMP"; readonly from: number; readonly to: number }
  | { readonly code: "NOT_MATCHED"; readonly name: string; readonly says: string }
  | { readonly code: "DOUBLE_AID"; readonly programmes: readonly [string, string] }
  | { readonly code: "RECIP_HIGH_DECILE"; readonly programme: string }
  | { readonly code: "FINDING"; readonly finding: string; readonly name: string | null };

/** Words of the civil registry that ask nothing of anybody. */
const SETTLED: ReadonlySet<string> = new Set(["PADAN", "BELUM_DICEK"]);
/** Findings that have a problem of their own here. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["NO_DECILE"]);

/** Everything that somebody should look at in one family. */
export function familyProblems({ decile, decileBefore, members, programmes, findings }: ProblemFacts): readonly FamilyProblem[] {
  const received = programmes.filter(({ receives }) => receives);
  const jumped = decile !== null && decileBefore !== null && Math.abs(decile - decileBefore) >= DECILE_JUMP;
  return [
    ...(decile === null ? [{ code: "NO_DECILE" as const }] : []),
    ...(jumped ? [{ code: "DECILE_JUMP" as const, from: decileBefore, to: decile }] : []),
    ...members.flatMap(({ name, registryMatch }) => (registryMatch === null || SETTLED.has(registryMatch) ? [] : [{ code: "NOT_MATCHED" as const, name, says: registryMatch }])),
    ...conflictsAmong(received),
    ...received.flatMap(({ code, eligibility }) => (eligibility === "no" ? [{ code: "RECIP_HIGH_DECILE" as const, programme: code }] : [])),
    ...findings.flatMap(({ code, name }) => (SAID_ELSEWHERE.has(code) ? [] : [{ code: "FINDING" as const, finding: code, name }])),
  ];
}

/** Each pair once, whichever of the two declares it. */
function conflictsAmong(received: ProblemFacts["programmes"]): readonly FamilyProblem[] {
  return received.flatMap((one, at) =>
    received.slice(at + 1).flatMap((other): FamilyProblem[] => {
      const conflicting = one.conflictsWith.includes(other.code) || other.conflictsWith.includes(one.code);
      return conflicting ? [{ code: "DOUBLE_AID", programmes: [one.code, other.code] }] : [];
    }),
  );
}
