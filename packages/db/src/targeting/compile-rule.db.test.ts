import { HOUSING_FACTS, RELATIONS } from "@sinergi/domain/families/vocabulary";
import type { FamilyFacts } from "@sinergi/domain/families/family-facts";
import { foldWord } from "@sinergi/domain/imports/values";
import { evaluateEligibility } from "@sinergi/domain/programmes/evaluate-eligibility";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem, type Scoped } from "#access/scoped";
import { createRuleCompiler } from "#targeting/compile-rule";
import { eligibilityRule, familyFacts } from "#targeting/random-registry.fixtures";

const ON = "2026-02-28" as Day;
let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

async function insertFacts(tx: Scoped, families: readonly FamilyFacts[]): Promise<void> {
  for (const [at, family] of families.entries()) {
    await tx.run(
      `insert into family_version (version_id, family_id, village_code, decile, ${HOUSING_FACTS.join(", ")}, power_va, head_name, members, roster_complete, digest)
       values (1, $1, $2, $3, ${HOUSING_FACTS.map((_, n) => `$${n + 4}`).join(", ")}, $11, 'UJI', $12, $13, 0)`,
      [at, family.villageCode, family.decile, ...HOUSING_FACTS.map((fact) => family.housing[fact]), family.housing.powerVa, family.members.length, family.rosterComplete],
    );
    for (const [place, member] of family.members.entries()) {
      await tx.run(
        `insert into person_version (version_id, person_id, family_id, row, name, name_key, is_head, relation, sex, birth_date, school, pregnant, severe_disability, chronic_illness, occupation)
         values (1, $1, $2, 0, 'UJI', 'UJI', false, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [at * 100 + place, at, member.relation === null ? null : RELATIONS.indexOf(member.relation) + 1, member.sex, member.birthDate, member.school, member.pregnant, member.severeDisability, member.chronicIllness,
          member.occupation === null ? null : foldWord(member.occupation)],
      );
    }
  }
}

it("SQL and the rules of the domain agree on every family, unknowns included", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(familyFacts, { minLength: 1, maxLength: 12 }), fc.array(eligibilityRule, { minLength: 1, maxLength: 6 }), async (families, rules) => {
      const undo = new Error("undo");
      await asSystem(database.db, { today: ON }, async (tx) => {
        await insertFacts(tx, families);
        const compiler = createRuleCompiler(ON);
        const verdicts = rules.map((rule, at) => `${compiler.compile(rule)} as r${at}`);
        const columns = [...compiler.memberColumns()].map(([name, sql]) => `, ${sql} as ${name}`);
        const rows = await tx.rows<Record<string, number>>(
          `with m as (select p.family_id ${columns.join("")} from person_version p where p.version_id = 1 group by p.family_id)
           select ${verdicts.join(", ")} from family_version f join area v on v.code = f.village_code left join m using (family_id) where f.version_id = 1 order by f.family_id`,
        );
        const bySql = rows.map((row) => rules.map((_, at) => TRILEANS[row[`r${at}`] ?? -1]));
        const byDomain = families.map((family) => rules.map((rule) => evaluateEligibility(rule, family, ON)));
        expect(bySql).toEqual(byDomain);
        throw undo;
      }).catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    }),
    { numRuns: 60 },
  );
});
