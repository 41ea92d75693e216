import { maskNumber } from "@sinergi/domain/people/mask";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import { filterSql, placeOf, type FamilyFilter } from "#families/family-filter";
import { trileanOf } from "#targeting/cells.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

export interface FamilyListed {
  readonly familyId: string;
  readonly headName: string;
  /** Masked, as everywhere: the first six digits. */
  readonly noKk: string | null;
  readonly headNik: string | null;
  readonly village: { readonly code: string; readonly name: string; readonly district: string };
  readonly decile: number | null;
  readonly members: number;
  readonly programmes: string[];
  readonly eligibility: Trilean | null;
}

export type FamilySort = "village" | "decile" | "head" | "members" | "programmes";

export interface FamilyQuery {
  readonly filter: FamilyFilter;
  readonly sort: FamilySort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

const SORT_SQL: Readonly<Record<FamilySort, string>> = {
  village: "s.village_code",
  decile: "nullif(s.decile, 0)",
  head: 'f.head_name collate "C"',
  members: "f.members",
  programmes: "length(replace(s.received, '0', ''))",
};

interface StateRow extends Record<string, unknown> {
  readonly familyId: string;
  readonly headName: string;
  readonly noKk: Buffer | null;
  readonly headNik: Buffer | null;
  readonly villageCode: string;
  readonly villageName: string;
  readonly district: string;
  readonly decile: number;
  readonly members: number;
  readonly received: string;
  readonly eligibility: string;
}

/** How many families a filter has: in the whole regency, as the figures say, and within the reader's scope. */
export async function countFamilies(tx: Scoped, snapshot: SnapshotRow, filter: FamilyFilter): Promise<{ readonly total: number; readonly inScope: number }> {
  const { where, values } = filterSql(filter, snapshot);
  const count = async (reader: Scoped): Promise<number> =>
    Number((await reader.one<{ count: string }>(`select count(*) as count from family_state s where ${where}`, values)).count);
  const inScope = await count(tx);
  return { inScope, total: tx.actor.scope === "regency" ? inScope : await tx.derive(count) };
}

/** One page of the families behind a number. `total` is the number itself; `inScope` and the rows are the reader's own. */
export async function listFamilies(tx: Scoped, snapshot: SnapshotRow, query: FamilyQuery): Promise<{ total: number; inScope: number; rows: FamilyListed[] }> {
  const { where, values } = filterSql(query.filter, snapshot);
  const { total, inScope } = await countFamilies(tx, snapshot, query.filter);
  const direction = query.descending ? "desc" : "asc";
  const rows = await tx.rows<StateRow>(
    `select s.family_id as "familyId", f.head_name as "headName", f.no_kk as "noKk", f.head_nik as "headNik", s.village_code as "villageCode", v.name as "villageName",
            d.name as district, s.decile, f.members, s.received, s.eligibility
       from family_state s
       join family_version f on f.version_id = $${values.length + 1} and f.family_id = s.family_id
       join area v on v.code = s.village_code join area d on d.code = v.parent_code
      where ${where} order by ${SORT_SQL[query.sort]} ${direction} nulls last, s.family_id ${direction}
      limit $${values.length + 2} offset $${values.length + 3}`,
    [...values, snapshot.versionId, query.pageSize, (query.page - 1) * query.pageSize],
  );
  const place = query.filter.programme === undefined ? null : placeOf(snapshot, query.filter.programme);
  return { total, inScope, rows: rows.map((row) => listed(tx, snapshot, row, place)) };
}

function listed(tx: Scoped, snapshot: SnapshotRow, row: StateRow, place: number | null): FamilyListed {
  return {
    familyId: row.familyId,
    headName: row.headName,
    noKk: masked(tx, row.noKk),
    headNik: masked(tx, row.headNik),
    village: { code: row.villageCode, name: row.villageName, district: row.district },
    decile: row.decile === 0 ? null : row.decile,
    members: row.members,
    programmes: snapshot.programmes.flatMap((programme, at) => (row.received[at] === "1" ? [programme.code] : [])),
    eligibility: place === null ? null : trileanOf(row.eligibility.charAt(place - 1)),
  };
}

/** A sealed number as people see it. */
export function masked(tx: Scoped, sealed: Buffer | null): string | null {
  return sealed === null ? null : maskNumber(tx.db.numbers.open(sealed));
}

/** Every family behind a filter, in order of village, in batches: for files and the command line. */
export async function* eachFamily(tx: Scoped, snapshot: SnapshotRow, filter: FamilyFilter): AsyncGenerator<FamilyListed[]> {
  const pageSize = 2_000;
  for (let page = 1; ; page += 1) {
    const { rows } = await listFamilies(tx, snapshot, { filter, sort: "village", descending: false, page, pageSize });
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
  }
}
