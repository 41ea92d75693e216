import type { AreaSides, SidesByAreaAnswer } from "@sinergi/api/synergy/synergy.schema";

export interface KnownArea {
  readonly row: AreaSides;
  readonly livelihood: number;
  readonly production: number;
}

/** Areas of which both coverages are known; the others have nobody to reach and no place in the picture. */
export function knownAreas({ rows }: Pick<SidesByAreaAnswer, "rows">): readonly KnownArea[] {
  return rows.flatMap((row) => {
    const { livelihood, production } = row.coverage;
    return livelihood === null || production === null ? [] : [{ row, livelihood, production }];
  });
}

/** Areas below the whole on both sides. One that equals it is not below. */
export function weakOnBoth(areas: readonly KnownArea[], whole: AreaSides): readonly KnownArea[] {
  const { livelihood, production } = whole.coverage;
  if (livelihood === null || production === null) return [];
  return areas.filter((area) => area.livelihood < livelihood && area.production < production);
}
