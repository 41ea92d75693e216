import { OTHER_NAME_BELOW, COMPARED_LENGTH, SAME_PERSON_SIMILARITY } from "@sinergi/domain/problems/similar-names";
import { REGISTRY_WORDS, UNFIT_OCCUPATIONS, UNFIT_SIDE_KIND } from "@sinergi/domain/problems/unfit-facts";
import { literal } from "#targeting/compile-rule";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** Columns of every finder, in the order of `problem_case`. */
export const CASE_COLUMNS = "kind, case_key, family_id, other_family_id, village_code, head_name, weight, facts, basis";

export type Looked = SnapshotRow & { readonly versionId: number };

const words = (list: readonly string[]): string => list.map(literal).join(", ");

/** A person as one side of a case: what lets somebody tell two records apart. Sealed numbers stay sealed (hex) until they are masked. */
export function sideOf(person: string, family: string): string {
  return `jsonb_build_object('personId', ${person}.person_id::text, 'familyId', ${family}.family_id::text, 'name', ${person}.name, 'nik', encode(${person}.nik, 'hex'), 'noKk', encode(${family}.no_kk, 'hex'),
    'birthDate', ${person}.birth_date, 'sex', ${person}.sex, 'relation', ${person}.relation, 'head', ${family}.head_name, 'village', ${family}.village_code,
    'address', ${family}.address, 'decile', ${family}.decile, 'members', ${family}.members)`;
}

/** The similarity of `nameSimilarity` in SQL; a property test holds the two equal. */
export function similaritySql(left: string, right: string): string {
  const a = `left(${left}, ${COMPARED_LENGTH})`;
  const b = `left(${right}, ${COMPARED_LENGTH})`;
  return `(1 - levenshtein(${a}, ${b})::float8 / greatest(length(${a}), length(${b}), 1))`;
}

/** `clearlyOtherName` in SQL. */
export function otherNameSql(left: string, right: string): string {
  return `(not (string_to_array(${left}, ' ') && string_to_array(${right}, ' ')) and ${similaritySql(left, right)} < ${OTHER_NAME_BELOW})`;
}

/** One person under two numbers: same birth date, same village, names alike, different NIK. Blocks of a village and a day are small. */
function twoNumbers({ versionId }: Looked): string {
  return `with p as materialized (
      select p.*, f.village_code from person_version p join family_version f on f.version_id = ${versionId} and f.family_id = p.family_id
       where p.version_id = ${versionId} and p.birth_date is not null and p.nik is not null
    )
    select 'DUP_PERSON', 'p' || a.person_id || '-p' || b.person_id, a.family_id, nullif(b.family_id, a.family_id), a.village_code, fa.head_name,
           (1000 * ${similaritySql("a.name_key", "b.name_key")})::int,
           jsonb_build_object('a', ${sideOf("a", "fa")}, 'b', ${sideOf("b", "fb")}),
           md5(a.name_key || '|' || b.name_key || '|' || a.birth_date || '|' || a.village_code || '|' || encode(a.nik, 'hex') || '|' || encode(b.nik, 'hex'))
      from p a join p b on b.birth_date = a.birth_date and b.village_code = a.village_code and b.person_id > a.person_id and b.nik <> a.nik
      join family_version fa on fa.version_id = ${versionId} and fa.family_id = a.family_id
      join family_version fb on fb.version_id = ${versionId} and fb.family_id = b.family_id
     where abs(length(a.name_key) - length(b.name_key)) <= greatest(length(a.name_key), length(b.name_key)) * ${(1 - SAME_PERSON_SIMILARITY).toFixed(2)}
       and ${similaritySql("a.name_key", "b.name_key")} >= ${SAME_PERSON_SIMILARITY}`;
}

/**
 * One NIK on two persons. A file cannot bring it (DUP_NIK_IN_FILE), but the same NIK can stand under two identities when somebody
 * left a version and came back in a later one: his family was not recognised and its history is cut in two. One case per family.
 */
function twoIdentities({ versionId }: Looked): string {
  return `select distinct on (p.family_id, q.family_id) 'DUP_NIK', 'i' || p.person_id || '-i' || q.person_id, p.family_id, nullif(q.family_id, p.family_id), f.village_code, f.head_name, 2,
           jsonb_build_object('type', 'TWO_IDENTITIES', 'a', ${sideOf("p", "f")}, 'b', ${sideOf("q", "g")}, 'bSource', d.source, 'bAsOf', d.as_of),
           md5(p.name_key || '|' || q.name_key || '|' || coalesce(q.birth_date::text, ''))
      from person_version p join person_version q on q.nik = p.nik and q.version_id <> p.version_id and q.person_id <> p.person_id
      join dataset_version d on d.id = q.version_id and d.state = 'COMMITTED'
      join family_version f on f.version_id = ${versionId} and f.family_id = p.family_id
      join family_version g on g.version_id = q.version_id and g.family_id = q.family_id
     where p.version_id = ${versionId} and p.nik is not null
     order by p.family_id, q.family_id, p.is_head desc, p.person_id, d.as_of desc, d.id desc`;
}

