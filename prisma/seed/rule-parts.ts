import type { EligibilityRule, MemberCondition } from "@sinergi/domain/programmes/eligibility-rule.schema";

/** Building blocks of the programmes' rules. One object for one condition: it is judged once per family however many rules share it. */
const decileConditions = new Map<number, EligibilityRule>();

/** Deciles 1 to `max`. */
export function decilesTo(max: number): EligibilityRule {
  const known = decileConditions.get(max) ?? { decile: { max } };
  decileConditions.set(max, known);
  return known;
}

export function all(...parts: readonly EligibilityRule[]): EligibilityRule {
  return { all: parts };
}

export function any(...parts: readonly EligibilityRule[]): EligibilityRule {
  return { any: parts };
}

export function member(condition: MemberCondition): EligibilityRule {
  return { member: condition };
}

/** Every family of the regency, whatever its decile. */
export const EVERY_FAMILY: EligibilityRule = { area: { in: ["18.04"] } };
/** Kelurahan have no Dana Desa. */
export const IN_PEKON: EligibilityRule = { area: { kind: "PEKON" } };

export const PREGNANT = member({ pregnant: true });
export const SEVERELY_DISABLED = member({ severeDisability: true });
export const ELDERLY = member({ minAge: 60 });
export const CHILD_UNDER_FIVE = member({ maxAge: 4 });
export const PUPIL = member({ school: ["SD", "SMP", "SMA"] });
export const WORKING_AGE = member({ minAge: 18, maxAge: 59 });

const FARMING: string[] = ["PETANI_KOPI", "PETANI"];
const TRADE: string[] = ["PEDAGANG", "WIRASWASTA"];
export const FARMER = member({ occupation: FARMING });
export const TRADER = member({ occupation: TRADE });
export const BORROWER = member({ minAge: 21, maxAge: 65, occupation: [...TRADE, ...FARMING] });
export const BUDDING_BUSINESS = member({ minAge: 20, maxAge: 45, occupation: [...TRADE, ...FARMING, "TUKANG"] });
export const JOB_SEEKER = member({ minAge: 18, maxAge: 45, occupation: ["BELUM_BEKERJA", "TIDAK_BEKERJA", "BURUH_HARIAN", "BURUH_TANI"] });
export const INFORMAL_WORKER = member({ minAge: 18, maxAge: 64, occupation: ["BURUH_HARIAN", "BURUH_TANI", "TUKANG", "SOPIR", ...FARMING] });

/** Unfit by one of floor, wall or roof. Timber counts as fit. */
export const UNFIT_HOUSE = any(
  { housing: { floor: ["TANAH", "BAMBU"] } },
  { housing: { wall: ["BAMBU", "SENG", "LAINNYA"] } },
  { housing: { roof: ["IJUK", "LAINNYA"] } },
);
export const OWN_HOUSE: EligibilityRule = { housing: { tenure: ["MILIK"] } };
export const NO_OWN_LATRINE: EligibilityRule = { housing: { toilet: ["UMUM", "TIDAK_ADA"] } };
export const OFF_THE_GRID: EligibilityRule = { housing: { light: ["NON_PLN", "BUKAN_LISTRIK"] } };
export const UNSAFE_WATER: EligibilityRule = { housing: { water: ["SUMUR_TAK_TERLINDUNG", "SUNGAI", "HUJAN"] } };
