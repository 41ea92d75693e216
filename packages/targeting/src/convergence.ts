import { ratio, type Range } from "#rates";

/** One programme in one village. */
export interface ReachCell {
  readonly area: string;
  readonly programme: string;
  readonly eligible: number;
  /** Eligible families that receive it. */
  readonly reached: number;
}

export interface ConvergenceRule {
  /** How many programmes make a village converged. */
  readonly programmes: number;
  /** Percent of the eligible families of the village that make a programme count. */
  readonly reachedPercent: number;
}

/** A programme has come to a village when it reaches somebody there and at least the percentage of the eligible. */
export function hasCome({ eligible, reached }: Pick<ReachCell, "eligible" | "reached">, { reachedPercent }: Pick<ConvergenceRule, "reachedPercent">): boolean {
  return reached > 0 && reached * 100 >= eligible * reachedPercent;
}

export interface Convergence {
  /** Programmes that have come, by village of the list. */
  readonly of: ReadonlyMap<string, number>;
  readonly converged: number;
  /** Share of the villages of the list; null of an empty list. */
  readonly share: number | null;
}

/** Konvergensi (domain.md §5.5): the share of villages to which at least k of the programmes have come. */
export function convergenceOf(areas: readonly string[], cells: readonly ReachCell[], rule: ConvergenceRule): Convergence {
  const of = new Map(areas.map((area) => [area, 0]));
  for (const cell of cells) {
    const known = of.get(cell.area);
    if (known !== undefined && hasCome(cell, rule)) of.set(cell.area, known + 1);
  }
  const converged = [...of.values()].filter((count) => count >= rule.programmes).length;
  return { of, converged, share: ratio(converged, of.size) };
}

interface ConvergingOn extends ConvergenceRule {
  /** Programmes of the rule with a list of recipients on the day. */
  readonly listed: number;
  /** Those without one: whom they reach is unknown, so each may have come everywhere or nowhere. */
  readonly unlisted: number;
}

/** Convergence on one day: from the programmes that have a list, up to what it is if all others had come. Null where none has one. */
export function convergenceOn(areas: readonly string[], cells: readonly ReachCell[], { listed, unlisted, ...rule }: ConvergingOn): Range {
  if (listed === 0) return { value: null, low: null, high: null };
  const { share, of } = convergenceOf(areas, cells, rule);
  const mayBe = [...of.values()].filter((count) => count + unlisted >= rule.programmes).length;
  return { value: share, low: share, high: ratio(mayBe, of.size) };
}

/** Eligible and reached families of one programme in the villages of a list and in all others. */
export interface InsideOutside {
  readonly programme: string;
  readonly inside: { readonly eligible: number; readonly reached: number };
  readonly outside: { readonly eligible: number; readonly reached: number };
}

export function insideOutside(areas: ReadonlySet<string>, cells: readonly ReachCell[]): readonly InsideOutside[] {
  const sums = new Map<string, { inside: { eligible: number; reached: number }; outside: { eligible: number; reached: number } }>();
  for (const { area, programme, eligible, reached } of cells) {
    const sum = sums.get(programme) ?? { inside: { eligible: 0, reached: 0 }, outside: { eligible: 0, reached: 0 } };
    sums.set(programme, sum);
    const side = areas.has(area) ? sum.inside : sum.outside;
    side.eligible += eligible;
    side.reached += reached;
  }
  return [...sums].map(([programme, sum]) => ({ programme, ...sum }));
}
