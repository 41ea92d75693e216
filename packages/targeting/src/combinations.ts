import type { Mix } from "#mixes";

/** The exact combinations as people look at them: nothing, the largest, and the rest taken together. They leave no family out. */
export interface Combinations {
  /** Families that receive nothing. */
  readonly nothing: number;
  /** The largest combinations of at least one programme, the largest first. */
  readonly named: readonly Mix[];
  readonly rest: { readonly mixes: number; readonly families: number };
}

/** `mixes` as `mixesOf` gives them, the largest first. */
export function combinationsOf(mixes: readonly Mix[], most: number): Combinations {
  const helped = mixes.filter((mix) => mix.programmes.length > 0);
  const rest = helped.slice(most);
  return {
    nothing: mixes.find((mix) => mix.programmes.length === 0)?.families ?? 0,
    named: helped.slice(0, most),
    rest: { mixes: rest.length, families: rest.reduce((sum, mix) => sum + mix.families, 0) },
  };
}
