export type LonLat = readonly [lon: number, lat: number];
export type Ring = readonly LonLat[];

export interface Projection {
  /** Height of the picture in px. */
  readonly height: number;
  readonly place: (point: LonLat) => readonly [x: number, y: number];
}

const DEGREES = Math.PI / 180;

/**
 * Puts places into a frame as wide as given: degrees of longitude shortened by the cosine of the middle latitude, so that a
 * regency keeps its shape. A place too tall for the frame is made smaller and stands in the middle.
 */
export function projectInto(rings: readonly Ring[], { width, maxHeight, margin }: { readonly width: number; readonly maxHeight: number; readonly margin: number }): Projection {
  const { west, east, south, north } = boundsOf(rings);
  const squeeze = Math.cos(((south + north) / 2) * DEGREES);
  const wide = Math.max((east - west) * squeeze, Number.EPSILON);
  const tall = Math.max(north - south, Number.EPSILON);
  const scale = Math.min((width - 2 * margin) / wide, (maxHeight - 2 * margin) / tall);
  const left = (width - wide * scale) / 2;
  return {
    height: tall * scale + 2 * margin,
    place: ([lon, lat]) => [left + (lon - west) * squeeze * scale, margin + (north - lat) * scale],
  };
}

function boundsOf(rings: readonly Ring[]): { readonly west: number; readonly east: number; readonly south: number; readonly north: number } {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const ring of rings) {
    for (const [lon, lat] of ring) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return Number.isFinite(west) ? { west, east, south, north } : { west: 0, east: 1, south: 0, north: 1 };
}

export type PixelRing = readonly (readonly [x: number, y: number])[];

/** Rings as path data of M, L and Z; points that would fall onto the same half pixel are left out. */
export function pathOf(rings: readonly PixelRing[]): string {
  return rings.map(ringPath).join("");
}

function ringPath(ring: PixelRing): string {
  const kept: (readonly [number, number])[] = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (!last || Math.abs(last[0] - x) >= 0.4 || Math.abs(last[1] - y) >= 0.4) kept.push([x, y]);
  }
  return `${kept.map(([x, y], at) => `${at === 0 ? "M" : "L"}${tenth(x)} ${tenth(y)}`).join("")}Z`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Whether a point lies inside rings filled even-odd. */
export function isInside([x, y]: readonly [number, number], rings: readonly PixelRing[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
      const [x1, y1] = ring[at] ?? [0, 0];
      const [x2, y2] = ring[before] ?? [0, 0];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}
