import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import { trileanOf } from "#targeting/cells.store";
import { personRuleSql } from "#targeting/compile-rule";
import type { StateProgramme } from "#targeting/family-states";
import type { SnapshotRow } from "#targeting/snapshots.store";

export interface PersonCellRow {
  readonly eligibility: Trilean;
  readonly receives: boolean;
  readonly persons: number;
}

export interface PersonCount {
  /** Persons of families whose members are all listed. */
  readonly cells: readonly PersonCellRow[];
  /** Active recipients of a family with a full list of members, known by the family only. */
  readonly unnamed: number;
  /** Families of which only the head is known: their persons are in no cell. */
  readonly familiesWithoutRoster: number;
}

/** Active on the day, of a list that counts, and matched to a family of the version. */
const ACTIVE = `from enrolment e join enrolment_match em on em.version_id = $1 and em.enrolment_id = e.id and em.family_id is not null
  left join recipient_list l on l.id = e.list_id
 where e.programme_code = $2 and e.status = 'AKTIF' and e.active_from <= $3 and e.active_to >= $3 and (e.list_id is null or l.state = 'CURRENT')`;
const IN_AREA = "f.version_id = $1 and (f.village_code = $4 or f.village_code like $4 || '.%')";

/**
 * Counts persons of one programme in an area, by what the rule says of each alone and whether he has an enrolment of his own.
 * Counted anew each time from persons and enrolments: cells of persons would make every change of a family dearer.
 */
export async function countPersons(tx: Scoped, snapshot: SnapshotRow, { programme, area }: { readonly programme: StateProgramme; readonly area: string }): Promise<PersonCount> {
  if (snapshot.versionId === null) return { cells: [], unnamed: 0, familiesWithoutRoster: 0 };
  const values = [snapshot.versionId, programme.code, snapshot.on, area];
  return tx.derive(async (system) => {
    const cells = await system.rows<{ eligibility: string; receives: boolean; persons: number }>(
      `with r as materialized (select distinct em.person_id ${ACTIVE} and em.person_id is not null)
       select substr('nuy', 1 + ${personRuleSql(programme.rule, snapshot.on)}, 1) as eligibility, r.person_id is not null as receives, count(*)::int as persons
         from family_version f
         join area v on v.code = f.village_code
         join person_version p on p.version_id = $1 and p.family_id = f.family_id
         left join r on r.person_id = p.person_id
        where ${IN_AREA} and f.roster_complete group by 1, 2`,
      values,
    );
    const apart = await system.one<{ unnamed: number; familiesWithoutRoster: number }>(
      `select (select count(*)::int from family_version f join (select em.family_id, em.person_id ${ACTIVE}) r using (family_id)
                where ${IN_AREA} and f.roster_complete and r.person_id is null) as unnamed,
              (select count(*)::int from family_version f where ${IN_AREA} and not f.roster_complete) as "familiesWithoutRoster"`,
      values,
    );
    return { ...apart, cells: cells.map(({ eligibility, receives, persons }) => ({ eligibility: trileanOf(eligibility), receives, persons })) };
  });
}
