import type { Scoped } from "#access/scoped";

/**
 * Finds the family of every recipient of the current lists in a version, in the contract's order: NIK, No. KK, then
 * name + birth date + village where exactly one family fits, then what a person decided, else unlisted. Lists matched
 * to the version before are left alone.
 */
export async function ensureMatched(tx: Scoped, versionId: number): Promise<void> {
  const pending = await tx.rows<{ id: number }>(
    `select l.id from recipient_list l where l.state = 'CURRENT'
        and not exists (select from list_matched m where m.version_id = $1 and m.list_id = l.id)`,
    [versionId],
  );
  if (pending.length === 0) return;
  const lists = pending.map((list) => list.id);

  for (const step of stepsFor("e.list_id = any ($2::int[])")) await tx.run(step, [versionId, lists]);
  await honourLinks(tx, versionId);
  await tx.run("insert into list_matched (version_id, list_id) select $1, unnest($2::int[])", [versionId, lists]);
}

/** Finds the family of these recipients anew, after two records were said to be one or that was taken back. */
export async function matchAgain(tx: Scoped, versionId: number, enrolmentIds: readonly string[]): Promise<void> {
  await tx.run("delete from enrolment_match where version_id = $1 and enrolment_id = any ($2::bigint[])", [versionId, enrolmentIds]);
  for (const step of stepsFor("e.id = any ($2::bigint[])")) await tx.run(step, [versionId, enrolmentIds]);
  await honourLinks(tx, versionId);
}

/** Of two records said to be one, the one kept has the help of both, wherever the version knows it. */
export async function honourLinks(tx: Scoped, versionId: number): Promise<void> {
  await tx.run(
    `update enrolment_match m set person_id = l.kept_id, family_id = k.family_id
       from identity_link l join person_version a on a.version_id = $1 and a.person_id = l.alias_id join person_version k on k.version_id = $1 and k.person_id = l.kept_id
      where l.subject = 'PERSON' and l.undone_at is null and m.version_id = $1 and m.family_id = a.family_id and m.person_id = l.alias_id`,
    [versionId],
  );
  await tx.run(
    `update enrolment_match m set family_id = l.kept_id
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

const INSERT = "insert into enrolment_match (version_id, enrolment_id, family_id, person_id, method)";

/** `wanted` says which enrolments `e` are matched; `$2` is its value. */
function stepsFor(wanted: string): readonly string[] {
  const remaining = `${wanted} and not exists (select from enrolment_match done where done.version_id = $1 and done.enrolment_id = e.id)`;
  return [
    `${INSERT} select $1, e.id, p.family_id, p.person_id, 'NIK'
       from enrolment e join person_version p on p.version_id = $1 and p.nik = e.nik where ${remaining}`,
    `${INSERT} select $1, e.id, f.family_id, null, 'NO_KK'
       from enrolment e join family_version f on f.version_id = $1 and f.no_kk = e.no_kk where ${remaining}`,
    // Name and birth date first: few persons share both, while a village has hundreds of families.
    `with found as materialized (
       select e.id, e.village_code, ${oneFamilyOf("p", "$1")} as family_id, p.person_id from enrolment e
         join person_version p on p.version_id = $1 and p.name_key = e.name_key and p.birth_date = e.birth_date where ${remaining}
     )
     ${INSERT} select $1, x.id, min(x.family_id), case when count(*) = 1 then min(x.person_id) end, 'NAME_BIRTH_VILLAGE' from found x
       join family_version f on f.version_id = $1 and f.family_id = x.family_id and f.village_code = x.village_code
      group by x.id having count(distinct x.family_id) = 1`,
    `${INSERT} select $1, e.id, f.family_id, null, 'DECIDED'
       from enrolment e join family_version f on f.version_id = $1 and f.family_id = e.decided_family_id where ${remaining}`,
    `${INSERT} select $1, e.id, null, null, 'UNLISTED' from enrolment e where ${remaining}`,
  ];
}
