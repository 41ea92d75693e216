import type { FieldMember, FieldProfile, FieldProgramme } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { PROFILE_COLUMNS } from "#sync/profiles.store";

export interface CarriedFamily {
  readonly id: string;
  readonly versionId: number;
  readonly headName: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly address: string;
  readonly decile: number | null;
  readonly weakSignal: boolean;
}

/** Families assigned to somebody on a day, as the live version has them, else the newest that does. */
export async function listCarried(tx: Scoped, { userId, today, versionId }: { readonly userId: string; readonly today: Day; readonly versionId: number | null }): Promise<CarriedFamily[]> {
  return tx.rows<CarriedFamily & Record<string, unknown>>(
    `select distinct on (f.family_id) f.family_id as id, f.version_id as "versionId", f.head_name as "headName", f.village_code as "villageCode", v.name as "villageName", f.decile,
            concat_ws(', ', nullif(f.address, ''), 'RT ' || nullif(f.rt, '') , 'RW ' || nullif(f.rw, '')) as address,
            exists (select from weak_signal w where w.area_code = f.village_code) as "weakSignal"
       from assignment a
       join dataset_version dv on dv.state = 'COMMITTED'
       join family_version f on f.version_id = dv.id and f.family_id = a.family_id
       join area v on v.code = f.village_code
      where a.user_id = $1 and a.from_day <= $2::date and (a.to_day is null or a.to_day >= $2::date)
      order by f.family_id, (f.version_id = $3) desc, dv.as_of desc, dv.id desc`,
    [userId, today, versionId],
  );
}

interface Carried {
  readonly families: readonly Pick<CarriedFamily, "id" | "versionId">[];
}

/** Members by family, the head first. No number of theirs. */
export async function listCarriedMembers(tx: Scoped, { families }: Carried): Promise<ReadonlyMap<string, FieldMember[]>> {
  const rows = await tx.rows<Omit<FieldMember, "sex"> & { familyId: string; sex: string | null } & Record<string, unknown>>(
    `select p.family_id as "familyId", p.person_id as id, p.name, p.sex, p.birth_date as "birthDate", p.relation, p.school, p.pregnant,
            case when p.disability is null then null else p.disability not in ('', 'TIDAK', 'NONE') end as disabled, p.is_head as "isHead"
       from unnest($1::bigint[], $2::int[]) as c (family_id, version_id) join person_version p on p.version_id = c.version_id and p.family_id = c.family_id
      order by p.family_id, p.is_head desc, p.relation nulls last, p.birth_date nulls last, p.person_id`,
    [families.map(({ id }) => id), families.map(({ versionId }) => versionId)],
  );
  return grouped(rows.map(({ familyId, sex, ...member }) => [familyId, { ...member, sex: sex === "M" || sex === "L" ? "L" : sex === null ? null : "P" }] as const));
}

/** Programmes each family is enrolled in on the day, in the live version. */
export async function listCarriedAid(tx: Scoped, { families, versionId, today }: Carried & { readonly versionId: number | null; readonly today: Day }): Promise<ReadonlyMap<string, { programme: string; period: string }[]>> {
  const rows = await tx.derive((system) => system.rows<{ familyId: string; programme: string; period: string }>(
    `select distinct m.family_id as "familyId", e.programme_code as programme, e.period
       from enrolment_match m join enrolment e on e.id = m.enrolment_id left join recipient_list l on l.id = e.list_id
      where m.version_id = $1 and m.family_id = any ($2::bigint[]) and e.status = 'AKTIF' and e.active_from <= $3::date and e.active_to >= $3::date and (e.list_id is null or l.state = 'CURRENT')
      order by 1, 2, 3`,
    [versionId, families.map(({ id }) => id), today],
  ));
  return grouped(rows.map(({ familyId, ...aid }) => [familyId, aid] as const));
}

/** What facilitators keep of each family. */
export async function listCarriedProfiles(tx: Scoped, { families }: Carried): Promise<ReadonlyMap<string, FieldProfile>> {
  const rows = await tx.rows<FieldProfile & { familyId: string } & Record<string, unknown>>(`select family_id as "familyId", ${PROFILE_COLUMNS} from family_profile where family_id = any ($1::bigint[])`, [families.map(({ id }) => id)]);
  return new Map(rows.map(({ familyId, ...profile }) => [familyId, profile]));
}

/** What became of records of his that a person looked at, newest first, for thirty days. */
export function listAnswers(tx: Scoped, userId: string): Promise<{ readonly recordId: string; readonly at: string; readonly resolution: { readonly decision?: string; readonly note?: string } | null }[]> {
  return tx.rows(
    `select a.record_id as "recordId", to_char(a.resolved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, a.resolution
       from (select record_id, user_id, resolved_at, resolution from sync_receipt union all select record_id, user_id, resolved_at, resolution from sync_collision) a
      where a.user_id = $1 and a.resolved_at > now() - interval '30 days' order by a.resolved_at desc, a.record_id limit 500`,
    [userId],
  );
}

/** Programmes that stand, for the lists of a form, with the tranches of their own this year. */
export function listFieldProgrammes(tx: Scoped, today: Day): Promise<FieldProgramme[]> {
  return tx.rows<FieldProgramme & Record<string, unknown>>(
    `select p.code, p.name, coalesce(pp.tranches, '[]') as tranches from programme p left join programme_period pp on pp.programme_code = p.code and pp.period = left($1, 4)
      where p.retired_from is null or p.retired_from > $1::date order by p.name, p.code`,
    [today],
  );
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
