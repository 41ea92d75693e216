/** Outlines are kept on a grid of 1e-4 degree (11 m at the equator): far below one pixel of any map of a regency. */
export const GRID = 10_000;

/**
 * The indicative outline of one area, small enough to send: each ring is a chain of whole grid steps
 * `[lon, lat, Δlon, Δlat, …]`. Every ring of every part stands in one list; filled even-odd, holes come out as holes.
 */
export interface Outline {
  readonly code: string;
  readonly level: "regency" | "district" | "village";
  /** Where its name is best written, in grid steps. */
  readonly label: readonly [number, number];
  readonly rings: readonly (readonly number[])[];
}

export type Point = readonly [lon: number, lat: number];

/** The rings of an outline in degrees. */
export function ringsOf({ rings }: Pick<Outline, "rings">): readonly (readonly Point[])[] {
  return rings.map((chain) => gridPoints(chain).map(inDegrees));
}

/** Where the name is written, in degrees. */
export function labelOf({ label }: Pick<Outline, "label">): Point {
  return inDegrees(label);
}

function inDegrees([lon, lat]: Point): Point {
  return [lon / GRID, lat / GRID];
}

function gridPoints(chain: readonly number[]): Point[] {
  const points: Point[] = [];
  let lon = 0;
  let lat = 0;
  for (let at = 0; at + 1 < chain.length; at += 2) {
    lon += chain[at] ?? 0;
    lat += chain[at + 1] ?? 0;
    points.push([lon, lat]);
  }
  return points;
}

/**
 * The areas that touch each area: they have a stretch of border in common. A single corner is no border. Outlines of one
 * coverage share their points, so equal stretches are found without measuring.
 */
export function touchingAreas(outlines: readonly Pick<Outline, "code" | "rings">[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, Set<string>>();
  for (const { code, rings } of outlines) {
    for (const stretch of rings.flatMap(stretchesOf)) {
      const sharing = owners.get(stretch);
      if (sharing) sharing.add(code);
      else owners.set(stretch, new Set([code]));
    }
  }
  const touching = new Map(outlines.map(({ code }) => [code, new Set<string>()]));
  for (const sharing of owners.values()) {
    for (const one of sharing) for (const other of sharing) if (one !== other) touching.get(one)?.add(other);
  }
  return new Map([...touching].map(([code, others]) => [code, [...others].sort()]));
}

/** Every stretch between two neighbouring points, named the same from either side. */
function stretchesOf(chain: readonly number[]): string[] {
  const points = gridPoints(chain).map(([lon, lat]) => `${lon} ${lat}`);
  return points.map((point, at) => {
    const next = points[(at + 1) % points.length] ?? point;
    return point < next ? `${point}/${next}` : `${next}/${point}`;
  });
}
