import type { FieldPhone, OnDuty, Reach, ReachCount } from "@sinergi/domain/fieldwork/coverage-facts";
import { monthOf, type Month } from "@sinergi/domain/fieldwork/coverage-months";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { guardCounts, type AreaCount } from "#suppression";

/** A phone that was not heard of for longer may hold what nobody knows of. */
export const SILENT_AFTER_DAYS = 7;
const HOURS_A_DAY = 24;

/** May records of a month still be on this phone? It said so, or it has been silent since before the month was over. */
export function mayHold({ pending, oldestMonth, lastSeenOn }: FieldPhone, month: Month, today: Day): boolean {
  if (pending > 0 && oldestMonth !== null && oldestMonth <= month) return true;
  return monthOf(lastSeenOn) <= month && daysBetween(lastSeenOn, today) > SILENT_AFTER_DAYS;
}

export const cellKey = (area: string, month: Month): string => `${area}/${month}`;

/** Counts of villages under every area they lie in: villages are no parts of each other, so they add up. */
export function reachByArea(counts: readonly ReachCount[], areasOf: (village: string) => readonly string[]): ReadonlyMap<string, Reach> {
  const sums = new Map<string, Reach>();
  for (const { area: village, month, assigned, visited, met } of counts) {
    for (const area of areasOf(village)) {
      const key = cellKey(area, month);
      const sum = sums.get(key) ?? { assigned: 0, visited: 0, met: 0 };
      sums.set(key, { assigned: sum.assigned + assigned, visited: sum.visited + visited, met: sum.met + met });
    }
  }
  return sums;
}

/** How many facilitators of an area have a phone that may still hold records of a month. */
export function waitingByArea(onDuty: readonly OnDuty[], phones: readonly FieldPhone[], { areasOf, today }: { readonly areasOf: (village: string) => readonly string[]; readonly today: Day }): ReadonlyMap<string, number> {
  const phonesOf = Map.groupBy(phones, ({ userId }) => userId);
  const users = new Map<string, Set<string>>();
  for (const { area: village, month, userId } of onDuty) {
    if (!(phonesOf.get(userId) ?? []).some((phone) => mayHold(phone, month, today))) continue;
    for (const area of areasOf(village)) {
      const key = cellKey(area, month);
      const found = users.get(key) ?? new Set<string>();
      users.set(key, found.add(userId));
    }
  }
  return new Map([...users].map(([key, found]) => [key, found.size]));
}

export interface Freshness {
  readonly facilitators: number;
  /** Of them: a phone of theirs was heard of in the last 24 hours. */
  readonly synced: number;
  /** Records that phones said they still hold. */
  readonly pending: number;
  /** Facilitators whose phones have all been silent for longer than a week, and those without any phone. */
  readonly silent: number;
  readonly withoutPhone: number;
}

export function freshnessOf(facilitators: readonly string[], phones: readonly FieldPhone[]): Freshness {
  const phonesOf = Map.groupBy(phones, ({ userId }) => userId);
  const quiet = facilitators.map((userId) => Math.min(Infinity, ...(phonesOf.get(userId) ?? []).map(({ hoursSilent }) => hoursSilent)));
  return {
    facilitators: facilitators.length,
    synced: quiet.filter((hours) => hours <= HOURS_A_DAY).length,
    pending: phones.reduce((sum, { pending }) => sum + pending, 0),
    silent: quiet.filter((hours) => hours !== Infinity && hours > SILENT_AFTER_DAYS * HOURS_A_DAY).length,
    withoutPhone: quiet.filter((hours) => hours === Infinity).length,
  };
}

/** Share of commitments kept, of those that could be verified; null where none could. */
export function keptShare({ kept, broken }: { readonly kept: number; readonly broken: number }): number | null {
  return kept + broken === 0 ? null : kept / (kept + broken);
}

/** Visits per assigned family of a set of villages, and of all others. */
export interface FieldSides {
  readonly inside: { readonly visits: number; readonly families: number };
  readonly outside: { readonly visits: number; readonly families: number };
}

export function fieldSides(focus: ReadonlySet<string>, rows: readonly { readonly area: string; readonly visits: number; readonly families: number }[]): FieldSides {
  const sum = (isInside: boolean) => rows.filter(({ area }) => focus.has(area) === isInside).reduce((total, { visits, families }) => ({ visits: total.visits + visits, families: total.families + families }), { visits: 0, families: 0 });
  return { inside: sum(true), outside: sum(false) };
}

/** The tree of areas: code and the area it lies in; null for the whole. */
export type AreaTree = readonly { readonly code: string; readonly parent: string | null }[];

/** Areas whose numbers of a month may be told to somebody outside the house: none of assigned, visited and not visited is small or gives a small one away. */
export function tellable(tree: AreaTree, reachOf: (area: string) => Reach): ReadonlySet<string> {
  const guard = (numberOf: (reach: Reach) => number) => guardCounts(tree.map(({ code, parent }): AreaCount => ({ area: code, parent, families: numberOf(reachOf(code)) })));
  const guarded = [guard(({ assigned }) => assigned), guard(({ visited }) => visited), guard(({ assigned, visited }) => assigned - visited), guard(({ met }) => met), guard(({ visited, met }) => visited - met)];
  return new Set(tree.filter(({ code }) => guarded.every((counts) => counts.get(code)?.kind === "SHOWN")).map(({ code }) => code));
}
