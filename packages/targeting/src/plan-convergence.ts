import { ratio } from "#rates";

/** How many priority programmes make help converge in a village (`domain.md` §5.5). */
export const CONVERGENCE_PROGRAMMES = 3;

export interface ConvergingArea {
  readonly area: string;
  /** Priority programmes that reach at least one family there. */
  readonly programmes: readonly string[];
}

export interface Convergence {
  /** Share of the priority villages with at least `least` programmes, 0-1; null where there is no list of them. */
  readonly value: number | null;
  readonly least: number;
  readonly converging: number;
  readonly areas: readonly ConvergingArea[];
}

interface ConvergenceInput {
  /** Priority villages (lokus). */
  readonly areas: readonly string[];
  /** Programmes that count. */
  readonly programmes: readonly string[];
  readonly reach: readonly { readonly programme: string; readonly area: string; readonly recipients: number }[];
  readonly least?: number;
}

/** Konvergensi: in how many priority villages at least k of the priority programmes reach somebody. */
export function convergenceOf({ areas, programmes, reach, least = CONVERGENCE_PROGRAMMES }: ConvergenceInput): Convergence {
  const counted = new Set(programmes);
  const found = [...new Set(areas)].toSorted().map((area) => {
    const there = reach.filter((one) => one.area === area && one.recipients > 0 && counted.has(one.programme));
    return { area, programmes: [...new Set(there.map(({ programme }) => programme))].toSorted() };
  });
  const converging = found.filter((one) => one.programmes.length >= least).length;
  return { value: ratio(converging, found.length), least, converging, areas: found };
}
