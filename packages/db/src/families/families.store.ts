import { maskNumber } from "@sinergi/domain/people/mask";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import { countArea, countBlocks, knowsLayers } from "#families/family-cells";
import { filterSql, placeOf, type FamilyFilter } from "#families/family-filter";
import { blockOrderSql, blocksOfPage, totalOf, villagesOf, type ListBlock } from "#families/list-blocks";
import { trileanOf } from "#targeting/cells.store";
import { ensureMovement } from "#targeting/movements.store";
import type { SnapshotRow } from "#targeting/snapshots.store";
import { ensureFlow } from "#trends/flows.store";
import { ensureStates } from "#trends/snapshot-pack";

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

/** In lists of more families than this, these orders hold within each village: else every family would have to be read for any page. */
const SORTED_WHOLE = 20_000;
const SORT_SQL: Readonly<Record<Exclude<FamilySort, "village" | "decile">, string>> = {
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

export interface FamilyPage {
  /** The number itself. */
  readonly total: number;
  /** Of those, the reader's own. */
  readonly inScope: number;
  /** The list goes village by village, and the order asked for holds within each. */
  readonly byVillage: boolean;
  readonly rows: FamilyListed[];
}

/**
 * One page of the families behind a number. Cells say how many families come before it, so no page costs more than another.
 * Families are counted one by one where no cell knows the filter, and where the reader sees only some of them.
 */
export async function listFamilies(tx: Scoped, snapshot: SnapshotRow, query: FamilyQuery): Promise<FamilyPage> {
  const everything = tx.actor.scope === "regency";
  const blocks = await countBlocks(tx, snapshot, query.filter, { withLayers: byLayers(query) });
  const { total, inScope } = await countIn(tx, snapshot, { filter: query.filter, blocks });

  const plan = everything && blocks !== null ? await planPage(tx, snapshot, { query, blocks }) : planWhole(query);
  const rows = await readPage(tx, snapshot, query.filter, plan);
  const place = query.filter.programme === undefined ? null : placeOf(snapshot, query.filter.programme);
  return { total, inScope, byVillage: plan.byVillage, rows: rows.map((row) => listed(tx, snapshot, row, place)) };
}

/** How many families a filter has: in the whole regency, as the figures say, and within the reader's scope. */
export async function countFamilies(tx: Scoped, snapshot: SnapshotRow, filter: FamilyFilter): Promise<FamilyCount> {
  return countIn(tx, snapshot, { filter, blocks: await countBlocks(tx, snapshot, filter, { withLayers: false }) });
}

interface FamilyCount {
  readonly total: number;
  readonly inScope: number;
}

async function countIn(tx: Scoped, snapshot: SnapshotRow, { filter, blocks }: { readonly filter: FamilyFilter; readonly blocks: readonly ListBlock[] | null }): Promise<FamilyCount> {
  const everything = tx.actor.scope === "regency";
  if (filter.movement !== undefined) await ensureMovement(tx, filter.movement);
  if (filter.flow !== undefined) await ensureFlow(tx, filter.flow);
  await ensureStates(tx, snapshot);
  const inScope = everything && blocks !== null ? totalOf(blocks) : await countOneByOne(tx, snapshot, filter);
  if (everything) return { total: inScope, inScope };
  return { total: blocks !== null ? totalOf(blocks) : await tx.derive((system) => countOneByOne(system, snapshot, filter)), inScope };
}

async function countOneByOne(tx: Scoped, snapshot: SnapshotRow, filter: FamilyFilter): Promise<number> {
  const { where, values } = filterSql(filter, snapshot);
  return Number((await tx.one<{ count: string }>(`select count(*) as count from family_state s where ${where}`, values)).count);
}

/** Which families to look at, in which order, and which of them are the page. */
interface PagePlan {
  readonly order: string;
  /** Nothing outside of these holds a family of the page; null: look at all. */
  readonly blocks: readonly ListBlock[] | null;
  /** How far a block goes: all of a village, its families of a decile, those of them with as many programmes. */
  readonly within: "village" | "decile" | "layers";
  readonly skip: number;
  readonly size: number;
  readonly byVillage: boolean;
}

function planWhole({ sort, descending, page, pageSize }: FamilyQuery): PagePlan {
  const order = sort === "village" || sort === "decile" ? blockOrderSql(sort, descending) : orderBy(SORT_SQL[sort], descending);
  return { order, blocks: null, within: "village", skip: (page - 1) * pageSize, size: pageSize, byVillage: false };
}

function orderBy(key: string, descending: boolean): string {
  const direction = descending ? "desc" : "asc";
  return `${key} ${direction}, s.family_id ${direction}`;
}

interface CountedQuery {
  readonly query: FamilyQuery;
  readonly blocks: readonly ListBlock[];
}

async function planPage(tx: Scoped, snapshot: SnapshotRow, { query, blocks }: CountedQuery): Promise<PagePlan> {
  const { sort, descending, page, pageSize: size } = query;
  const paging = { descending, offset: (page - 1) * size, size };
  const ofCells = { size, byVillage: false };
  if (sort === "village" || sort === "decile") return { ...blocksOfPage(blocks, { ...paging, sort }), ...ofCells, order: blockOrderSql(sort, descending), within: "decile" };
  if (byLayers(query)) return { ...blocksOfPage(blocks, { ...paging, sort: "programmes" }), ...ofCells, order: blockOrderSql("programmes", descending), within: "layers" };
  const villages = villagesOf(blocks);
  if ((await countArea(tx, snapshot, query.filter.area)) <= SORTED_WHOLE) return { ...planWhole(query), blocks: villages };
  const ofPage = blocksOfPage(villages, { ...paging, sort: "village" });
  const inVillage = orderBy(SORT_SQL[sort], descending);
  // Most pages lie in one village: to compare its code with itself takes longer than all the names.
  const order = ofPage.blocks.length === 1 ? inVillage : `s.village_code collate "C" ${descending ? "desc" : "asc"}, ${inVillage}`;
  return { ...ofPage, size, order, within: "village", byVillage: true };
}

function byLayers({ sort, filter }: FamilyQuery): boolean {
  return sort === "programmes" && knowsLayers(filter);
}

async function readPage(tx: Scoped, snapshot: SnapshotRow, filter: FamilyFilter, plan: PagePlan): Promise<StateRow[]> {
  if (plan.blocks?.length === 0) return [];
  const { where, values } = filterSql(filter, snapshot);
  const bound = [...values, snapshot.versionId, plan.size, plan.skip];
  const [version, limit, offset] = [values.length + 1, values.length + 2, values.length + 3];
  const facts = `join family_version f on f.version_id = $${version} and f.family_id = s.family_id`;
  const blocks = plan.blocks === null ? "" : blocksSql(plan.blocks, plan.within, (value) => `$${bound.push(value)}`);
  return tx.rows<StateRow>(
    `select s.family_id as "familyId", f.head_name as "headName", f.no_kk as "noKk", f.head_nik as "headNik", s.village_code as "villageCode", v.name as "villageName",
            d.name as district, s.decile, f.members, s.received, s.eligibility
       from (select s.* from family_state s ${blocks} ${plan.order.includes("f.") ? facts : ""} where ${where} order by ${plan.order} limit $${limit} offset $${offset}) s
       ${facts} join area v on v.code = s.village_code join area d on d.code = v.parent_code order by ${plan.order}`,
    bound,
  );
}

function blocksSql(blocks: readonly ListBlock[], within: PagePlan["within"], bind: (value: unknown) => string): string {
  const villages = `${bind(blocks.map(({ village }) => village))}::text[]`;
  const deciles = `${bind(blocks.map(({ decile }) => decile))}::int[]`;
  const layers = `${bind(blocks.map((block) => block.layers))}::int[]`;
  const conditions = ["s.village_code = b.village", "s.decile = b.decile", "length(replace(s.received, '0', '')) = b.layers"];
  const used = conditions.slice(0, { village: 1, decile: 2, layers: 3 }[within]);
  return `join unnest(${villages}, ${deciles}, ${layers}) as b (village, decile, layers) on ${used.join(" and ")}`;
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
