import { personRuleSql } from "#targeting/compile-rule";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** Families by their persons who meet the rule themselves: any such person, one who is reached, one who is missed. */
export type PersonsFilter = "eligible" | "reached" | "missed";

interface Asked {
  readonly persons: PersonsFilter;
  readonly programme: SnapshotRow["programmes"][number];
  readonly bind: (value: unknown) => string;
}

/**
 * The filter as a condition on `family_state s`: the persons that `countPersons` counts, so only of families whose members are
 * all listed. Nobody for a frozen snapshot: its enrolments have moved on since.
 */
export function personCondition({ versionId, on, kind }: SnapshotRow, { persons, programme, bind }: Asked): string {
  if (kind === "FROZEN" || versionId === null) return "false";
  const version = bind(versionId);
  const helped = persons === "eligible" ? "" : `and ${persons === "missed" ? "not " : ""}${reachedSql({ version, day: bind(on), programme: bind(programme.code) })}`;
  return `s.family_id in (
    select p.family_id from person_version p join family_version f on f.version_id = ${version} and f.family_id = p.family_id and f.roster_complete join area v on v.code = f.village_code
     where p.version_id = ${version} and ${personRuleSql(programme.rule, on)} = 2 ${helped})`;
}

/** The person `p` has an active enrolment of his own on a list that counts. */
function reachedSql({ version, day, programme }: { readonly version: string; readonly day: string; readonly programme: string }): string {
  return `exists (
    select from enrolment_match em join enrolment e on e.id = em.enrolment_id
     where em.version_id = ${version} and em.person_id = p.person_id and e.programme_code = ${programme} and e.status = 'AKTIF' and e.active_from <= ${day} and e.active_to >= ${day}
       and (e.list_id is null or e.list_id in (select id from recipient_list where state = 'CURRENT' and programme_code = e.programme_code)))`;
}
