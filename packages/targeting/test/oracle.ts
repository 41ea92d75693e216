import type { FamilyFacts, MemberFacts } from "@sinergi/domain/families/family-facts";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import { ageOn, type Day } from "@sinergi/domain/time/day";
import type { SnapshotProgramme, UnlistedCell } from "#cells";

/** One family with all that figures need of it, before anything is counted. */
export interface CountedFamily {
  readonly facts: FamilyFacts;
  /** By programme code. */
  readonly eligibility: Readonly<Record<string, Trilean>>;
  readonly received: ReadonlySet<string>;
}

export interface OracleInput {
  readonly families: readonly CountedFamily[];
  readonly programmes: readonly SnapshotProgramme[];
  readonly unlisted: readonly UnlistedCell[];
  readonly isRegency: boolean;
  readonly on: Day;
}

/**
 * The figures of the contract counted family by family, each from its definition and with no cell in between. Slow and
 * plain on purpose: nothing of it is shared with the product.
 */
export function oracleFigures({ families, programmes, unlisted, isRegency, on }: OracleInput) {
  const poor = families.filter((family) => family.facts.decile !== null && family.facts.decile <= 4);
  const base = poor.filter((family) => hasWorkingAge(family.facts, on) === "yes");
  return {
    families: families.length,
    byDecile: Object.fromEntries(
      [...["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"].map((key) => [key, families.filter((family) => String(family.facts.decile) === key).length]), ["none", families.filter((family) => family.facts.decile === null).length]],
    ),
    programmes: programmes.map((programme) => oracleProgramme({ families, programme, unlisted, isRegency })),
    overlap: pairsOf(programmes.map((programme) => programme.code)).flatMap(([a, b]) => {
      const both = families.filter((family) => family.received.has(a) && family.received.has(b)).length;
      const onlyA = families.filter((family) => family.received.has(a) && !family.received.has(b)).length;
      const onlyB = families.filter((family) => !family.received.has(a) && family.received.has(b)).length;
      const union = families.filter((family) => family.received.has(a) || family.received.has(b)).length;
      return union === 0 ? [] : [{ a, b, both, onlyA, onlyB, jaccard: both / union, relation: declared(programmes, a, b) }];
    }),
    agencies: pairsOf([...new Set(programmes.map((programme) => programme.owner))]).flatMap(([a, b]) => {
      const helps = (owner: string, family: CountedFamily) => programmes.some((programme) => programme.owner === owner && family.received.has(programme.code));
      const met = families.filter((family) => helps(a, family) && helps(b, family)).length;
      return met === 0 ? [] : [{ a, b, families: met }];
    }),
    mixes: countBy(families.map((family) => [...family.received].sort().join(","))),
    layers: countBy(families.map((family) => String(family.received.size))),
    sides: {
      base: base.length,
      both: base.filter((family) => onSide(family, programmes, "LIVELIHOOD") && onSide(family, programmes, "PRODUCTION")).length,
      livelihoodOnly: base.filter((family) => onSide(family, programmes, "LIVELIHOOD") && !onSide(family, programmes, "PRODUCTION")).length,
      productionOnly: base.filter((family) => !onSide(family, programmes, "LIVELIHOOD") && onSide(family, programmes, "PRODUCTION")).length,
      none: base.filter((family) => !onSide(family, programmes, "LIVELIHOOD") && !onSide(family, programmes, "PRODUCTION")).length,
      withoutWorkingAge: poor.filter((family) => hasWorkingAge(family.facts, on) === "no").length,
      unknown: poor.filter((family) => hasWorkingAge(family.facts, on) === "unknown").length,
    },
    package: oraclePackage(families, programmes),
  };
}

