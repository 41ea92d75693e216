import { evaluateEligibility } from "@sinergi/domain/programmes/evaluate-eligibility";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "#access/scoped";
import { createRuleCompiler } from "#targeting/compile-rule";
import { insertRegistry } from "#targeting/insert-registry.fixtures";
import { eligibilityRule, familyFacts } from "#targeting/random-registry.fixtures";

const ON = "2026-02-28" as Day;
let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

it("SQL and the rules of the domain agree on every family, unknowns included", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(familyFacts, { minLength: 1, maxLength: 12 }), fc.array(eligibilityRule, { minLength: 1, maxLength: 6 }), async (families, rules) => {
      const undo = new Error("undo");
      await asSystem(database.db, { today: ON }, async (tx) => {
        await insertRegistry(tx, families);
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
