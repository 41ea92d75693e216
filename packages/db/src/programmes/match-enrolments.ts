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

  for (const step of MATCH_STEPS) await tx.run(step, [versionId, lists]);
  await tx.run("insert into list_matched (version_id, list_id) select $1, unnest($2::int[])", [versionId, lists]);
}

const REMAINING = `e.list_id = any ($2::int[]) and not exists (select from enrolment_match done where done.version_id = $1 and done.enrolment_id = e.id)`;
const INSERT = "insert into enrolment_match (version_id, enrolment_id, family_id, person_id, method)";

const MATCH_STEPS = [
  `${INSERT} select $1, e.id, p.family_id, p.person_id, 'NIK'
     from enrolment e join person_version p on p.version_id = $1 and p.nik = e.nik where ${REMAINING}`,
  `${INSERT} select $1, e.id, f.family_id, null, 'NO_KK'
     from enrolment e join family_version f on f.version_id = $1 and f.no_kk = e.no_kk where ${REMAINING}`,
  // Name and birth date first: few persons share both, while a village has hundreds of families.
  `with found as materialized (
     select e.id, e.village_code, p.family_id, p.person_id from enrolment e
       join person_version p on p.version_id = $1 and p.name_key = e.name_key and p.birth_date = e.birth_date where ${REMAINING}
   )
   ${INSERT} select $1, x.id, min(x.family_id), case when count(*) = 1 then min(x.person_id) end, 'NAME_BIRTH_VILLAGE' from found x
     join family_version f on f.version_id = $1 and f.family_id = x.family_id and f.village_code = x.village_code
    group by x.id having count(distinct x.family_id) = 1`,
  `${INSERT} select $1, e.id, f.family_id, null, 'DECIDED'
     from enrolment e join family_version f on f.version_id = $1 and f.family_id = e.decided_family_id where ${REMAINING}`,
  `${INSERT} select $1, e.id, null, null, 'UNLISTED' from enrolment e where ${REMAINING}`,
] as const;
