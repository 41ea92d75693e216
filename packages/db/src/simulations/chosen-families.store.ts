import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";
import { classSql } from "#simulations/class-code";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** Families of a village and class of whom so many get a place, in the order of the list. */
export interface ChosenRow {
  readonly village: string;
  readonly kind: { readonly code: number; readonly decile: number | null };
  readonly given: number;
}

/** Which of the families of one group are meant: those at the places `first` < place <= `last` of the draw. */
export interface ChosenSlice {
  readonly village: string;
  readonly code: number;
  readonly decile: number;
  readonly first: number;
  readonly last: number;
  /** Families of the list before the group. */
  readonly before: number;
}

/** The parts of groups that make up the places `offset` < place <= `offset + size` of the list. */
export function slicesOf(chosen: readonly ChosenRow[], { offset, size }: { readonly offset: number; readonly size: number }): ChosenSlice[] {
  const slices: ChosenSlice[] = [];
  let before = 0;
  for (const { village, kind, given } of chosen) {
    const [first, last] = [Math.max(0, offset - before), Math.min(given, offset + size - before)];
    if (first < last) slices.push({ village, code: kind.code, decile: kind.decile ?? 0, first, last, before });
    before += given;
  }
  return slices;
}

/** A family with its place in the whole list, from 1. */
export interface PlacedFamily {
  readonly place: number;
  readonly familyId: string;
  readonly village: string;
  readonly code: number;
}

/**
 * The draw within a village: families that are equal in everything come in the order of a number made of programme and family. It is the same
 * whenever it is asked, nobody chose it, and another programme draws anew.
 */
const DRAW = "md5($2::text || ':' || s.family_id::text), s.family_id";

/** Which families these are. Read with the system's rights: a reader who sees only some must not change the places of the others. */
async function placeFamilies(system: Scoped, snapshot: SnapshotRow, { programme, slices }: { readonly programme: string; readonly slices: readonly ChosenSlice[] }): Promise<PlacedFamily[]> {
  const sql = classSql(snapshot, programme);
  if (sql === null || slices.length === 0) return [];
  return system.rows<PlacedFamily & Record<string, unknown>>(
    `select (c.before + x.drawn)::int as place, x.family_id as "familyId", c.village, c.code
       from unnest($3::text[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[]) as c (village, code, decile, first, last, before)
      cross join lateral (
        select s.family_id, row_number() over (order by ${DRAW}) as drawn from family_state s
         where s.snapshot_id = $1 and s.village_code = c.village and s.decile = c.decile and ${sql.isCandidate} and ${sql.code} = c.code
      ) x where x.drawn > c.first and x.drawn <= c.last order by 1`,
    [snapshot.id, programme, ...columnsOf(slices)],
  );
}

function columnsOf(slices: readonly ChosenSlice[]): readonly unknown[] {
  const column = (key: keyof ChosenSlice): unknown[] => slices.map((slice) => slice[key]);
  return [column("village"), column("code"), column("decile"), column("first"), column("last"), column("before")];
}

export interface ChosenFamily {
  readonly place: number;
  /** Its class; what the list says of it is read from there. */
  readonly code: number;
  readonly familyId: string;
  readonly headName: string;
  /** Masked. */
  readonly noKk: string | null;
  readonly village: { readonly code: string; readonly name: string; readonly district: string };
  readonly members: number;
  readonly programmes: string[];
}

export interface ChosenPage {
  readonly rows: ChosenFamily[];
  /** Families of the page that lie outside the reader's scope. */
  readonly hidden: number;
}

interface DetailRow extends Record<string, unknown> {
  readonly familyId: string;
  readonly headName: string;
  readonly noKk: Buffer | null;
  readonly villageName: string;
  readonly district: string;
  readonly members: number;
  readonly received: string;
}

interface PageWanted {
  readonly programme: string;
  readonly chosen: readonly ChosenRow[];
  readonly offset: number;
  readonly size: number;
}

/** One page of the list behind a simulation: the families there are, those within the reader's scope with their names. */
export async function readChosenPage(tx: Scoped, snapshot: SnapshotRow, { programme, chosen, offset, size }: PageWanted): Promise<ChosenPage> {
  const placed = await tx.derive((system) => placeFamilies(system, snapshot, { programme, slices: slicesOf(chosen, { offset, size }) }));
  const details = await tx.rows<DetailRow>(
    `select s.family_id as "familyId", f.head_name as "headName", f.no_kk as "noKk", v.name as "villageName", d.name as district, f.members, s.received
       from family_state s join family_version f on f.version_id = $2 and f.family_id = s.family_id
       join area v on v.code = s.village_code join area d on d.code = v.parent_code where s.snapshot_id = $1 and s.family_id = any ($3::bigint[])`,
    [snapshot.id, snapshot.versionId, placed.map(({ familyId }) => familyId)],
  );
  const byId = new Map(details.map((detail) => [detail.familyId, detail]));
  const rows = placed.flatMap(({ place, familyId, village, code }) => {
    const detail = byId.get(familyId);
    return detail ? [{ place, code, ...familyOf(tx, snapshot, { detail, village }) }] : [];
  });
  return { rows, hidden: placed.length - rows.length };
}

function familyOf(tx: Scoped, snapshot: SnapshotRow, { detail, village }: { readonly detail: DetailRow; readonly village: string }): Omit<ChosenFamily, "place" | "code"> {
  const { familyId, headName, noKk, villageName, district, members, received } = detail;
  return {
    familyId, headName, noKk: masked(tx, noKk), village: { code: village, name: villageName, district }, members,
    programmes: snapshot.programmes.flatMap((programme, at) => (received[at] === "1" ? [programme.code] : [])),
  };
}

/** Every chosen family in order, without names. */
export function placeAll(system: Scoped, snapshot: SnapshotRow, { programme, chosen }: Pick<PageWanted, "programme" | "chosen">): Promise<PlacedFamily[]> {
  return placeFamilies(system, snapshot, { programme, slices: slicesOf(chosen, { offset: 0, size: Number.MAX_SAFE_INTEGER }) });
}
