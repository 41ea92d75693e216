import { normaliseName } from "@sinergi/domain/people/name";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";
import { followChange, lockForChange, readLive } from "#targeting/snapshots.store";

export interface Candidate {
  readonly familyId: string;
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly village: string;
  readonly headName: string;
  readonly why: ("NAME" | "BIRTH_DATE" | "VILLAGE")[];
}

export interface UnlistedRecipient {
  readonly enrolmentId: string;
  readonly programme: string;
  readonly period: string;
  readonly row: number | null;
  readonly name: string | null;
  readonly nik: string | null;
  readonly noKk: string | null;
  readonly birthDate: string | null;
  readonly village: string | null;
  readonly candidates: Candidate[];
}

/** Those active on the live day: the same that the figures count. */
const UNLISTED = `from snapshot s join enrolment_match m on m.version_id = $1 join enrolment e on e.id = m.enrolment_id left join recipient_list l on l.id = e.list_id left join area v on v.code = e.village_code
  where s.id = 1 and e.status = 'AKTIF' and s.on_day between e.active_from and e.active_to and m.method = 'UNLISTED' and (e.list_id is null or l.state = 'CURRENT') and ($2::text is null or e.programme_code = $2)
  and ($3::text is null or e.village_code = $3 or e.village_code like $3 || '.%') and ($4 = '' or position($4 in e.name_key) > 0)`;

export type UnlistedSort = "programme" | "name" | "village" | "row";
const SORTS: Readonly<Record<UnlistedSort, string>> = { programme: "e.programme_code", name: 'e.name collate "C"', village: "e.village_code", row: "e.row" };

