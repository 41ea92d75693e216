import { HOUSING_FACTS, RELATIONS } from "@sinergi/domain/families/vocabulary";
import type { FamilyFacts } from "@sinergi/domain/families/family-facts";
import { foldWord } from "@sinergi/domain/imports/values";
import type { Scoped } from "#access/scoped";

/** Writes families with known facts as dataset version 1: for tests that compare SQL with the rules. Ids are the places in the list. */
export async function insertRegistry(tx: Scoped, families: readonly FamilyFacts[]): Promise<void> {
  for (const [at, family] of families.entries()) {
    await tx.run(
      `insert into family_version (version_id, family_id, village_code, decile, ${HOUSING_FACTS.join(", ")}, power_va, head_name, members, roster_complete, digest)
       values (1, $1, $2, $3, ${HOUSING_FACTS.map((_, n) => `$${n + 4}`).join(", ")}, $11, 'UJI', $12, $13, 0)`,
      [at, family.villageCode, family.decile, ...HOUSING_FACTS.map((fact) => family.housing[fact]), family.housing.powerVa, family.members.length, family.rosterComplete],
    );
    for (const [place, member] of family.members.entries()) {
      const relation = member.relation === null ? null : RELATIONS.indexOf(member.relation) + 1;
      const occupation = member.occupation === null ? null : foldWord(member.occupation);
      await tx.run(
        `insert into person_version (version_id, person_id, family_id, row, name, name_key, is_head, relation, sex, birth_date, school, pregnant, severe_disability, chronic_illness, occupation)
         values (1, $1, $2, 0, 'UJI', 'UJI', false, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [at * 100 + place, at, relation, member.sex, member.birthDate, member.school, member.pregnant, member.severeDisability, member.chronicIllness, occupation],
      );
    }
  }
}
