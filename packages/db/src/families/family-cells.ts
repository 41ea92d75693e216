import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import { filterSql, placeOf, type FamilyFilter } from "#families/family-filter";
import type { ListBlock } from "#families/list-blocks";
import type { PackageState } from "#families/package-condition";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** What cells can say of a filter: how many of its families each village has in each decile. */
type Cube = "programme" | "mix" | "package";
type FilterKey = keyof FamilyFilter;

const LETTER: Readonly<Record<Trilean, string>> = { yes: "y", no: "n", unknown: "u" };
const EVERYWHERE: readonly FilterKey[] = ["area", "deciles"];
const OF_PROGRAMMES: readonly FilterKey[] = ["programme", "eligibility", "receives"];
const OF_MIXES: readonly FilterKey[] = ["receives", "exactly", "notExactly", "together", "without", "layers", "layersFrom", "owners", "workingAge", "sides"];

/** The smallest cube that knows all a filter asks for; null where none does: then families are counted one by one. */
function cubeOf(filter: FamilyFilter): Cube | null {
  if (asksOnly(filter, ["package"])) return "package";
  if (filter.programme !== undefined) return asksOnly(filter, OF_PROGRAMMES) ? "programme" : null;
  return knowsLayers(filter) ? "mix" : null;
}

/** Do cells say how many programmes the families of a filter receive? */
export function knowsLayers(filter: FamilyFilter): boolean {
  return asksOnly(filter, OF_MIXES);
}

function asksOnly(filter: FamilyFilter, keys: readonly FilterKey[]): boolean {
  return (Object.keys(filter) as FilterKey[]).every((key) => filter[key] === undefined || EVERYWHERE.includes(key) || keys.includes(key));
}

/** The villages of an area, or all: each is one stretch of the index that cells are kept by. */
const VILLAGES = "select code from area where level = 'village' and ($area is null or code = $area or code like $area || '.%')";

/** Where the families of a filter live, counted by the cells of the snapshot; `withLayers` for filters whose layers are known. Null where no cube knows the filter. */
export async function countBlocks(tx: Scoped, snapshot: SnapshotRow, filter: FamilyFilter, { withLayers }: { readonly withLayers: boolean }): Promise<ListBlock[] | null> {
  const cube = withLayers ? "mix" : cubeOf(filter);
  if (cube === null) return null;
  const { source, where, values } = cube === "mix" ? mixSql(filter, snapshot) : cube === "programme" ? programmeSql(filter, snapshot) : packageSql(filter, snapshot);
  const layers = withLayers ? "length(replace(s.received, '0', ''))" : "0";
  return tx.rows<ListBlock & Record<string, unknown>>(
    `select s.village_code as village, s.decile, ${layers} as layers, sum(s.families)::int as families
       from (${source}) s where s.village_code in (${VILLAGES.replaceAll("$area", `$${values.length + 1}::text`)}) and ${where} group by 1, 2, 3`,
    [...values, filter.area ?? null],
  );
}

/** Families of an area, whatever else is asked of them. */
export async function countArea(tx: Scoped, snapshot: SnapshotRow, area: string | undefined): Promise<number> {
  const { families } = await tx.one<{ families: string }>(
    `select coalesce(sum(families), 0) as families from cell_package
      where snapshot_id = $1 and area_code = coalesce($2, (select value #>> '{}' from setting where key = 'regency'))`,
    [snapshot.id, area ?? null],
  );
  return Number(families);
}

interface CubeSql {
  readonly source: string;
  readonly where: string;
  readonly values: readonly unknown[];
}

/** Mix cells have the columns of a state that such filters read: the same condition holds for both. */
function mixSql(filter: FamilyFilter, snapshot: SnapshotRow): CubeSql {
  return { source: "select snapshot_id, area_code as village_code, decile, working_age, received, families from cell_mix", ...filterSql(filter, snapshot) };
}

function programmeSql({ programme = "", eligibility, receives, ...place }: FamilyFilter, snapshot: SnapshotRow): CubeSql {
  const { where, values } = filterSql(place, snapshot);
  const bound = [...values, programme, eligibility?.map((value) => LETTER[value]) ?? null, receives ?? null];
  const [code, letters, received] = [values.length + 1, values.length + 2, values.length + 3];
  return {
    source: "select snapshot_id, area_code as village_code, programme_code, decile, eligibility, receives, families from cell_programme",
    where: `${where} and s.programme_code = $${code} and ($${letters}::text[] is null or s.eligibility = any ($${letters}::text[])) and ($${received}::boolean is null or s.receives = $${received}::boolean)`,
    values: placeOf(snapshot, programme) === null ? bound.with(code - 1, "") : bound,
  };
}

function packageSql({ package: wanted, ...place }: FamilyFilter, snapshot: SnapshotRow): CubeSql {
  const { where, values } = filterSql(place, snapshot);
  const base = "s.decile = 1 and s.eligible > 0";
  const condition = {
    base,
    complete: `${base} and s.received = s.eligible`,
    partly: `${base} and s.received > 0 and s.received < s.eligible`,
    nothing: `${base} and s.received = 0`,
    oneMissing: `${base} and s.received = s.eligible - 1`,
  } as const satisfies Record<PackageState, string>;
  return {
    source: "select snapshot_id, area_code as village_code, decile, eligible, received, families from cell_package",
    where: wanted === undefined ? where : `${where} and ${condition[wanted]}`,
    values,
  };
}
