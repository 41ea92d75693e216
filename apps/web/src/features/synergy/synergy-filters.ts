import type { FamilyFilter } from "@sinergi/api/families/families.schema";
import type { SynergyAnswer } from "@sinergi/api/synergy/synergy.schema";
import type { MixFilter } from "@sinergi/targeting/narrow";

/** A filter as marks carry it: its day still as text, from the address. A test on a real database follows every one of them. */
type MarkFilter = Omit<FamilyFilter, "on"> & { readonly on?: string | undefined };

/** What every mark of a card shares: the area, the day and what the card is narrowed to. */
export interface MarkBase extends Pick<FamilyFilter, keyof MixFilter> {
  readonly area: string | undefined;
  readonly on: string | undefined;
}

const POOR = [1, 2, 3, 4];
export const SIDES = ["both", "livelihoodOnly", "productionOnly", "none"] as const;
export type SideKey = (typeof SIDES)[number];
/** Layers 0 to 3 are exact, the last one is that many and more. */
const LAST_LAYER = 4;

/** Families in both programmes; of a programme with itself, its recipients. */
export function pairFilter(base: MarkBase, row: string, column: string): MarkFilter {
  return row === column ? { ...base, programme: row, receives: true } : { ...base, together: [row, column] };
}

/** Recipients of a programme, of a card that is narrowed to others already. */
export function setFilter(base: MarkBase, code: string): MarkFilter {
  return { ...base, together: [...new Set([...(base.together ?? []), code])] };
}

/** Families in which both agencies meet; of an agency with itself, the families it reaches. */
export function agencyFilter(base: MarkBase, row: string, column: string): MarkFilter {
  return { ...base, owners: row === column ? [row] : [row, column] };
}

export interface CombinationMark {
  readonly key: string;
  readonly kind: "nothing" | "named" | "rest";
  readonly programmes: readonly string[];
  readonly families: number;
  readonly filter: MarkFilter;
}

/** Nothing first, then the named combinations, then the rest if there is one. They leave no family out. */
export function combinationMarks(base: MarkBase, { nothing, named, rest }: SynergyAnswer["combinations"]): readonly CombinationMark[] {
  const marks: CombinationMark[] = [
    { key: "tanpa", kind: "nothing", programmes: [], families: nothing, filter: { ...base, exactly: [] } },
    ...named.map(({ programmes, families }): CombinationMark => ({
      key: `persis-${programmes.join("-")}`, kind: "named", programmes, families, filter: { ...base, exactly: [...programmes] },
    })),
  ];
  if (rest.mixes === 0) return marks;
  const others = [[], ...named.map(({ programmes }) => [...programmes])];
  return [...marks, { key: "lainnya", kind: "rest", programmes: [], families: rest.families, filter: { ...base, notExactly: others } }];
}

/** Families of one decile (null: without one) by how many programmes they receive. */
export function layerFilter(base: MarkBase, decile: number | null, layer: number): MarkFilter {
  const deciles = [decile ?? 0];
  return layer === LAST_LAYER ? { ...base, deciles, layersFrom: layer } : { ...base, deciles, layers: layer };
}

/** Families of deciles 1-4 with a member aged 18-59; with a side, those whom it reaches so. */
export function sideFilter(base: MarkBase, side?: SideKey): MarkFilter {
  return { ...base, deciles: poorOf(base), workingAge: "yes", sides: side };
}

/** Families of deciles 1-4 by whether anybody could work: those of whom the two sides are not asked. */
export function workingAgeFilter(base: MarkBase, workingAge: "yes" | "no" | "unknown"): MarkFilter {
  return { ...base, deciles: poorOf(base), workingAge };
}

/** Of deciles 1-4 those the screen is narrowed to. Where it is narrowed to none of them nobody is left: `workingAge` asks for 1-4. */
function poorOf({ deciles }: MarkBase): number[] {
  const poor = POOR.filter((decile) => deciles === undefined || deciles.includes(decile));
  return poor.length === 0 ? (deciles ?? POOR) : poor;
}

/** Families of decile 1 that lack a piece of the package; `more`: others too, or this one alone. */
export function pieceFilter(base: MarkBase, programme: string, more?: boolean): MarkFilter {
  return { ...base, lacks: programme, lacksMore: more };
}

export const PACKAGE_STATES = ["base", "complete", "partly", "nothing", "oneMissing"] as const;
export type PackageKey = (typeof PACKAGE_STATES)[number];

export function packageCount({ base, complete, nothing, oneMissing }: SynergyAnswer["package"], state: PackageKey): number {
  return { base, complete, partly: base - complete - nothing, nothing, oneMissing }[state];
}
