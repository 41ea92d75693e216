/** One class of a stepped scale: the least and the largest value in it, and how many values. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The most steps that are told apart on a map. */
export const MOST_STEPS = 5;

/**
 * Cuts values into at most five classes of about as many values each, chosen from the data. Values that read the same are
 * never parted: they are compared as `same` makes them, e.g. rounded as they are written. Fewer different values, fewer classes.
 */
export function stepsOf(values: readonly (number | null)[], same: (value: number) => number = (value) => value): readonly Step[] {
  const sorted = values.filter((value) => value !== null).map(same).sort((a, b) => a - b);
  const steps: { from: number; to: number; count: number }[] = [];
  const runs = runsOf(sorted);
  let placed = 0;
  for (const { value, count } of runs) {
    const open = steps.at(-1);
    const wanted = Math.min(MOST_STEPS, runs.length);
    // The middle of the run says which class it is of: a long run of equal values does not drag its neighbours along.
    const due = Math.floor(((placed + count / 2) / sorted.length) * wanted);
    if (!open || due >= steps.length) steps.push({ from: value, to: value, count });
    else {
      open.to = value;
      open.count += count;
    }
    placed += count;
  }
  return steps;
}

/** Equal values as one run. */
function runsOf(sorted: readonly number[]): { readonly value: number; readonly count: number }[] {
  const runs: { value: number; count: number }[] = [];
  for (const value of sorted) {
    const last = runs.at(-1);
    if (last?.value === value) last.count += 1;
    else runs.push({ value, count: 1 });
  }
  return runs;
}

/** The class a value lies in, from 0; null for none. */
export function stepAt(steps: readonly Step[], value: number | null, same: (value: number) => number = (one) => one): number | null {
  if (value === null) return null;
  const at = steps.findIndex(({ from, to }) => from <= same(value) && same(value) <= to);
  return at === -1 ? null : at;
}

/** Which of the colours a class takes: the whole scale is used, however few classes there are. */
export function colourAt<T>(colours: readonly [T, ...T[]], step: number, steps: number): T {
  const at = steps <= 1 ? Math.floor(colours.length / 2) : Math.round((step * (colours.length - 1)) / (steps - 1));
  return colours[at] ?? colours[0];
}
