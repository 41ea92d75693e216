import type { Side } from "@sinergi/domain/programmes/programme.schema";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import { movementCondition, type MovementFilter } from "#families/movement-filter";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** What a list of families is narrowed to; every number on a screen is one of these. */
export interface FamilyFilter {
  readonly area?: string | undefined;
  /** 0 stands for families without a decile. */
  readonly deciles?: readonly number[] | undefined;
  readonly programme?: string | undefined;
  readonly eligibility?: readonly Trilean[] | undefined;
  readonly receives?: boolean | undefined;
  readonly exactly?: readonly string[] | undefined;
  readonly together?: readonly string[] | undefined;
  readonly layers?: number | undefined;
  readonly workingAge?: Trilean | undefined;
  readonly sides?: "both" | "livelihoodOnly" | "productionOnly" | "none" | undefined;
  readonly package?: "base" | "complete" | "nothing" | undefined;
  readonly movement?: MovementFilter | undefined;
}

const LETTER: Readonly<Record<Trilean, string>> = { yes: "y", no: "n", unknown: "u" };
const NOTHING = "false";

export interface FilterSql {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** The filter as a condition on `family_state s` of the snapshot. A programme the snapshot does not have gives no families. */
export function filterSql(filter: FamilyFilter, snapshot: SnapshotRow): FilterSql {
  const values: unknown[] = [snapshot.id];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const where = ["s.snapshot_id = $1"];

  if (filter.area !== undefined) {
    const code = bind(filter.area);
    where.push(`(s.village_code = ${code} or s.village_code like ${code} || '.%')`);
  }
  if (filter.deciles !== undefined) where.push(`s.decile = any (${bind(filter.deciles)}::int[])`);
  where.push(...programmeConditions(filter, snapshot, bind));
  where.push(...mixConditions(filter, snapshot, bind));
  if (filter.movement !== undefined) where.push(movementCondition(filter.movement, bind));
  return { where: where.join(" and "), values };
}

type Bind = (value: unknown) => string;

/** Position of a programme in the letters of a state, from 1; null where the snapshot does not have it. */
export function placeOf(snapshot: SnapshotRow, code: string): number | null {
  const at = snapshot.programmes.findIndex((programme) => programme.code === code);
  return at === -1 ? null : at + 1;
}

function programmeConditions(filter: FamilyFilter, snapshot: SnapshotRow, bind: Bind): string[] {
  // Without a programme: any help at all, or none.
  if (filter.programme === undefined) return filter.receives === undefined ? [] : [`s.received ${filter.receives ? "" : "not "}like '%1%'`];
  const place = placeOf(snapshot, filter.programme);
  if (place === null) return [NOTHING];
  const where: string[] = [];
  if (filter.eligibility !== undefined) where.push(`substr(s.eligibility, ${place}, 1) = any (${bind(filter.eligibility.map((value) => LETTER[value]))}::text[])`);
  if (filter.receives !== undefined) where.push(`substr(s.received, ${place}, 1) = '${filter.receives ? "1" : "0"}'`);
  return where;
}

function mixConditions(filter: FamilyFilter, snapshot: SnapshotRow, bind: Bind): string[] {
  const where: string[] = [];
  if (filter.exactly !== undefined) {
    const { exactly } = filter;
    const known = exactly.every((code) => placeOf(snapshot, code) !== null);
    where.push(known ? `s.received = ${bind(snapshot.programmes.map((programme) => (exactly.includes(programme.code) ? "1" : "0")).join(""))}` : NOTHING);
  }
  for (const code of filter.together ?? []) {
    const place = placeOf(snapshot, code);
    where.push(place === null ? NOTHING : receivesAt(place));
  }
  if (filter.layers !== undefined) where.push(`length(replace(s.received, '0', '')) = ${bind(filter.layers)}`);
  if (filter.workingAge !== undefined) where.push(`s.decile between 1 and 4 and s.working_age = ${bind(LETTER[filter.workingAge])}`);
  if (filter.sides !== undefined) where.push(sidesCondition(filter.sides, snapshot));
  if (filter.package !== undefined) where.push(packageCondition(filter.package, snapshot));
  return where;
}

function receivesAt(place: number): string {
  return `substr(s.received, ${place}, 1) = '1'`;
}

function sidesCondition(sides: NonNullable<FamilyFilter["sides"]>, snapshot: SnapshotRow): string {
  const anyOf = (side: Side): string => {
    const places = snapshot.programmes.flatMap((programme, at) => (programme.side === side && programme.unit !== "AREA" ? [at + 1] : []));
    return places.length === 0 ? NOTHING : `(${places.map(receivesAt).join(" or ")})`;
  };
  const livelihood = sides === "both" || sides === "livelihoodOnly";
  const production = sides === "both" || sides === "productionOnly";
  return `s.decile between 1 and 4 and s.working_age = 'y' and ${livelihood ? "" : "not "}${anyOf("LIVELIHOOD")} and ${production ? "" : "not "}${anyOf("PRODUCTION")}`;
}

/** Families of decile 1 eligible for something in the package: all of them, those who get all of it, those who get none. */
function packageCondition(wanted: NonNullable<FamilyFilter["package"]>, snapshot: SnapshotRow): string {
  const places = snapshot.programmes.flatMap((programme, at) => (programme.inPackage ? [at + 1] : []));
  if (places.length === 0) return NOTHING;
  const eligible = (place: number): string => `substr(s.eligibility, ${place}, 1) = 'y'`;
  const base = `s.decile = 1 and (${places.map(eligible).join(" or ")})`;
  if (wanted === "base") return base;
  const missing = (place: number): string => `(${eligible(place)} and not ${receivesAt(place)})`;
  const reached = (place: number): string => `(${eligible(place)} and ${receivesAt(place)})`;
  return `${base} and not (${places.map(wanted === "complete" ? missing : reached).join(" or ")})`;
}
