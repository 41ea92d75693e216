import type { MixFilter } from "#narrow";

/** The parts of a filter that each card of Sinergi sets itself. */
const OWN_PARTS = {
  programmes: ["together"],
  agencies: ["owners"],
  combinations: ["exactly", "notExactly"],
  layers: ["deciles", "layers", "layersFrom"],
  sides: ["sides"],
} as const satisfies Readonly<Record<string, readonly (keyof MixFilter)[]>>;

export type SynergyCard = keyof typeof OWN_PARTS;

/**
 * A card shows what was picked in it beside what was not, instead of shrinking to it: it is narrowed by all of a filter
 * but its own parts.
 */
export function besidesOwn<T extends object>(card: SynergyCard, filter: T): Partial<T> {
  return pick(filter, (part) => !isOwn(card, part));
}

/** The parts of a filter that a card set itself. */
export function ownOf<T extends object>(card: SynergyCard, filter: T): Partial<T> {
  return pick(filter, (part) => isOwn(card, part));
}

export function isOwn(card: SynergyCard, part: string): boolean {
  return OWN_PARTS[card].some((own) => own === part);
}

function pick<T extends object>(filter: T, holds: (part: string) => boolean): Partial<T> {
  const kept: Partial<T> = { ...filter };
  for (const part of Object.keys(filter) as (keyof T & string)[]) if (!holds(part)) delete kept[part];
  return kept;
}
