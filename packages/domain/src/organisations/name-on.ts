import type { Day } from "#time/day";

export interface DatedName {
  readonly name: string;
  readonly nameEn: string;
  /** The first day of the name; null for the first one known, whose beginning nobody wrote down. */
  readonly fromDay: Day | null;
}

/** The name an organisation had on a day: of the names begun by then the latest. A day before all of them has the earliest, for want of a better one; null without any. */
export function nameOn<Name extends DatedName>(names: readonly Name[], day: Day): Name | null {
  const inOrder = names.toSorted((a, b) => (a.fromDay ?? "").localeCompare(b.fromDay ?? ""));
  return inOrder.findLast(({ fromDay }) => fromDay === null || fromDay <= day) ?? inOrder[0] ?? null;
}
