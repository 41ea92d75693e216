import type { Scoped } from "#access/scoped";

/** A table of rows that name people, and the table that says which family of a version each belongs to. */
export interface MatchedRows {
  readonly rows: "enrolment" | "payment";
  readonly matches: "enrolment_match" | "payment_match";
  readonly id: "enrolment_id" | "payment_id";
}

/** Of two records said to be one, the one kept has the help of both, wherever the version knows it. */
export async function honourLinks(tx: Scoped, { matches }: MatchedRows, versionId: number): Promise<void> {
  await tx.run(
    `update ${matches} m set person_id = l.kept_id, family_id = k.family_id
       from identity_link l join person_version a on a.version_id = $1 and a.person_id = l.alias_id join person_version k on k.version_id = $1 and k.person_id = l.kept_id
      where l.subject = 'PERSON' and l.undone_at is null and m.version_id = $1 and m.family_id = a.family_id and m.person_id = l.alias_id`,
    [versionId],
  );
  await tx.run(
    `update ${matches} m set family_id = l.kept_id
       from identity_link l join family_version k on k.version_id = $1 and k.family_id = l.kept_id
      where l.subject = 'FAMILY' and l.undone_at is null and m.version_id = $1 and m.family_id = l.alias_id`,
    [versionId],
  );
}

/**
 * Persons of a version by name and birth date, each once: a person or family that was said to be another is that other. `person`
 * is the alias of person_version in the statement; gives the family, or null for a person who stands there under another number.
 */
export function oneFamilyOf(person: string, versionId: string): string {
  return `case when exists (select from identity_link l join person_version k on k.version_id = ${versionId} and k.person_id = l.kept_id
        where l.subject = 'PERSON' and l.undone_at is null and l.alias_id = ${person}.person_id) then null
      else coalesce((select l.kept_id from identity_link l join family_version k on k.version_id = ${versionId} and k.family_id = l.kept_id
        where l.subject = 'FAMILY' and l.undone_at is null and l.alias_id = ${person}.family_id), ${person}.family_id) end`;
}

/**
 * The steps in which rows `e` find their family in version `$1`, each taking what the steps before left over. `wanted` says which
 * rows; `$2` is its value. `byHand` and `decided` are for enrolments alone: a person has said whose they are.
 */
export function matchSteps({ rows, matches, id }: MatchedRows, wanted: string) {
  const insert = `insert into ${matches} (version_id, ${id}, family_id, person_id, method)`;
  const remaining = `${wanted} and not exists (select from ${matches} done where done.version_id = $1 and done.${id} = e.id)`;
  return {
    // Whoever the enrolment is for may live in another family by now.
    byHand: `${insert} select $1, e.id, coalesce(p.family_id, f.family_id), p.person_id, 'HAND'
       from ${rows} e left join family_version f on f.version_id = $1 and f.family_id = e.decided_family_id
       left join person_version p on p.version_id = $1 and p.person_id = e.decided_person_id
      where e.list_id is null and coalesce(p.family_id, f.family_id) is not null and ${remaining}`,
    found: [
      `${insert} select $1, e.id, p.family_id, p.person_id, 'NIK'
         from ${rows} e join person_version p on p.version_id = $1 and p.nik = e.nik where ${remaining}`,
      `${insert} select $1, e.id, f.family_id, null, 'NO_KK'
         from ${rows} e join family_version f on f.version_id = $1 and f.no_kk = e.no_kk where ${remaining}`,
      // Name and birth date first: few persons share both, while a village has hundreds of families.
      `with found as materialized (
         select e.id, e.village_code, ${oneFamilyOf("p", "$1")} as family_id, p.person_id from ${rows} e
           join person_version p on p.version_id = $1 and p.name_key = e.name_key and p.birth_date = e.birth_date where ${remaining}
       )
       ${insert} select $1, x.id, min(x.family_id), case when count(*) = 1 then min(x.person_id) end, 'NAME_BIRTH_VILLAGE' from found x
         join family_version f on f.version_id = $1 and f.family_id = x.family_id and f.village_code = x.village_code
        group by x.id having count(distinct x.family_id) = 1`,
    ],
    decided: `${insert} select $1, e.id, f.family_id, null, 'DECIDED'
       from ${rows} e join family_version f on f.version_id = $1 and f.family_id = e.decided_family_id where ${remaining}`,
    unlisted: `${insert} select $1, e.id, null, null, 'UNLISTED' from ${rows} e where ${remaining}`,
  } as const;
}