export interface UnlistedQuery {
  readonly programme: string | null;
  readonly area: string | null;
  /** Part of the recipient's name. */
  readonly text: string;
  readonly sort: UnlistedSort;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

/** Recipients of the current lists that match no family; numbers masked. */
export async function listUnlistedRows(tx: Scoped, query: UnlistedQuery): Promise<{ total: number; versionId: number | null; rows: Omit<UnlistedRecipient, "candidates">[] }> {
  const { versionId } = await readLive(tx);
  const values = [versionId, query.programme, query.area, normaliseName(query.text)];
  const { total } = await tx.one<{ total: string }>(`select count(*) as total ${UNLISTED}`, values);
  const rows = await tx.rows<Omit<UnlistedRecipient, "nik" | "noKk" | "candidates"> & { nik: Buffer | null; noKk: Buffer | null } & Record<string, unknown>>(
    `select e.id as "enrolmentId", e.programme_code as programme, e.period, e.row, e.name, e.nik, e.no_kk as "noKk", e.birth_date as "birthDate", v.name as village
       ${UNLISTED} order by ${SORTS[query.sort]} ${query.descending ? "desc" : "asc"} nulls last, e.programme_code, e.id limit $5 offset $6`,
    [...values, query.pageSize, (query.page - 1) * query.pageSize],
  );
  return { total: Number(total), versionId, rows: rows.map((row) => ({ ...row, nik: masked(tx, row.nik), noKk: masked(tx, row.noKk) })) };
}

/** The same with up to three persons each of them may be. */
export async function listUnlisted(tx: Scoped, query: UnlistedQuery): Promise<{ total: number; rows: UnlistedRecipient[] }> {
  const { total, versionId, rows } = await listUnlistedRows(tx, query);
  const candidates = await candidatesFor(tx, versionId, rows.map((row) => row.enrolmentId));
  return { total, rows: rows.map((row) => ({ ...row, candidates: candidates.get(row.enrolmentId) ?? [] })) };
}

interface CandidateRow extends Record<string, unknown> {
  readonly enrolmentId: string;
  readonly familyId: string;
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly village: string;
  readonly headName: string;
  readonly sameName: boolean;
  readonly sameBirth: boolean;
  readonly sameVillage: boolean;
}

/** Persons with two of name, birth date and village in common, or the same name where the list gives nothing else. */
export async function candidatesFor(tx: Scoped, versionId: number | null, ids: readonly string[], rowsOf: "enrolment" | "payment" = "enrolment"): Promise<Map<string, Candidate[]>> {
  const rows = await tx.rows<CandidateRow>(
    `with wanted as materialized (select id, name_key, birth_date, village_code from ${rowsOf} where id = any ($2::bigint[])),
     -- Everybody is looked at once, by hash: no index is kept for a list that is opened now and then.
     alike as materialized (
       select p.family_id, p.person_id, p.name, p.name_key, p.birth_date from person_version p
        where p.version_id = $1 and (p.name_key = any ((select array_agg(name_key) from wanted)::text[]) or p.birth_date = any ((select array_agg(birth_date) from wanted)::date[]))
     ), found as (
       select w.id, p.family_id, p.person_id, p.name, p.birth_date, coalesce(p.name_key = w.name_key, false) as same_name, coalesce(p.birth_date = w.birth_date, false) as same_birth
         from wanted w join alike p on p.name_key = w.name_key or p.birth_date = w.birth_date
     ), ranked as (
       select c.id, c.family_id, c.person_id, c.name, c.birth_date, c.same_name, c.same_birth, coalesce(f.village_code = w.village_code, false) as same_village,
              f.village_code, f.head_name,
              row_number() over (partition by c.id order by c.same_name::int + c.same_birth::int + coalesce(f.village_code = w.village_code, false)::int desc, c.same_name desc, c.person_id) as place
         from found c join wanted w on w.id = c.id join family_version f on f.version_id = $1 and f.family_id = c.family_id
        where c.same_name::int + c.same_birth::int + coalesce(f.village_code = w.village_code, false)::int >= 2 or (w.birth_date is null and w.village_code is null and c.same_name)
     )
     select r.id as "enrolmentId", r.family_id as "familyId", r.person_id as "personId", r.name, r.birth_date as "birthDate", v.name as village, r.head_name as "headName",
            r.same_name as "sameName", r.same_birth as "sameBirth", r.same_village as "sameVillage"
       from ranked r join area v on v.code = r.village_code where r.place <= 3 order by r.id, r.place`,
    [versionId, ids],
  );
  const found = new Map<string, Candidate[]>();
  for (const { enrolmentId, sameName, sameBirth, sameVillage, ...candidate } of rows) {
    const why: Candidate["why"] = [...(sameName ? ["NAME" as const] : []), ...(sameBirth ? ["BIRTH_DATE" as const] : []), ...(sameVillage ? ["VILLAGE" as const] : [])];
    const { familyId, personId, name, birthDate, village, headName } = candidate;
    found.set(enrolmentId, [...(found.get(enrolmentId) ?? []), { familyId, personId, name, birthDate, village, headName, why }]);
  }
  return found;
}

/**
 * Gives an unlisted recipient the family a person chose, or takes the choice back (`familyId: null`); the figures follow
 * in the same transaction. False where the recipient is not in that state or the live version has no such family.
 */
export async function decideUnlisted(tx: Scoped, { enrolmentId, familyId, today }: { readonly enrolmentId: string; readonly familyId: string | null; readonly today: Day }): Promise<boolean> {
  await lockForChange(tx);
  const { versionId } = await readLive(tx);
  const before = await tx.find<{ method: string; familyId: string | null; programme: string }>(
    `select m.method, m.family_id as "familyId", e.programme_code as programme from enrolment_match m join enrolment e on e.id = m.enrolment_id
      where m.version_id = $1 and m.enrolment_id = $2`, [versionId, enrolmentId],
  );
  const expected = familyId === null ? "DECIDED" : "UNLISTED";
  if (before?.method !== expected) return false;
  if (familyId !== null && !(await tx.find("select 1 from family_version where version_id = $1 and family_id = $2", [versionId, familyId]))) return false;

  await tx.run("update enrolment set decided_family_id = $2::bigint, decided_by = case when $2::bigint is null then null else $3 end, decided_at = case when $2::bigint is null then null else now() end where id = $1", [
    enrolmentId, familyId, tx.actor.name,
  ]);
  await tx.run("update enrolment_match set family_id = $3, method = $4 where version_id = $1 and enrolment_id = $2", [versionId, enrolmentId, familyId, familyId === null ? "UNLISTED" : "DECIDED"]);
  await tx.run("drop table if exists pg_temp.touched");
  await tx.run("create temporary table touched (family_id bigint primary key) on commit drop");
  await tx.run("insert into touched values ($1)", [familyId ?? before.familyId]);
  await followChange(tx, { receiptsOf: [before.programme], recipient: { enrolmentId, unlistedBy: familyId === null ? 1 : -1 } }, today);
  return true;
}

