import type { BoundariesAnswer } from "@sinergi/api/areas/areas.schema";
import type { LonLat, Ring } from "@sinergi/charts/projection";
import { labelOf, ringsOf, touchingAreas } from "@sinergi/domain/areas/outline";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "#lib/trpc";

export interface AreaShape {
  readonly level: "regency" | "district" | "village";
  readonly rings: readonly Ring[];
  readonly label: LonLat;
}

export interface Outlines {
  /** One line saying whose geometry it is; null where the regency has none. */
  readonly attribution: string | null;
  readonly of: ReadonlyMap<string, AreaShape>;
  /** Areas of the same level with a border in common. */
  readonly touching: ReadonlyMap<string, readonly string[]>;
}

/** Borders change by decree: they are asked for once a visit and put into degrees once. */
export function useOutlines() {
  return useQuery(trpc.areas.boundaries.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, select: readBoundaries }));
}

function readBoundaries({ attribution, outlines }: BoundariesAnswer): Outlines {
  const ofLevel = (level: AreaShape["level"]) => touchingAreas(outlines.filter((outline) => outline.level === level));
  return {
    // The first sentence names the geometry; what follows is about codes.
    attribution: attribution?.split(". ")[0] ?? null,
    of: new Map(outlines.map((outline) => [outline.code, { level: outline.level, rings: ringsOf(outline), label: labelOf(outline) }])),
    touching: new Map([...ofLevel("district"), ...ofLevel("village")]),
  };
}
