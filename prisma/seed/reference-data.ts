import { readFile } from "node:fs/promises";
import type { SeriesFigure } from "@sinergi/domain/series/poverty-series.schema";
import { parse } from "csv-parse/sync";
import { readPovertyFigures } from "#poverty-figures";

type AreaLevel = "province" | "regency" | "district" | "village";

export interface ReferenceArea {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: AreaLevel;
  readonly localType: string;
  readonly name: string;
  /** Centroid, degrees; null for the province. */
  readonly lat: number | null;
  readonly lng: number | null;
}

/** Everything a regency starts with: public, without people. Licences are named in the NOTICE file. */
export interface ReferenceData {
  readonly areas: readonly ReferenceArea[];
  readonly crosswalk: readonly { readonly bpsCode: string; readonly kemendagriCode: string; readonly bpsName: string }[];
  /** The regencies of the province that exist today. */
  readonly regencies: readonly { readonly code: string; readonly name: string }[];
  /** One indicative GeoJSON feature per area; not for measuring. */
  readonly boundaries: readonly { readonly code: string; readonly level: AreaLevel; readonly feature: unknown; readonly attribution: string }[];
  readonly organisations: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly kind: string;
    readonly roleInTkpk: string | null;
    readonly typicalData: string | null;
  }[];
  /** Villages with weak or no mobile signal in November 2023. */
  readonly weakSignalVillages: readonly string[];
  /** The same villages with the report they are from. */
  readonly weakSignal: readonly { readonly areaCode: string; readonly reportedMonth: string; readonly source: string }[];
  readonly povertyFigures: readonly SeriesFigure[];
}

/** Where the list of villages with weak signal is from: radarlambar.bacakoran.co/read/6106. */
const WEAK_SIGNAL_REPORT = { reportedMonth: "2023-11", source: "Radar Lambar" };
const BOUNDARY_FILES = ["lampung-regencies.geojson", "lampung-barat-kecamatan.geojson", "lampung-barat-pekon.geojson"] as const;

/** Reads the reference files that come with the product. */
export async function readReferenceData(): Promise<ReferenceData> {
  const [areas, crosswalk, regencies, organisations, weakSignal, povertyFigures, ...boundaries] = await Promise.all([
    readRows("areas-1804-mit.csv"),
    readRows("crosswalk-kemendagri-bps-1804.csv"),
    readRows("areas-18-regencies.csv"),
    readRows("organisations.csv"),
    readRows("weak-signal-pekon-2023.csv"),
    readPovertyFigures(),
    ...BOUNDARY_FILES.map(readBoundaries),
  ]);
  return {
    areas: areas.map((row) => ({
      code: row("code"), parentCode: row.orNull("parent_code"), level: levelOf(row("code")), localType: row("local_type"), name: row("name"),
      lat: numberOrNull(row.orNull("centroid_lat")), lng: numberOrNull(row.orNull("centroid_lng")),
    })),
    crosswalk: crosswalk.map((row) => ({ bpsCode: row("bps_code_2018"), kemendagriCode: row("kemendagri_code"), bpsName: row("bps_name_2018") })),
    regencies: regencies.map((row) => ({ code: row("code"), name: row("name") })),
    boundaries: boundaries.flat(),
    organisations: organisations.map((row) => ({
      code: row("code"), name: row("name_id"), nameEn: row("name_en"), kind: row("kind"), roleInTkpk: row.orNull("role_in_tkpk"), typicalData: row.orNull("typical_data"),
    })),
    weakSignalVillages: weakSignal.map((row) => row("code")),
    weakSignal: weakSignal.map((row) => ({ areaCode: row("code"), ...WEAK_SIGNAL_REPORT })),
    povertyFigures,
  };
}

/** One row of a reference file: its cells by header. */
export interface ReferenceRow {
  (column: string): string;
  /** Null where the cell is empty. */
  orNull(column: string): string | null;
}

/** Reads a CSV of the reference data. A column that is not there is a fault of the file, never an empty cell. */
export async function readRows(file: string): Promise<ReferenceRow[]> {
  const rows: Record<string, string>[] = parse(await readData(file), { columns: true, bom: true, skip_empty_lines: true });
  return rows.map((cells) => {
    const cell = (column: string): string => {
      const value = cells[column];
      if (value === undefined) throw new Error(`${file} has no column ${column}`);
      return value;
    };
    return Object.assign(cell, { orNull: (column: string) => cell(column) || null });
  });
}

async function readData(file: string): Promise<string> {
  return readFile(new URL(`./data/${file}`, import.meta.url), "utf8");
}

interface BoundaryCollection {
  readonly attribution: string;
  readonly features: readonly { readonly properties: { readonly code: string } }[];
}

async function readBoundaries(file: string): Promise<ReferenceData["boundaries"]> {
  const collection: BoundaryCollection = JSON.parse(await readData(file));
  return collection.features.map((feature) => ({
    code: feature.properties.code, level: levelOf(feature.properties.code), feature, attribution: collection.attribution,
  }));
}

/** The dotted code says its level: 18, 18.04, 18.04.04, 18.04.04.2002. */
function levelOf(code: string): AreaLevel {
  const levels: readonly AreaLevel[] = ["province", "regency", "district", "village"];
  const level = levels[code.split(".").length - 1];
  if (level === undefined) throw new Error(`${code} is no area code`);
  return level;
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}