/** A recipient found by NIK whose name on the list is clearly another: one of the two has somebody else's number. */
function numberOfAnother({ versionId, on }: Looked): string {
  return `select 'DUP_NIK', 'e' || min(e.id), m.family_id, null::bigint, f.village_code, f.head_name, 3,
           jsonb_build_object('type', 'OTHER_NAME', 'a', ${sideOf("p", "f")}, 'listName', e.name, 'listBirthDate', min(e.birth_date), 'programmes', jsonb_agg(distinct e.programme_code)),
           md5(p.name_key || '|' || e.name_key)
      from enrolment_match m join enrolment e on e.id = m.enrolment_id left join recipient_list l on l.id = e.list_id
      join person_version p on p.version_id = ${versionId} and p.person_id = m.person_id and p.nik = e.nik
      join family_version f on f.version_id = ${versionId} and f.family_id = p.family_id
     where m.version_id = ${versionId} and m.method = 'NIK' and (e.list_id is null or l.state = 'CURRENT') and e.status = 'AKTIF'
       and ${literal(on)} between e.active_from and e.active_to and e.name_key <> '' and e.name_key <> p.name_key and ${otherNameSql("e.name_key", "p.name_key")}
     group by m.family_id, f.village_code, f.head_name, e.name, e.name_key, p.name_key, p.person_id, p.name, p.nik, p.birth_date, p.sex, p.relation, f.family_id, f.no_kk, f.address, f.decile, f.members`;
}

/** One NIK on two lists of one programme and year: a file cannot repeat it, a list added beside another can. */
function listedTwice({ versionId, on }: Looked): string {
  return `select 'DUP_NIK', 'l' || e.programme_code || ':' || e.period || ':e' || min(e.id), min(m.family_id), null::bigint, min(f.village_code), coalesce(min(f.head_name), min(e.name), '–'), 1,
           jsonb_build_object('type', 'LIST_TWICE', 'programmes', jsonb_build_array(e.programme_code), 'period', e.period, 'nik', encode(e.nik, 'hex'),
             'listName', min(e.name), 'lists', jsonb_agg(jsonb_build_object('file', coalesce(i.file_name, ''), 'row', e.row, 'name', e.name) order by e.id)),
           md5(string_agg(e.id::text, ',' order by e.id))
      from enrolment e join recipient_list l on l.id = e.list_id and l.state = 'CURRENT' left join import i on i.id = l.import_id
      left join enrolment_match m on m.version_id = ${versionId} and m.enrolment_id = e.id
      left join family_version f on f.version_id = ${versionId} and f.family_id = m.family_id
     where e.nik is not null and e.status = 'AKTIF' and ${literal(on)} between e.active_from and e.active_to
       and (e.programme_code, e.period) in (select programme_code, period from recipient_list where state = 'CURRENT' group by 1, 2 having count(*) > 1)
     group by e.programme_code, e.period, e.nik having count(*) > 1`;
}

/** What the civil registry answered, as the source carries it. */
function registryAnswers({ versionId }: Looked): string {
  const kinds = Object.entries(REGISTRY_WORDS).map(([kind, list]) => `when p.civil_registry_match in (${words(list)}) then ${literal(kind)}`).join(" ");
  return `select case ${kinds} end, 'p' || p.person_id, p.family_id, null::bigint, f.village_code, f.head_name, p.is_head::int,
           jsonb_build_object('a', ${sideOf("p", "f")}, 'answer', p.civil_registry_match), p.civil_registry_match
      from person_version p join family_version f on f.version_id = ${versionId} and f.family_id = p.family_id
     where p.version_id = ${versionId} and p.civil_registry_match in (${words(Object.values(REGISTRY_WORDS).flat())})`;
}

/** A member with a public salary in a family that receives help with its income. */
function unfitOccupations({ id, versionId, programmes }: Looked): string {
  const aid = `(select array_agg(w.code order by w.code) from unnest(array[${words(programmes.map((programme) => programme.code)) || "null"}]::text[]) with ordinality as w (code, place)
      join programme g on g.code = w.code and g.side_kind = ${literal(UNFIT_SIDE_KIND)} where substr(s.received, w.place::int, 1) = '1')`;
  return `select 'ASN_TNI_POLRI', 'p' || x.person_id, x.family_id, null::bigint, x.village_code, x.head_name, cardinality(x.aid), x.facts || jsonb_build_object('programmes', to_jsonb(x.aid)),
           x.occupation || '|' || array_to_string(x.aid, ',')
      from (
        select p.person_id, p.family_id, f.village_code, f.head_name, p.occupation, ${aid} as aid, jsonb_build_object('a', ${sideOf("p", "f")}, 'occupation', p.occupation) as facts
          from person_version p join family_state s on s.snapshot_id = ${id} and s.family_id = p.family_id and s.received like '%1%'
          join family_version f on f.version_id = ${versionId} and f.family_id = p.family_id
         where p.version_id = ${versionId} and p.occupation in (${words(UNFIT_OCCUPATIONS)})
      ) x where x.aid is not null`;
}

/** Everything found among persons and their numbers. */
export const PERSON_FINDERS: readonly ((looked: Looked) => string)[] = [twoNumbers, twoIdentities, numberOfAnother, listedTwice, registryAnswers, unfitOccupations];
