import type { DecileRow } from "@sinergi/api/targeting/targeting.schema";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { MarkFilter } from "#urls/families.url";

/**
 * The six parts of a decile: eligible, not eligible or unknown, and reached or not.
 *
 * The colours are one for what went well, one for who is missed, one for who receives outside the rule, and greys for the rest.
 */
export const SEGMENTS = [
  { key: "eligibleReached", eligibility: "yes", receives: true, color: "#0f5c5c" },
  { key: "eligibleMissed", eligibility: "yes", receives: false, color: "#d55e00" },
  { key: "notEligibleReached", eligibility: "no", receives: true, color: "#cc79a7" },
  { key: "notEligible", eligibility: "no", receives: false, color: "#d0d9d9" },
  { key: "unknownReached", eligibility: "unknown", receives: true, color: "#5d6c6d" },
  { key: "unknown", eligibility: "unknown", receives: false, color: "#a9b4b5" },
] as const satisfies readonly { readonly key: keyof DecileRow; readonly eligibility: Trilean; readonly receives: boolean; readonly color: string }[];
const POOR = [1, 2, 3, 4] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Key of a decile in charts and addresses; families without one have their own column, never the tenth's. */
export function decileKey(row: DecileRow): string {
  return row.decile === null ? "tanpa" : String(row.decile);
}

/** Of deciles 1-4 those the screen is narrowed to; all four where it is narrowed to none of them. */
export function poorOf(deciles: readonly number[] | undefined): number[] {
  const poor = POOR.filter((decile) => deciles === undefined || deciles.includes(decile));
  return poor.length === 0 ? [...POOR] : poor;
}

/** What every mark of the screen shares. */
export interface MarkBase {
  readonly area: string | undefined;
  readonly programme: string;
  readonly on: string | undefined;
}

export function segmentFilter(base: MarkBase, row: DecileRow, segment: Segment): MarkFilter {
  return { ...base, deciles: [row.decile ?? 0], eligibility: [segment.eligibility], receives: segment.receives };
}

/** The decile with the most eligible families that are missed; null where none is missed. */
export function worstDecile(rows: readonly DecileRow[]): DecileRow | null {
  const worst = rows.reduce<DecileRow | null>((found, row) => (row.eligibleMissed > (found?.eligibleMissed ?? 0) ? row : found), null);
  return worst;
}
