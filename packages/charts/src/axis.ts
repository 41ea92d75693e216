/** From the least to the largest value an axis shows, with the values that are written at it. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10] as const;

/** An axis around values, with about as many round ticks as wanted. `fromZero` for counts; a share may begin where the values do. */
export function axisAround(values: readonly number[], { ticks, fromZero, atMost = Number.POSITIVE_INFINITY }: { readonly ticks: number; readonly fromZero: boolean; readonly atMost?: number }): Axis {
  const least = fromZero ? 0 : Math.min(...values);
  const most = values.length === 0 ? 0 : Math.max(...values);
  const span = most > least ? most - least : Math.abs(most) || 1;
  const step = roundStep(span / ticks);
  const from = fromZero ? 0 : Math.max(0, Math.floor((Number.isFinite(least) ? least : 0) / step) * step);
  // A first value well above its tick must not push the last one out of the axis.
  const to = Math.min(atMost, Math.ceil(Math.max(most, from + span * 1.04) / step) * step);
  const count = Math.round((to - from) / step);
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, at) => from + at * step).filter((tick) => tick <= to + step / 1e6) };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (ROUND_STEPS.find((step) => step * power >= rough) ?? 10) * power;
}
