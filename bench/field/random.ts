/** Draws that follow from a seed alone: the same seed is the same schedule on any machine. */
export interface Draws {
  /** From 0 up to, not with, 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** One of the names, as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
}

const STEP = 0x6d_2b_79_f5;
const RANGE = 2 ** 32;

/** Mulberry32: 32 bits of state, enough for schedules, not for secrets. */
export function drawsOf(seed: number): Draws {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
  const whole = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    whole,
    pick: (from) => {
      const one = from[whole(0, from.length - 1)];
      if (one === undefined) throw new Error("Nothing to pick from");
      return one;
    },
    weighted: <Name extends string>(weights: Readonly<Record<Name, number>>): Name => {
      const entries = Object.entries<number>(weights) as [Name, number][];
      let rest = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        rest -= weight;
        if (rest < 0) return name;
      }
      throw new Error("No weight is greater than nothing");
    },
  };
}
