import type { StandingProgramme } from "#programmes/programme-change.schema";
import { sameDefinition } from "#programmes/same-definition";

const OWN_PARTS = ["name", "owner", "unit", "side", "sideKind", "strategy", "benefitKind", "inPackage", "relations"] as const;
const PERIOD_PARTS = ["eligibility", "quota", "budgetIdr", "benefit", "tranches"] as const;

/** One thing that differs between two states of a programme. `period` is null for what holds in every year. */
export interface ChangedPart {
  readonly part: (typeof OWN_PARTS)[number] | (typeof PERIOD_PARTS)[number] | "period" | "retiredFrom";
  readonly period: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two states of a programme, in a fixed order; a year that comes or goes is one part, `period`. */
export function changedParts(before: StandingProgramme | null, after: StandingProgramme): ChangedPart[] {
  const was = before?.programme;
  const now = after.programme;
  const parts: ChangedPart[] = OWN_PARTS.map((part) => ({ part, period: null, before: was?.[part], after: now[part] }));
  parts.push({ part: "retiredFrom", period: null, before: before?.retiredFrom ?? null, after: after.retiredFrom });
  const years = [...new Set([...(was?.periods ?? []), ...now.periods].map(({ period }) => period))].toSorted();
  for (const period of years) {
    const [old, next] = [was?.periods.find((one) => one.period === period), now.periods.find((one) => one.period === period)];
    if (old && next) parts.push(...PERIOD_PARTS.map((part) => ({ part, period, before: old[part], after: next[part] })));
    else parts.push({ part: "period", period, before: old, after: next });
  }
  return parts.filter((part) => !sameDefinition(part.before, part.after) && !(isEmpty(part.before) && isEmpty(part.after)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
