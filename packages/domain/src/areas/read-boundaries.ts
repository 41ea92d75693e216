import { z } from "zod";
import { AREA_CODE, INDONESIA, levelOfCode, type AreaLevel } from "#areas/read-areas";
import { accept, refuse, type Result } from "#result";

const positionSchema = z.array(z.number()).min(2).max(4);
const ringSchema = z.array(positionSchema);
const featureSchema = z.looseObject({
  type: z.literal("Feature"),
  properties: z.looseObject({ code: z.string() }),
  geometry: z.discriminatedUnion("type", [
    z.looseObject({ type: z.literal("Polygon"), coordinates: z.array(ringSchema).min(1) }),
    z.looseObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ringSchema).min(1)).min(1) }),
  ]),
});
const collectionSchema = z.object({
  type: z.literal("FeatureCollection"),
  attribution: z.string().max(1_000).default(""),
  crs: z.looseObject({ properties: z.looseObject({ name: z.string() }) }).nullish(),
  features: z.array(featureSchema).min(1),
});
type Feature = z.infer<typeof featureSchema>;
type Ring = z.infer<typeof ringSchema>;

export interface BoundaryRead {
  readonly code: string;
  readonly level: AreaLevel;
  readonly feature: unknown;
  readonly attribution: string;
}

export interface BoundaryProblem {
  /** Position in `features`, from 1. */
  readonly feature: number;
  readonly problem: "BOUNDARY_CODE" | "BOUNDARY_WITHOUT_AREA" | "BOUNDARY_DUPLICATE" | "RING_NOT_CLOSED" | "RING_TOO_SHORT";
  readonly code: string;
}

export type BoundariesRefusal =
  | { readonly code: "NOT_GEOJSON"; readonly place: string }
  /** Not degrees of longitude and latitude (WGS84): `found` says what is there instead. */
  | { readonly code: "CRS_WRONG"; readonly found: string }
  | { readonly code: "BOUNDARIES_INVALID"; readonly problems: readonly BoundaryProblem[] };

/** Names under which longitude and latitude in WGS84 go. */
const WGS84 = /CRS84$|EPSG:{1,2}4326$/i;
const SHORTEST_RING = 4;

/** Boundaries of areas that are there, each whole and in degrees: what would draw a wrong map is refused before it is kept. */
export function readBoundaries(json: unknown, isArea: (code: string) => boolean): Result<readonly BoundaryRead[], BoundariesRefusal> {
  const parsed = collectionSchema.safeParse(json);
  if (!parsed.success) return refuse({ code: "NOT_GEOJSON", place: parsed.error.issues[0]?.path.join(".") ?? "" });
  const { features, attribution, crs } = parsed.data;
  const named = crs?.properties.name ?? null;
  if (named !== null && !WGS84.test(named)) return refuse({ code: "CRS_WRONG", found: named });
  const stray = features.flatMap((feature) => ringsOf(feature).flat()).find((position) => !isInIndonesia(position));
  if (stray) return refuse({ code: "CRS_WRONG", found: stray.slice(0, 2).join(", ") });

  const seen = new Set<string>();
  const problems = features.flatMap((feature, at): BoundaryProblem[] => {
    const { code } = feature.properties;
    const problem = seen.has(code) ? "BOUNDARY_DUPLICATE" : problemOf(feature, isArea);
    seen.add(code);
    return problem === null ? [] : [{ feature: at + 1, problem, code }];
  });
  if (problems.length > 0) return refuse({ code: "BOUNDARIES_INVALID", problems });
  return accept(features.flatMap((feature) => {
    const level = levelOfCode(feature.properties.code);
    return level === null ? [] : [{ code: feature.properties.code, level, feature, attribution }];
  }));
}

function problemOf(feature: Feature, isArea: (code: string) => boolean): BoundaryProblem["problem"] | null {
  const { code } = feature.properties;
  if (!AREA_CODE.test(code)) return "BOUNDARY_CODE";
  if (!isArea(code)) return "BOUNDARY_WITHOUT_AREA";
  const rings = ringsOf(feature);
  if (rings.some((ring) => ring.length < SHORTEST_RING)) return "RING_TOO_SHORT";
  return rings.every(isClosed) ? null : "RING_NOT_CLOSED";
}

function ringsOf({ geometry }: Feature): readonly Ring[] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function isClosed(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}

function isInIndonesia([lng = Number.NaN, lat = Number.NaN]: readonly number[]): boolean {
  return lng >= INDONESIA.west && lng <= INDONESIA.east && lat >= INDONESIA.south && lat <= INDONESIA.north;
}