function oracleProgramme({ families, programme, unlisted, isRegency }: Omit<OracleInput, "programmes" | "on"> & { readonly programme: SnapshotProgramme }) {
  const is = (value: Trilean) => families.filter((family) => family.eligibility[programme.code] === value);
  const reached = (some: readonly CountedFamily[]) => some.filter((family) => family.received.has(programme.code));
  const [e, x, u] = [is("yes"), is("no"), is("unknown")];
  const [be, bx, bu] = [reached(e).length, reached(x).length, reached(u).length];
  const missed = e.length - be;
  const exclusion = {
    value: share(missed, e.length),
    low: share(missed, e.length + bu),
    high: share(missed + (u.length - bu), e.length + (u.length - bu)),
  };
  return {
    code: programme.code, eligible: e.length, notEligible: x.length, unknown: u.length,
    recipients: be + bx + bu, recipientsEligible: be, recipientsNotEligible: bx, recipientsUnknown: bu, missed,
    unlistedRecipients: unlisted.filter((cell) => cell.programme === programme.code).reduce((sum, cell) => sum + cell.rows, 0),
    coverage: { value: rest(exclusion.value), low: rest(exclusion.high), high: rest(exclusion.low) },
    exclusionError: exclusion,
    inclusionError: { value: share(bx, be + bx), low: share(bx, be + bx + bu), high: share(bx + bu, be + bx + bu) },
    targetingDifferential: e.length === 0 || x.length === 0 ? null : be / e.length - bx / x.length,
    structuralExclusion: !isRegency || programme.quota === null || e.length === 0 ? null : Math.max(0, 1 - programme.quota / e.length),
    cgh: oracleCgh(families, programme),
  };
}

function oracleCgh(families: readonly CountedFamily[], { code, highestDecile }: SnapshotProgramme): number | null {
  const ranked = families.filter((family) => family.facts.decile !== null);
  const low = ranked.filter((family) => highestDecile !== null && family.facts.decile !== null && family.facts.decile <= highestDecile);
  const reached = (some: readonly CountedFamily[]) => some.filter((family) => family.received.has(code)).length;
  if (highestDecile === null || reached(ranked) === 0 || low.length === 0) return null;
  return reached(low) / reached(ranked) / (low.length / ranked.length);
}

function oraclePackage(families: readonly CountedFamily[], programmes: readonly SnapshotProgramme[]) {
  const due = (family: CountedFamily) => programmes.filter((programme) => programme.inPackage && family.eligibility[programme.code] === "yes");
  const base = families.filter((family) => family.facts.decile === 1 && due(family).length > 0);
  const ks = base.map((family) => due(family).filter((programme) => family.received.has(programme.code)).length / due(family).length);
  return {
    base: base.length,
    complementarity: base.length === 0 ? null : ks.reduce((sum, k) => sum + k, 0) / base.length,
    complete: ks.filter((k) => k === 1).length,
    nothing: ks.filter((k) => k === 0).length,
  };
}

/** Has the family a member aged 18-59? Yes if one certainly is; no if all ages are known and none is; else unknown. */
export function hasWorkingAge({ members, rosterComplete }: FamilyFacts, on: Day): Trilean {
  const isWorkingAge = (member: MemberFacts) => member.birthDate !== null && ageOn(member.birthDate, on) >= 18 && ageOn(member.birthDate, on) <= 59;
  if (members.some(isWorkingAge)) return "yes";
  return rosterComplete && members.every((member) => member.birthDate !== null) ? "no" : "unknown";
}

function onSide(family: CountedFamily, programmes: readonly SnapshotProgramme[], side: SnapshotProgramme["side"]): boolean {
  return programmes.some((programme) => programme.side === side && programme.unit !== "AREA" && family.received.has(programme.code));
}

function declared(programmes: readonly SnapshotProgramme[], a: string, b: string): string {
  const kinds = programmes.flatMap((programme) =>
    programme.relations.filter((relation) => (programme.code === a && relation.with === b) || (programme.code === b && relation.with === a)).map((relation) => relation.kind),
  );
  return kinds.includes("CONFLICTING") ? "CONFLICTING" : (kinds[0] ?? "NEUTRAL");
}

function pairsOf(codes: readonly string[]): readonly (readonly [string, string])[] {
  return codes.flatMap((a) => codes.filter((b) => a < b).map((b) => [a, b] as const)).sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1));
}

function countBy(keys: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function rest(rate: number | null): number | null {
  return rate === null ? null : 1 - rate;
}
