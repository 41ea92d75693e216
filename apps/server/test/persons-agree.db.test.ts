import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { countFamilies } from "@sinergi/db/families/families.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import { insertRegistry } from "@sinergi/db/targeting/insert-registry.fixtures";
import { readPersonCount } from "@sinergi/db/targeting/persons.store";
import { eligibilityRule, familyFacts } from "@sinergi/db/targeting/random-registry.fixtures";
import { followChange, readLive } from "@sinergi/db/targeting/snapshots.store";
import type { FamilyFacts } from "@sinergi/domain/families/family-facts";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { evaluatePerson } from "@sinergi/domain/programmes/evaluate-person";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";

const TODAY = "2026-09-30" as Day;
const AREAS = ["18.04", "18.04.04", "18.04.05.2010"];

let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

/** A recipient: somebody of a family by his own number, or a family by its card; twice the same one is one person. */
const enrolment = fc.record({ family: fc.nat(), member: fc.option(fc.nat(), { freq: 4 }), active: fc.boolean() });
type Enrolment = typeof enrolment extends fc.Arbitrary<infer T> ? T : never;

async function open(tx: Scoped, families: readonly FamilyFacts[], rule: EligibilityRule): Promise<void> {
  await tx.run("insert into dataset_version (id, source, as_of, state, families, persons) values (1, 'DTSEN', '2026-07-01', 'COMMITTED', 0, 0)");
  await insertRegistry(tx, families);
  await replaceProgrammes(tx, [{
    code: "PIP", name: "PIP", owner: "DISDIK", unit: "INDIVIDUAL", side: "LIVELIHOOD", sideKind: "HUMAN_CAPITAL", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH",
    inPackage: true, relations: [], periods: [{ period: "2026", quota: null, budgetIdr: null, eligibility: rule }],
  }], TODAY);
}

interface Place {
  readonly family: number;
  readonly member: number | null;
}

async function enrol(tx: Scoped, { family, member }: Place, active: boolean): Promise<void> {
  const { id } = await tx.one<{ id: string }>(
    "insert into enrolment (programme_code, period, active_from, active_to, status) values ('PIP', '2026', '2026-01-01', $1, 'AKTIF') returning id", [active ? "2026-12-31" : "2026-09-29"],
  );
  await tx.run("insert into enrolment_match (version_id, enrolment_id, family_id, person_id, method) values (1, $1, $2, $3, 'NIK')", [id, family, member === null ? null : family * 100 + member]);
}

function placeOf({ family, member }: Enrolment, families: readonly FamilyFacts[]): Place {
  const at = family % families.length;
  const members = families[at]?.members.length ?? 0;
  return { family: at, member: member === null || members === 0 ? null : member % members };
}

it("persons counted by SQL are those whom the rule of the domain judges one by one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(familyFacts, { minLength: 1, maxLength: 10 }), eligibilityRule, fc.array(enrolment, { maxLength: 14 }), async (families, rule, enrolments) => {
      const undo = new Error("undo");
      await asSystem(database.db, { today: TODAY }, async (tx) => {
        await open(tx, families, rule);
        const active: Place[] = [];
        for (const one of enrolments) {
          const place = placeOf(one, families);
          await enrol(tx, place, one.active);
          if (one.active) active.push(place);
        }
        await followChange(tx, "all", TODAY);
        const snapshot = await readLive(tx);
        const [programme] = snapshot.programmes;
        if (!programme) throw new Error("the programme went missing");
        for (const area of AREAS) {
          const inside = families.flatMap((family, at) => (family.villageCode === area || family.villageCode.startsWith(`${area}.`) ? [{ family, at }] : []));
          const listed = inside.filter(({ family }) => family.rosterComplete);
          const persons = listed.flatMap(({ family, at }) =>
            family.members.map((member, place) => ({
              eligibility: evaluatePerson(rule, { family, member }, TODAY), receives: active.some((one) => one.family === at && one.member === place),
            })),
          );
          const withPersons = (receives: readonly boolean[]) => listed.filter(({ family, at }) =>
            family.members.some((member, place) => evaluatePerson(rule, { family, member }, TODAY) === "yes" && receives.includes(active.some((one) => one.family === at && one.member === place))),
          ).length;
          const theirs = { eligible: withPersons([true, false]), reached: withPersons([true]), missed: withPersons([false]) };
          for (const part of ["eligible", "reached", "missed"] as const) {
            expect((await countFamilies(tx, snapshot, { area, programme: "PIP", persons: part })).total).toBe(theirs[part]);
          }
          const counted = await readPersonCount(tx, snapshot, { programme, area });
          if (!counted) throw new Error("persons of a live snapshot are always known");
          expect(counted.families).toEqual(theirs);
          for (const eligibility of TRILEANS) {
            for (const receives of [true, false]) {
              const found = counted.cells.find((cell) => cell.eligibility === eligibility && cell.receives === receives)?.persons ?? 0;
              expect(found).toBe(persons.filter((one) => one.eligibility === eligibility && one.receives === receives).length);
            }
          }
          expect(counted.unnamed).toBe(active.filter((one) => one.member === null && listed.some(({ at }) => at === one.family)).length);
          expect(counted.familiesWithoutRoster).toBe(inside.length - listed.length);
        }
        throw undo;
      }).catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    }),
    { numRuns: 40 },
  );
});
