import { z } from "zod";

/** Outlines are kept on a grid of 1e-4 degree (11 m at the equator): far below one pixel of any map of a regency. */
const GRID = 10_000;

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

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const ring = z.array(position).min(4);
const boundarySchema = z.object({
  properties: z.object({ labelLon: z.number(), labelLat: z.number() }),
  geometry: z.discriminatedUnion("type", [
    z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
  ]),
});

/** Makes the outline of a stored GeoJSON boundary; null where it is none. */
export function readOutline({ code, level, feature }: Pick<Outline, "code" | "level"> & { readonly feature: unknown }): Outline | null {
  const read = boundarySchema.safeParse(feature);
  if (!read.success) return null;
  const { properties, geometry } = read.data;
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return {
    code,
    level,
    label: [onGrid(properties.labelLon), onGrid(properties.labelLat)],
    rings: parts.flat().map(chainOf).filter((chain) => chain.length >= 8),
  };
}

function onGrid(degrees: number): number {
  return Math.round(degrees * GRID);
}

/** A closed ring as its first point and the steps to the others; the last point, equal to the first, is left out. */
function chainOf(points: readonly (readonly [number, number, ...number[]])[]): number[] {
  const chain: number[] = [];
  let last: readonly [number, number] = [0, 0];
  for (const point of points.slice(0, -1)) {
    const here = [onGrid(point[0]), onGrid(point[1])] as const;
    if (chain.length > 0 && here[0] === last[0] && here[1] === last[1]) continue;
    chain.push(here[0] - last[0], here[1] - last[1]);
    last = here;
  }
  return chain;
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
