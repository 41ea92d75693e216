import { z } from "zod";
import { GRID, type Outline } from "#areas/outline";

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
