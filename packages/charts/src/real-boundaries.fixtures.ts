import { readFileSync } from "node:fs";
import type { MapArea } from "#area-map";
import type { Ring } from "#projection";

interface BoundaryFile {
  readonly features: readonly {
    readonly properties: { readonly code: string; readonly name: string; readonly parentCode: string; readonly labelLon: number; readonly labelLat: number };
    readonly geometry: { readonly type: "Polygon"; readonly coordinates: Ring[] } | { readonly type: "MultiPolygon"; readonly coordinates: Ring[][] };
  }[];
}

export type RealArea = MapArea & { readonly parentCode: string };

/** The boundaries that come with the product, as the map takes them. */
export function realAreas(file: "kecamatan" | "pekon", valueOf: (code: string) => number | null = shareOf): readonly RealArea[] {
  const read: BoundaryFile = JSON.parse(readFileSync(new URL(`../../../prisma/seed/data/lampung-barat-${file}.geojson`, import.meta.url), "utf8"));
  return read.features.map(({ properties: { code, name, parentCode, labelLon, labelLat }, geometry }) => ({
    key: code, name, parentCode, label: [labelLon, labelLat], value: valueOf(code),
    rings: geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat(),
  }));
}

/** Some share that differs from area to area. */
function shareOf(code: string): number {
  return (Number(code.replaceAll(".", "")) % 397) / 400;
}
