import { evaluateEligibility } from "@sinergi/domain/programmes/evaluate-eligibility";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "#access/scoped";
import { untilAborted } from "#access/until-aborted";
import { insertRegistry } from "#targeting/insert-registry.fixtures";
import { eligibilityRule, familyFacts } from "#targeting/random-registry.fixtures";
import { countTrial, listMoved, type TrialCount } from "#targeting/rule-preview";

const ON = "2026-02-28" as Day;
const VERSION = 1;
let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

/** One family by one, with the rules of the domain: slow and plain. */
type Verdict = ReturnType<typeof evaluateEligibility>;
const entering = ({ now, was }: { readonly now: Verdict; readonly was: Verdict | null }) => was !== null && now === "yes" && was !== "yes";
const leaving = ({ now, was }: { readonly now: Verdict; readonly was: Verdict | null }) => was === "yes" && now !== "yes";

it("counts and lists of a tried rule are those of judging every family by itself", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(familyFacts, { minLength: 1, maxLength: 12 }), eligibilityRule, fc.option(eligibilityRule, { freq: 4 }), async (families, rule, saved) => {
      const undo = new Error("undo");
      await asSystem(database.db, { today: ON }, async (tx) => {
        await insertRegistry(tx, families);
        await tx.run("insert into family_state (snapshot_id, family_id, village_code, decile, working_age, eligibility, received, agencies) select 1, family_id, village_code, coalesce(decile, 0), 'u', '', '', '{}' from family_version where version_id = 1");
        const trial = { rule, saved, versionId: VERSION, on: ON };
        const judged = families.map((family) => ({ district: family.villageCode.slice(0, 8), now: evaluateEligibility(rule, family, ON), was: saved && evaluateEligibility(saved, family, ON) }));
        const expected = [...new Set(judged.map(({ district }) => district))].toSorted().map((district): TrialCount => {
          const here = judged.filter((one) => one.district === district);
          const count = (test: (one: (typeof here)[number]) => boolean): number => here.filter(test).length;
          return {
            district, eligible: count(({ now }) => now === "yes"), unknown: count(({ now }) => now === "unknown"), notEligible: count(({ now }) => now === "no"),
            before: saved === null ? null : count(({ was }) => was === "yes"), entering: count(entering), leaving: count(leaving),
          };
        });
        expect(await countTrial(tx, trial)).toEqual(expected);
        for (const [move, test] of [["entering", entering], ["leaving", leaving]] as const) {
          const wanted = judged.flatMap((one, at) => (test(one) ? [String(at)] : []));
          const page = await listMoved(tx, trial, { move, district: null, page: 1, pageSize: 100 });
          expect(page.total).toBe(wanted.length);
          expect(page.rows.map(({ familyId }) => familyId).toSorted()).toEqual(wanted.toSorted());
        }
        throw undo;
      }).catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    }),
    { numRuns: 60 },
  );
});

it("pages of a list follow each other without a family twice or left out", async () => {
  const undo = new Error("undo");
  await asSystem(database.db, { today: ON }, async (tx) => {
    await insertRegistry(tx, fc.sample(familyFacts, { numRuns: 30, seed: 7 }));
    await tx.run("insert into family_state (snapshot_id, family_id, village_code, decile, working_age, eligibility, received, agencies) select 1, family_id, village_code, coalesce(decile, 0), 'u', '', '', '{}' from family_version where version_id = 1");
    const trial = { rule: { area: {} }, saved: { decile: { max: 1 } }, versionId: VERSION, on: ON } as const;
    const pages = [];
    for (const page of [1, 2, 3, 4]) pages.push(...(await listMoved(tx, trial, { move: "entering", district: null, page, pageSize: 10 })).rows);
    const { total } = await listMoved(tx, trial, { move: "entering", district: null, page: 1, pageSize: 10 });
    expect(new Set(pages.map(({ familyId }) => familyId)).size).toBe(total);
    expect(pages).toHaveLength(total);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
});

it("a count nobody waits for is stopped in the database, and the connection serves the next", async () => {
  const waiting = new AbortController();
  const started = performance.now();
  const lost = asSystem(database.db, { today: ON }, (tx) => untilAborted(tx, waiting.signal, () => tx.rows("select pg_sleep(30)")));
  setTimeout(() => waiting.abort(), 150);
  await expect(lost).rejects.toMatchObject({ code: "57014" });
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(await asSystem(database.db, { today: ON }, (tx) => tx.one("select 1 as one"))).toEqual({ one: 1 });
});
