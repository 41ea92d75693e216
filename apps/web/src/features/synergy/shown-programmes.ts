import type { SynergyAnswer, SynergyProgramme } from "@sinergi/api/synergy/synergy.schema";

/** More programmes than this cannot be read in one matrix. */
export const MOST_SHOWN = 25;

/** The programmes of the matrix, most recipients first: those asked for, else those that reach anybody. Unknown codes are passed over. */
export function shownProgrammes(programmes: readonly SynergyProgramme[], asked: readonly string[] | undefined): readonly SynergyProgramme[] {
  const wanted = asked === undefined ? programmes.filter(({ recipients }) => recipients > 0) : programmes.filter(({ code }) => asked.includes(code));
  return wanted.toSorted((a, b) => b.recipients - a.recipients).slice(0, MOST_SHOWN);
}

/** The choice as an address writes it after one programme was taken in or left out; undefined where it is the screen's own again. */
export function toggled(programmes: readonly SynergyProgramme[], shown: readonly SynergyProgramme[], code: string): string | undefined {
  const now = shown.map((programme) => programme.code);
  const next = now.includes(code) ? now.filter((one) => one !== code) : [...now, code];
  const own = shownProgrammes(programmes, undefined).map((programme) => programme.code);
  const same = next.length === own.length && next.every((one) => own.includes(one));
  return same || next.length === 0 ? undefined : next.toSorted().join(",");
}

/** `PBI_JKN` as people say it, where there is no room for the name. */
export function shortOf(code: string): string {
  return code.replaceAll("_", " ");
}

type Overlap = SynergyAnswer["overlap"][number];

/** Pairs among the programmes shown. */
export function overlapAmong(overlap: readonly Overlap[], shown: readonly { readonly code: string }[]): readonly Overlap[] {
  const codes = new Set(shown.map(({ code }) => code));
  return overlap.filter(({ a, b }) => codes.has(a) && codes.has(b));
}

/** The pair that meets in most families; null where none meets. */
export function closestPair<T extends { readonly families: number }>(pairs: readonly T[]): T | null {
  return pairs.reduce<T | null>((best, pair) => (pair.families > (best?.families ?? 0) ? pair : best), null);
}
