import type { HousingState } from "@sinergi/domain/families/housing-lacks";
import type { Side } from "@sinergi/domain/programmes/vocabulary";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import { lacksCondition, packageCondition, type PackageState } from "#families/package-condition";
import { receivesAt } from "#families/state-letters";
import { housingCondition } from "#families/housing-condition";
import { movementCondition, type MovementFilter } from "#families/movement-filter";
import { personCondition, type PersonsFilter } from "#families/person-condition";
import { flowCondition, type FlowFilter } from "#trends/flows.store";
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
  /** Receives none of these. */
  readonly without?: readonly string[] | undefined;
  /** Eligible for at least one of these without receiving it. */
  readonly missedBy?: readonly string[] | undefined;
  readonly layers?: number | undefined;
  readonly workingAge?: Trilean | undefined;
  readonly sides?: "both" | "livelihoodOnly" | "productionOnly" | "none" | undefined;
  readonly package?: PackageState | undefined;
  /** The exact set is none of these. */
  readonly notExactly?: readonly (readonly string[])[] | undefined;
  /** Receives at least this many programmes. */
  readonly layersFrom?: number | undefined;
  /** Receives something of every one of these owners. */
  readonly owners?: readonly string[] | undefined;
  /** Of the base of the package: is eligible for this programme of it and does not receive it. */
  readonly lacks?: string | undefined;
  /** With `lacks`: other pieces are missing too, or this one alone. */
  readonly lacksMore?: boolean | undefined;
  /** The house lacks the thing, or it is not known whether it does. */
  readonly housing?: HousingState | undefined;
  readonly movement?: MovementFilter | undefined;
  /** Has persons who meet the rule of `programme` themselves. */
  readonly persons?: PersonsFilter | undefined;
  readonly flow?: FlowFilter | undefined;
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
  where.push(...sideAndPackageConditions(filter, snapshot, bind));
  if (filter.housing !== undefined) where.push(housingCondition(filter.housing, bind(snapshot.versionId)));
  if (filter.persons !== undefined) {
    const programme = snapshot.programmes.find(({ code }) => code === filter.programme);
    where.push(programme === undefined ? NOTHING : personCondition(snapshot, { persons: filter.persons, programme, bind }));
  }
  if (filter.movement !== undefined) where.push(movementCondition(filter.movement, bind));
  if (filter.flow !== undefined) where.push(flowCondition(filter.flow, bind));
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
    const letters = lettersOf(filter.exactly, snapshot);
    where.push(letters === null ? NOTHING : `s.received = ${bind(letters)}`);
  }
  if (filter.notExactly !== undefined) {
    // A set with a programme that the snapshot does not have is nobody's: it leaves nobody out.
    const sets = filter.notExactly.map((codes) => lettersOf(codes, snapshot)).filter((letters) => letters !== null);
    where.push(`s.received <> all (${bind(sets)}::text[])`);
  }
  for (const code of filter.together ?? []) {
    const place = placeOf(snapshot, code);
    where.push(place === null ? NOTHING : receivesAt(place));
  }
  for (const code of filter.without ?? []) {
    // What the snapshot does not have, nobody receives.
    const place = placeOf(snapshot, code);
    if (place !== null) where.push(`not ${receivesAt(place)}`);
  }
  if (filter.missedBy !== undefined) where.push(missedByCondition(filter.missedBy, snapshot));
  for (const owner of filter.owners ?? []) where.push(anyOf(snapshot, (programme) => programme.owner === owner));
  if (filter.layers !== undefined) where.push(`${HOW_MANY} = ${bind(filter.layers)}`);
  if (filter.layersFrom !== undefined) where.push(`${HOW_MANY} >= ${bind(filter.layersFrom)}`);
  return where;
}

/** What the snapshot does not have, misses nobody. */
function missedByCondition(codes: readonly string[], snapshot: SnapshotRow): string {
  const places = codes.map((code) => placeOf(snapshot, code)).filter((place) => place !== null);
  return places.length === 0 ? NOTHING : `(${places.map((place) => `(substr(s.eligibility, ${place}, 1) = 'y' and not ${receivesAt(place)})`).join(" or ")})`;
}

/** Programmes received. */
const HOW_MANY = "length(replace(s.received, '0', ''))";

function sideAndPackageConditions(filter: FamilyFilter, snapshot: SnapshotRow, bind: Bind): string[] {
  const where: string[] = [];
  if (filter.workingAge !== undefined) where.push(`s.decile between 1 and 4 and s.working_age = ${bind(LETTER[filter.workingAge])}`);
  if (filter.sides !== undefined) where.push(sidesCondition(filter.sides, snapshot));
  if (filter.package !== undefined) where.push(packageCondition(filter.package, snapshot.programmes));
  if (filter.lacks !== undefined) where.push(lacksCondition({ code: filter.lacks, more: filter.lacksMore }, snapshot.programmes));
  return where;
}

/** The letters of a state that receives exactly these; null where the snapshot lacks one of them. */
function lettersOf(codes: readonly string[], snapshot: SnapshotRow): string | null {
  if (codes.some((code) => placeOf(snapshot, code) === null)) return null;
  return snapshot.programmes.map((programme) => (codes.includes(programme.code) ? "1" : "0")).join("");
}

function anyOf(snapshot: SnapshotRow, wanted: (programme: SnapshotRow["programmes"][number]) => boolean): string {
  const places = snapshot.programmes.flatMap((programme, at) => (wanted(programme) ? [at + 1] : []));
  return places.length === 0 ? NOTHING : `(${places.map(receivesAt).join(" or ")})`;
}


function sidesCondition(sides: NonNullable<FamilyFilter["sides"]>, snapshot: SnapshotRow): string {
  const ofSide = (side: Side): string => anyOf(snapshot, (programme) => programme.side === side && programme.unit !== "AREA");
  const livelihood = sides === "both" || sides === "livelihoodOnly";
  const production = sides === "both" || sides === "productionOnly";
  return `s.decile between 1 and 4 and s.working_age = 'y' and ${livelihood ? "" : "not "}${ofSide("LIVELIHOOD")} and ${production ? "" : "not "}${ofSide("PRODUCTION")}`;
}
