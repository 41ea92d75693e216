import { accept, refuse, type Result } from "#result";

/** Columns of a file of areas; the centroids may be left out. */
export const AREA_COLUMNS = ["code", "parent_code", "local_type", "name", "centroid_lat", "centroid_lng"] as const;
export const REQUIRED_AREA_COLUMNS = ["code", "parent_code", "local_type", "name"] as const satisfies readonly AreaColumn[];
export type AreaColumn = (typeof AREA_COLUMNS)[number];

/** One row as it stands in the file; `row` is the number a person sees. */
export interface AreaFileRow {
  readonly row: number;
  readonly cells: Readonly<Record<AreaColumn, string>>;
}

export type AreaLevel = "province" | "regency" | "district" | "village";

export interface AreaRead {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: AreaLevel;
  readonly localType: string;
  readonly name: string;
  /** Degrees. */
  readonly lat: number | null;
  readonly lng: number | null;
}

export interface AreaProblem {
  readonly row: number;
  readonly problem: "AREA_CODE" | "AREA_NAME" | "AREA_DUPLICATE" | "AREA_PARENT" | "AREA_ORPHAN" | "AREA_OTHER_REGENCY" | "AREA_CENTROID";
  readonly code: string;
}

export type AreasRefusal =
  | { readonly code: "AREAS_INVALID"; readonly problems: readonly AreaProblem[] }
  /** No regency, or several: one process serves one. */
  | { readonly code: "AREAS_REGENCIES"; readonly regencies: readonly string[] }
  /** A regency without a district or a village has nothing to count in. */
  | { readonly code: "AREAS_INCOMPLETE"; readonly missing: "district" | "village" };

export interface RegencyAreas {
  readonly regency: AreaRead;
  readonly areas: readonly AreaRead[];
}

const LEVELS: readonly AreaLevel[] = ["province", "regency", "district", "village"];
export const AREA_CODE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
/** Indonesia, generously. A centroid outside is in another unit, or latitude and longitude are swapped. */
export const INDONESIA = { west: 94, east: 142, south: -12, north: 7 } as const;

/** The level of a dotted code: 18, 18.04, 18.04.04, 18.04.04.2002. */
export function levelOfCode(code: string): AreaLevel | null {
  return AREA_CODE.test(code) ? (LEVELS[code.split(".").length - 1] ?? null) : null;
}

/** The areas of one regency out of a file, all of them or none: a village missing would leave its families nowhere. */
export function readAreas(rows: readonly AreaFileRow[]): Result<RegencyAreas, AreasRefusal> {
  const read = rows.map(({ row, cells }) => ({ row, area: areaOf(cells), text: cells }));
  const regencies = read.flatMap(({ area }) => (area?.level === "regency" ? [area] : []));
  const problems = read.flatMap(({ row, area, text }) => {
    const problem = area === null ? "AREA_CODE" : problemOf(area, text);
    return problem === null ? [] : [{ row, problem, code: text.code }];
  });
  const [regency, ...others] = regencies.filter(({ code }, at) => regencies.findIndex((one) => one.code === code) === at);
  if (regency === undefined || others.length > 0) return refuse({ code: "AREAS_REGENCIES", regencies: regencies.map(({ code }) => code) });
  const all = [...problems, ...familyProblems(read, regency.code)].toSorted((a, b) => a.row - b.row);
  if (all.length > 0) return refuse({ code: "AREAS_INVALID", problems: all });
  const areas = read.flatMap(({ area }) => (area === null ? [] : [area]));
  for (const level of ["district", "village"] as const) {
    if (!areas.some((area) => area.level === level)) return refuse({ code: "AREAS_INCOMPLETE", missing: level });
  }
  return accept({ regency, areas });
}

function areaOf({ code, parent_code: parentCode, local_type: localType, name, centroid_lat: lat, centroid_lng: lng }: AreaFileRow["cells"]): AreaRead | null {
  const level = levelOfCode(code);
  if (level === null) return null;
  return { code, parentCode: parentCode || null, level, localType: localType.toLowerCase(), name, lat: lat === "" ? null : Number(lat), lng: lng === "" ? null : Number(lng) };
}

function problemOf({ code, parentCode, level, localType, name, lat, lng }: AreaRead, text: AreaFileRow["cells"]): AreaProblem["problem"] | null {
  if (name === "" || localType === "") return "AREA_NAME";
  if (parentCode !== (level === "province" ? null : code.slice(0, code.lastIndexOf(".")))) return "AREA_PARENT";
  const half = (text.centroid_lat === "") !== (text.centroid_lng === "");
  return half || !isWithin(lat, INDONESIA.south, INDONESIA.north) || !isWithin(lng, INDONESIA.west, INDONESIA.east) ? "AREA_CENTROID" : null;
}

function isWithin(degrees: number | null, from: number, to: number): boolean {
  return degrees === null || (Number.isFinite(degrees) && degrees >= from && degrees <= to);
}

interface RowRead {
  readonly row: number;
  readonly area: AreaRead | null;
}

/** What only the rows together show: the same code twice, another regency's place, a parent that is not there. The province's own row may be left out. */
function familyProblems(rows: readonly RowRead[], regencyCode: string): AreaProblem[] {
  const seen = new Set<string>();
  const codes = new Set(rows.flatMap(({ area }) => (area === null ? [] : [area.code])));
  return rows.flatMap(({ row, area }) => {
    if (area === null) return [];
    const { code, level, parentCode } = area;
    const problem = (() => {
      if (seen.has(code)) return "AREA_DUPLICATE";
      if (level === "province" ? !regencyCode.startsWith(`${code}.`) : code !== regencyCode && !code.startsWith(`${regencyCode}.`)) return "AREA_OTHER_REGENCY";
      return (level === "district" || level === "village") && parentCode !== null && !codes.has(parentCode) ? "AREA_ORPHAN" : null;
    })();
    seen.add(code);
    return problem === null ? [] : [{ row, problem, code }];
  });
}
