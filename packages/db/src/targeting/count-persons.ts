import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import { trileanOf } from "#targeting/cells.store";
import { personRuleSql } from "#targeting/compile-rule";
import type { StateProgramme } from "#targeting/state-base";
import type { SnapshotRow } from "#targeting/snapshots.store";

export interface PersonCellRow {
  readonly eligibility: Trilean;
  readonly receives: boolean;
  readonly persons: number;
}

/** Families with persons who meet the rule themselves, with one of them reached, with one of them missed. */
export interface PersonFamilies {
  readonly eligible: number;
  readonly reached: number;
  readonly missed: number;
}

export interface PersonCount {
  /** Persons of families whose members are all listed. */
  readonly cells: readonly PersonCellRow[];
  /** Active recipients of a family with a full list of members, known by the family only. */
  readonly unnamed: number;
  /** Families of which only the head is known: their persons are in no cell. */
  readonly familiesWithoutRoster: number;
  /** Not in counts that were frozen before families were counted with them. */
  readonly families?: PersonFamilies | undefined;
}

/** Persons of a village by what the rule says (y, n, u) and whether they receive (1, 0), and the families of the eligible. */
interface VillageRow extends Record<string, unknown>, PersonFamilies {
  readonly village: string;
  readonly persons: Readonly<Record<string, number>>;
}

interface ApartRow extends Record<string, unknown> {
  readonly village: string;
  readonly unnamed: number;
  readonly familiesWithoutRoster: number;
}

/** Recipients of the programme that are active on the day, of a list that counts, and matched to a family of the version. */
const RECIPIENTS = `select em.family_id, em.person_id from enrolment e
   join enrolment_match em on em.version_id = $1 and em.enrolment_id = e.id
  where e.programme_code = $2 and e.status = 'AKTIF' and e.active_from <= $3 and e.active_to >= $3 and em.family_id is not null
    and (e.list_id is null or e.list_id in (select id from recipient_list where state = 'CURRENT' and programme_code = $2))`;

/**
 * Counts the persons of one programme in every village, district and the regency, by what the rule says of each alone and
 * whether he has an enrolment of his own. One pass over all persons: with the rights of the system.
 */
export async function countPersons(system: Scoped, { versionId, on }: Pick<SnapshotRow, "versionId" | "on">, programme: StateProgramme): Promise<ReadonlyMap<string, PersonCount>> {
  if (versionId === null) return new Map();
  const values = [versionId, programme.code, on];
  const persons = await system.rows<VillageRow>(
    `select village, jsonb_build_object('y1', sum(y1), 'y0', sum(y0), 'n1', sum(n1), 'n0', sum(n0), 'u1', sum(u1), 'u0', sum(u0)) as persons,
            (count(*) filter (where y1 + y0 > 0))::int as eligible, (count(*) filter (where y1 > 0))::int as reached, (count(*) filter (where y0 > 0))::int as missed
       from (select village, family_id, ${["y", "n", "u"].flatMap((letter) => [1, 0].map((receives) => `count(*) filter (where eligibility = '${letter}' and receives = ${receives === 1}) as ${letter}${receives}`)).join(", ")}
       from (select f.village_code as village, p.family_id, substr('nuy', 1 + ${personRuleSql(programme.rule, on)}, 1) as eligibility, r.person_id is not null as receives
       from person_version p
       join family_version f on f.version_id = $1 and f.family_id = p.family_id and f.roster_complete
       join area v on v.code = f.village_code
       left join (select distinct person_id from (${RECIPIENTS}) named where person_id is not null) r on r.person_id = p.person_id
      where p.version_id = $1) person group by 1, 2) family group by 1`,
    values,
  );
  const apart = await system.rows<ApartRow>(
    `select village, sum(unnamed)::int as unnamed, sum(heads)::int as "familiesWithoutRoster" from (
       select f.village_code as village, count(*) as unnamed, 0 as heads from (${RECIPIENTS}) r
         join family_version f on f.version_id = $1 and f.family_id = r.family_id and f.roster_complete where r.person_id is null group by 1
       union all select village_code, 0, count(*) from family_version where version_id = $1 and not roster_complete group by 1
     ) both_kinds group by 1`,
    values,
  );
  return sumUp(persons, apart);
}

interface Sum {
  readonly cells: Map<string, number>;
  readonly families: { eligible: number; reached: number; missed: number };
  unnamed: number;
  familiesWithoutRoster: number;
}

/** A village counts in itself, its district and the regency: the dotted code holds its parents. */
function sumUp(persons: readonly VillageRow[], apart: readonly ApartRow[]): ReadonlyMap<string, PersonCount> {
  const sums = new Map<string, Sum>();
  const sumsOf = (village: string): readonly Sum[] =>
    [village, village.slice(0, 8), village.slice(0, 5)].map((area) => {
      const sum = sums.get(area) ?? { cells: new Map(), families: { eligible: 0, reached: 0, missed: 0 }, unnamed: 0, familiesWithoutRoster: 0 };
      sums.set(area, sum);
      return sum;
    });
  for (const { village, persons: byKey, ...counted } of persons) {
    for (const { cells, families } of sumsOf(village)) {
      for (const [key, more] of Object.entries(byKey)) if (more > 0) cells.set(key, (cells.get(key) ?? 0) + more);
      for (const key of ["eligible", "reached", "missed"] as const) families[key] += counted[key];
    }
  }
  for (const { village, unnamed, familiesWithoutRoster } of apart) {
    for (const sum of sumsOf(village)) {
      sum.unnamed += unnamed;
      sum.familiesWithoutRoster += familiesWithoutRoster;
    }
  }
  return new Map([...sums].map(([area, sum]) => [area, { ...sum, cells: [...sum.cells].map(([key, count]) => ({ eligibility: trileanOf(key.charAt(0)), receives: key.endsWith("1"), persons: count })) }]));
}
