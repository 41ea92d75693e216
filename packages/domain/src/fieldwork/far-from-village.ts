/** Longitude and latitude in degrees, as GeoJSON has them. */
type Position = readonly number[];
type Polygon = readonly (readonly Position[])[];

interface Point {
  readonly lat: number;
  readonly lng: number;
}

const METRES_OF_DEGREE = 111_320;
/** Beyond this a visit is marked (`domain.md` §6.3). */
const TOLERANCE_M = 1_000;

/** Polygons of a GeoJSON feature; none where it is no area. */
export function polygonsOf(feature: unknown): readonly Polygon[] {
  const geometry = (feature as { geometry?: { type?: unknown; coordinates?: unknown } } | null)?.geometry;
  if (geometry?.type === "Polygon") return [geometry.coordinates as Polygon];
  if (geometry?.type === "MultiPolygon") return geometry.coordinates as readonly Polygon[];
  return [];
}

/** Metres from a point to the nearest border; 0 inside. null where there is no area to speak of. Good to a per cent over tens of kilometres. */
export function distanceToAreaM(point: Point, polygons: readonly Polygon[]): number | null {
  if (polygons.length === 0) return null;
  const east = Math.cos((point.lat * Math.PI) / 180) * METRES_OF_DEGREE;
  const flat = (position: Position): readonly [number, number] => [((position[0] ?? 0) - point.lng) * east, ((position[1] ?? 0) - point.lat) * METRES_OF_DEGREE];
  let nearest = Infinity;
  for (const polygon of polygons) {
    const rings = polygon.map((ring) => ring.map(flat));
    // Inside an odd number of rings: a hole turns inside out again.
    if (rings.filter(holdsOrigin).length % 2 === 1) return 0;
    for (const ring of rings) nearest = Math.min(nearest, distanceToRing(ring));
  }
  return nearest;
}

/** More than a kilometre outside of its village, by more than the place may be off. */
export function isFarFromVillage(place: Point & { readonly accuracyM: number }, polygons: readonly Polygon[]): boolean {
  const metres = distanceToAreaM(place, polygons);
  return metres !== null && metres - place.accuracyM > TOLERANCE_M;
}

type Flat = readonly (readonly [number, number])[];

function holdsOrigin(ring: Flat): boolean {
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [x1, y1] = ring[at] ?? [0, 0];
    const [x2, y2] = ring[before] ?? [0, 0];
    if (y1 > 0 !== y2 > 0 && x1 + ((0 - y1) / (y2 - y1)) * (x2 - x1) > 0) inside = !inside;
  }
  return inside;
}

function distanceToRing(ring: Flat): number {
  let nearest = Infinity;
  for (let at = 1; at < ring.length; at++) {
    const [x1, y1] = ring[at - 1] ?? [0, 0];
    const [x2, y2] = ring[at] ?? [0, 0];
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
    nearest = Math.min(nearest, Math.hypot(x1 + along * dx, y1 + along * dy));
  }
  return nearest;
}
