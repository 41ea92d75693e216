import type { CountShown, GapsAnswer, GapsRow } from "@sinergi/api/partners/partners.schema";

export interface RankedGap {
  readonly area: GapsRow["area"];
  readonly shown: CountShown;
  /** Null where it is not said. */
  readonly families: number | null;
  /** Open pledges of others. */
  readonly pledged: number;
}

/** Areas by one need, the most families first; those of which it is not said come after the numbers and before the zeros, so that their place tells nothing. */
export function rankGaps({ rows }: Pick<GapsAnswer, "rows">, need: string): readonly RankedGap[] {
  return rows
    .map(({ area, needs, pledged }): RankedGap => {
      const shown = needs[need] ?? "WITHHELD";
      return { area, shown, families: typeof shown === "number" ? shown : null, pledged: pledged[need] ?? 0 };
    })
    .toSorted((a, b) => rankOf(b) - rankOf(a) || a.area.name.localeCompare(b.area.name, "id"));
}

function rankOf({ families }: RankedGap): number {
  return families ?? 0.5;
}
