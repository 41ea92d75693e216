import { HOUSING_LACK_KEYS, type HousingLack } from "#families/housing-lacks";
import type { EligibilityRule } from "#programmes/eligibility-rule.schema";
import type { ProgrammeUnit, Side } from "#programmes/vocabulary";

/**
 * Kinds of need a partner can answer, each a count of families that lists can show.
 * `UNREACHED`: decile 1 without any programme. `PACKAGE_EMPTY`: decile 1, due something of the package, receiving none of it.
 * `PRODUCTION_MISSING`: deciles 1-4 with a member aged 18-59, helped to live but not to earn. `FLOOR`, `TOILET`, `SAFE_WATER`:
 * deciles 1-4 whose house is known to lack it. `PROGRAMME_MISSED`: eligible for one programme and without it.
 */
export const NEED_KINDS = ["UNREACHED", "PACKAGE_EMPTY", "PRODUCTION_MISSING", "FLOOR", "TOILET", "SAFE_WATER", "PROGRAMME_MISSED"] as const;
export type NeedKind = (typeof NEED_KINDS)[number];
export type PlainNeed = Exclude<NeedKind, "PROGRAMME_MISSED">;
export const PLAIN_NEEDS: readonly PlainNeed[] = NEED_KINDS.filter((kind) => kind !== "PROGRAMME_MISSED");

/** A kind of need; of a missed programme also which one. */
export type Need = { readonly kind: PlainNeed; readonly programme: null } | { readonly kind: "PROGRAMME_MISSED"; readonly programme: string };

/** The need that screens begin with: the side of earning that help so often leaves out. */
export const FIRST_NEED = { kind: "PRODUCTION_MISSING", programme: null } as const satisfies Need;

/** The need as one word, for addresses and tables: `TOILET`, `PROGRAMME_MISSED.PIP`. */
export function needKey({ kind, programme }: Need): string {
  return programme === null ? kind : `${kind}.${programme}`;
}

/** Reads `needKey` back; null where it is no need. */
export function readNeed(text: string): Need | null {
  const [kind, programme, ...more] = text.split(".");
  if (more.length > 0) return null;
  if (kind === "PROGRAMME_MISSED") return programme !== undefined && /^[A-Z][A-Z0-9_]{0,39}$/.test(programme) ? { kind, programme } : null;
  const plain = PLAIN_NEEDS.find((one) => one === kind);
  return plain !== undefined && programme === undefined ? { kind: plain, programme: null } : null;
}

export const LACK_OF_NEED = { FLOOR: "floor", TOILET: "toilet", SAFE_WATER: "safeWater" } as const satisfies Partial<Record<NeedKind, HousingLack>>;

/** What the rule needs to know of a programme. */
export interface HelpingProgramme {
  readonly code: string;
  readonly unit: ProgrammeUnit;
  readonly side: Side;
  readonly inPackage: boolean;
  readonly benefitKind: string;
  readonly rule: EligibilityRule;
}

const HOUSING_FACTS = { FLOOR: ["floor"], TOILET: ["toilet"], SAFE_WATER: ["water"] } as const;
const FOR_LIVING: readonly string[] = ["CASH", "VOUCHER", "GOODS"];

/**
 * Does a programme answer a need? For houses its own rule says so: a programme whose rule asks for earth floors mends floors.
 * For families nobody reaches, what gives them something to live on; for the side of earning, what earns.
 */
export function answersNeed(programme: HelpingProgramme, need: Need): boolean {
  switch (need.kind) {
    case "UNREACHED":
      return programme.side === "LIVELIHOOD" && programme.unit !== "AREA" && FOR_LIVING.includes(programme.benefitKind) && !HOUSING_LACK_KEYS.some((lack) => asksForLack(programme.rule, lack));
    case "PACKAGE_EMPTY":
      return programme.inPackage;
    case "PRODUCTION_MISSING":
      return programme.side === "PRODUCTION" && programme.unit !== "AREA";
    case "FLOOR":
    case "TOILET":
    case "SAFE_WATER":
      return asksForLack(programme.rule, LACK_OF_NEED[need.kind]);
    case "PROGRAMME_MISSED":
      return programme.code === need.programme;
  }
}

/** Does a rule ask, not deny, for a fact about the house that says this lack? */
function asksForLack(rule: EligibilityRule, lack: HousingLack): boolean {
  if ("all" in rule) return rule.all.some((part) => asksForLack(part, lack));
  if ("any" in rule) return rule.any.some((part) => asksForLack(part, lack));
  if (!("housing" in rule)) return false;
  const need = (Object.keys(LACK_OF_NEED) as (keyof typeof LACK_OF_NEED)[]).find((kind) => LACK_OF_NEED[kind] === lack);
  return need !== undefined && HOUSING_FACTS[need].some((fact) => rule.housing[fact] !== undefined);
}
