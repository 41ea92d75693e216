import { PKH_COMPONENTS, type ComponentAmount } from "@sinergi/domain/payments/pkh-components.schema";
import { pkhDue } from "@sinergi/domain/payments/pkh-due";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "#access/scoped";
import { componentKeySql, judgeKeys } from "#payments/component-keys";
import { insertRegistry } from "#targeting/insert-registry.fixtures";
import { familyFacts } from "#targeting/random-registry.fixtures";

const ON = "2026-02-28" as Day;
let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

const anyAmounts: fc.Arbitrary<ComponentAmount[]> = fc
  .array(
    fc.record({ annualIdr: fc.constantFrom(900_000, 1_500_000, 2_400_000, 3_000_000), maxPerFamily: fc.constantFrom(null, 1, 2), minAge: fc.constantFrom(null, null, 0, 60), maxAge: fc.constantFrom(null, null, 6) }),
    { minLength: PKH_COMPONENTS.length, maxLength: PKH_COMPONENTS.length },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, component: PKH_COMPONENTS[at] ?? "SD" })));

it("what families are due in bulk is what the rule of the domain says of each, unknowns included", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(familyFacts, { minLength: 1, maxLength: 12 }), anyAmounts, async (families, amounts) => {
      const undo = new Error("undo");
      await asSystem(database.db, { today: ON }, async (tx) => {
        await insertRegistry(tx, families);
        await tx.run(`create temporary table due_key on commit drop as select f.family_id, ${componentKeySql(amounts, ON)} as key from family_version f join area v on v.code = f.village_code where f.version_id = 1`);
        await judgeKeys(tx, { amounts, tranches: 4 });
        const inBulk = await tx.rows(`select d."lowIdr"::float8 as "lowIdr", d."highIdr"::float8 as "highIdr" from due_key k join due_of_key d using (key) order by k.family_id`);
        expect(inBulk).toEqual(families.map((family) => pkhDue(family, { amounts, tranches: 4 }, ON)));
        throw undo;
      }).catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    }),
    { numRuns: 60 },
  );
});
