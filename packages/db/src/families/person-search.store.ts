import { createHmac } from "node:crypto";
import { answersSearch, MAX_HITS, type PersonQuery } from "@sinergi/domain/search/person-query";
import { RELATIONS } from "@sinergi/domain/families/vocabulary";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";

export interface PersonSearch {
  readonly query: PersonQuery;
  /** District or village code. */
  readonly area: string | null;
  readonly birthYear: number | null;
}

export interface PersonHit {
  readonly personId: string;
  readonly familyId: string;
  readonly name: string;
  readonly nik: string | null;
  readonly noKk: string | null;
  readonly birthDate: string | null;
  readonly sex: "M" | "F" | null;
  readonly relation: string | null;
  readonly headName: string;
  readonly village: string;
  readonly decile: number | null;
}

/** Names as the index holds them are built by one at a time. */
const NAMES_LOCK = 740_114;
const SEARCHER_LOCK = 740_115;
/** How alike a stretch of a name must be to be looked at closer; the rule of `answersSearch` decides. */
const LOOK_CLOSER_FROM = 0.42;
/** A name as common as that is narrowed down by place or year, not by paging. */
const MAX_CANDIDATES = 20_000;

interface HitRow extends Record<string, unknown>, Omit<PersonHit, "nik" | "noKk" | "relation"> {
  readonly nik: Buffer | null;
  readonly noKk: Buffer | null;
  readonly relation: number | null;
  readonly nameKey: string;
}

/** Persons of the live version within the reader's scope. Outside of it and not existing look the same. */
export async function findPersons(tx: Scoped, search: PersonSearch): Promise<{ readonly rows: PersonHit[]; readonly more: boolean }> {
  const { versionId } = await tx.one<{ versionId: number | null }>('select version_id as "versionId" from snapshot where id = 1');
  if (versionId === null) return { rows: [], more: false };
  const { query, ...within } = search;
  const found = query.kind === "number" ? await byNumber(tx, { ...within, versionId, digits: query.digits }) : await byName(tx, { ...within, versionId, nameKey: query.nameKey });
  return { rows: found.slice(0, MAX_HITS).map((row) => hitOf(tx, row)), more: found.length > MAX_HITS };
}

interface Within extends Omit<PersonSearch, "query"> {
  readonly versionId: number;
}

const HIT = `select p.person_id as "personId", p.family_id as "familyId", p.name, p.name_key as "nameKey", p.nik, f.no_kk as "noKk", p.birth_date as "birthDate", p.sex, p.relation,
    f.head_name as "headName", f.village_code as village, f.decile
  from person_version p join family_version f on f.version_id = $1 and f.family_id = p.family_id
 where p.version_id = $1 and ($2::text is null or f.village_code = $2 or f.village_code like $2 || '.%') and ($3::int is null or extract(year from p.birth_date) = $3)`;

/** A NIK finds its person, a No. KK everybody on the card. */
async function byNumber(tx: Scoped, { versionId, area, birthYear, digits }: Within & { readonly digits: string }): Promise<HitRow[]> {
  const sealed = tx.db.numbers.seal(digits);
  return tx.rows<HitRow>(
    `${HIT} and (p.nik = $4 or p.family_id in (select family_id from family_version where version_id = $1 and no_kk = $4)) order by p.nik is not distinct from $4 desc, p.is_head desc, p.person_id limit ${MAX_HITS + 1}`,
    [versionId, area, birthYear, sealed],
  );
}

/**
 * The index finds names that are somewhat alike, for everybody and without a word of whom; the reader's own scope then says which of
 * them he may see, and the rule which of those answer the search.
 */
async function byName(tx: Scoped, { versionId, area, birthYear, nameKey }: Within & { readonly nameKey: string }): Promise<HitRow[]> {
  const candidates = await tx.derive(async (system) => {
    await ensureNames(system, versionId);
    await system.rows("select set_config('pg_trgm.word_similarity_threshold', $1, true)", [String(LOOK_CLOSER_FROM)]);
    const words = nameKey.split(" ").toSorted((a, b) => b.length - a.length);
    const rows = await system.rows<{ id: string }>(
      `select person_id as id from person_name where $1 <% name_key and ($2::text is null or village_code = $2 or village_code like $2 || '.%') and ($3::int is null or birth_year = $3)
        order by word_similarity($4, name_key) desc limit ${MAX_CANDIDATES}`,
      [words[0] ?? nameKey, area, birthYear, nameKey],
    );
    return rows.map(({ id }) => id);
  });
  const rows = await tx.rows<HitRow>(`${HIT} and p.person_id = any ($4::bigint[])`, [versionId, area, birthYear, candidates]);
  return rows
    .map((row) => ({ row, score: answersSearch(nameKey, row.nameKey) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.row.personId < b.row.personId ? -1 : 1))
    .map(({ row }) => row);
}

/** Brings the names up to the live version; a few seconds once after a new version, nothing at any other time. */
async function ensureNames(tx: Scoped, versionId: number): Promise<void> {
  if (await hasNames(tx, versionId)) return;
  await tx.rows("select pg_advisory_xact_lock($1)", [NAMES_LOCK]);
  if (await hasNames(tx, versionId)) return;
  await allowTime(tx, MAKING_ONCE_MS, () => copyNames(tx, versionId));
}

async function copyNames(tx: Scoped, versionId: number): Promise<void> {
  await tx.run("truncate person_name");
  await tx.run(
    `insert into person_name (person_id, version_id, family_id, village_code, birth_year, name_key)
     select p.person_id, p.version_id, p.family_id, f.village_code, extract(year from p.birth_date), p.name_key
       from person_version p join family_version f on f.version_id = p.version_id and f.family_id = p.family_id where p.version_id = $1`,
    [versionId],
  );
  await tx.run("analyze person_name");
}

async function hasNames(tx: Scoped, versionId: number): Promise<boolean> {
  return (await tx.find("select 1 from person_name where version_id = $1 limit 1", [versionId])) !== null;
}

function hitOf(tx: Scoped, row: HitRow): PersonHit {
  const { personId, familyId, name, birthDate, sex, headName, village, decile } = row;
  const relation = row.relation === null ? null : (RELATIONS[row.relation - 1] ?? null);
  return { personId, familyId, name, birthDate, sex, headName, village, decile, relation, nik: masked(tx, row.nik), noKk: masked(tx, row.noKk) };
}

/** Searches of one account come one after the other: with a count before and the entry after, twenty at once would all be the first. */
export async function queueOwnSearch(tx: Scoped): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock($1, hashtext($2))", [SEARCHER_LOCK, tx.actor.id]);
}

/** What was looked for, so that two searches for the same can be told to be that and neither can be read back. */
export function digestOfSearch(tx: Scoped, query: PersonQuery): string {
  const text = query.kind === "number" ? query.digits : query.nameKey;
  return createHmac("sha256", tx.db.keys.audit).update(`person-search:${text}`).digest("hex").slice(0, 32);
}
