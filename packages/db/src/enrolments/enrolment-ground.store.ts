import type { FamilyFacts, MemberFacts } from "@sinergi/domain/families/family-facts";
import { HOUSING_FACTS, RELATIONS, type HousingFact } from "@sinergi/domain/families/vocabulary";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { ProgrammeUnit } from "@sinergi/domain/programmes/vocabulary";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { trileanOf } from "#targeting/cells.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

export interface ProgrammeOfPeriod {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly unit: ProgrammeUnit;
  /** Null where the programme has no such period. */
  readonly rule: EligibilityRule | null;
}

/** A programme with the rule of a period; null where there is no such programme. */
export async function findProgrammeOfPeriod(tx: Scoped, code: string, period: string): Promise<ProgrammeOfPeriod | null> {
  return tx.find<ProgrammeOfPeriod & Record<string, unknown>>(
    `select p.code, p.name, p.owner, p.unit, pp.eligibility as rule from programme p left join programme_period pp on pp.programme_code = p.code and pp.period = $2 where p.code = $1`,
    [code, period],
  );
}

interface FactsRow extends Record<string, unknown>, Readonly<Record<HousingFact, string | null>> {
  readonly villageCode: string;
  readonly villageKind: string;
  readonly decile: FamilyFacts["decile"];
  readonly powerVa: number | null;
  readonly rosterComplete: boolean;
}

type MemberRow = Omit<MemberFacts, "relation"> & { readonly personId: string; readonly name: string; readonly relation: number | null };

export interface KnownFamily {
  readonly facts: FamilyFacts;
  /** In the order of `facts.members`. */
  readonly members: readonly { readonly personId: string; readonly name: string }[];
}

/** What a version knows of one family, in the shape the rules read; null where it is not in it, or outside of the reader's scope. */
export async function findFamilyFacts(tx: Scoped, versionId: number | null, familyId: string): Promise<KnownFamily | null> {
  const family = await tx.find<FactsRow>(
    `select f.village_code as "villageCode", upper(v.local_type) as "villageKind", f.decile, f.power_va as "powerVa", f.roster_complete as "rosterComplete", ${HOUSING_FACTS.map((fact) => `f.${fact}`).join(", ")}
       from family_version f join area v on v.code = f.village_code where f.version_id = $1 and f.family_id = $2`,
    [versionId, familyId],
  );
  if (!family) return null;
  const members = await tx.rows<MemberRow & Record<string, unknown>>(
    `select person_id as "personId", name, relation, sex, birth_date as "birthDate", school, pregnant, severe_disability as "severeDisability", chronic_illness as "chronicIllness", occupation
       from person_version where version_id = $1 and family_id = $2 order by is_head desc, person_id`,
    [versionId, familyId],
  );
  const { villageCode, villageKind, decile, powerVa, rosterComplete } = family;
  const housing = { floor: family.floor, wall: family.wall, roof: family.roof, water: family.water, toilet: family.toilet, light: family.light, tenure: family.tenure, powerVa };
  return {
    facts: { villageCode, villageKind, decile, housing, rosterComplete, members: members.map(factsOf) },
    members: members.map(({ personId, name }) => ({ personId, name })),
  };
}

function factsOf({ relation, sex, birthDate, school, pregnant, severeDisability, chronicIllness, occupation }: MemberRow): MemberFacts {
  return { sex, birthDate, school, pregnant, severeDisability, chronicIllness, occupation, relation: relation === null ? null : (RELATIONS[relation - 1] ?? null) };
}

export interface FamilyInProgramme {
  /** What the live snapshot says; null where it does not know the programme. */
  readonly eligibility: Trilean | null;
  /** Programmes received that conflict with this one, as either of the two declares. */
  readonly conflicts: readonly string[];
}

/** How a family stands to a programme today: within its rule, and with what help that conflicts with it. */
export async function familyInProgramme(tx: Scoped, snapshot: SnapshotRow, { familyId, programme }: { readonly familyId: string; readonly programme: string }): Promise<FamilyInProgramme> {
  const state = await tx.find<{ eligibility: string; received: string }>("select eligibility, received from family_state where snapshot_id = $1 and family_id = $2", [snapshot.id, familyId]);
  const place = snapshot.programmes.findIndex(({ code }) => code === programme);
  const declared = new Set((await tx.rows<{ code: string }>(
    `select case when programme_code = $1 then with_code else programme_code end as code from programme_relation where kind = 'CONFLICTING' and (programme_code = $1 or with_code = $1)`,
    [programme],
  )).map(({ code }) => code));
  const received = snapshot.programmes.filter((_, at) => state?.received[at] === "1").map(({ code }) => code);
  return { eligibility: state && place >= 0 ? trileanOf(state.eligibility.charAt(place)) : null, conflicts: received.filter((code) => declared.has(code)) };
}

export interface StandingEnrolment {
  readonly enrolmentId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Enrolments of a family in a programme's period, of one person where one is named, that are not over by their status. */
export async function standingEnrolments(
  tx: Scoped,
  { versionId, familyId, programme, period, personId }: { readonly versionId: number | null; readonly familyId: string; readonly programme: string; readonly period: string; readonly personId: string | null },
): Promise<StandingEnrolment[]> {
  return tx.rows<StandingEnrolment & Record<string, unknown>>(
    `select e.id as "enrolmentId", e.active_from as "startsOn", e.active_to as "endsOn"
       from enrolment_match m join enrolment e on e.id = m.enrolment_id left join recipient_list l on l.id = e.list_id
      where m.version_id = $1 and m.family_id = $2 and e.programme_code = $3 and e.period = $4 and e.status = 'AKTIF' and (e.list_id is null or l.state = 'CURRENT')
        and e.active_from <= e.active_to and ($5::bigint is null or m.person_id = $5)`,
    [versionId, familyId, programme, period, personId],
  );
}
