import { readCells } from "@sinergi/db/targeting/cells.store";
import { readFigureCells } from "@sinergi/db/targeting/meeting-cells.store";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { insertRegistry } from "@sinergi/db/targeting/insert-registry.fixtures";
import { eligibilityRule, familyFacts } from "@sinergi/db/targeting/random-registry.fixtures";
import { followChange, readLive, rebuildLive } from "@sinergi/db/targeting/snapshots.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import type { FamilyFacts } from "@sinergi/domain/families/family-facts";
import { evaluateEligibility } from "@sinergi/domain/programmes/evaluate-eligibility";
import type { Programme } from "@sinergi/domain/programmes/programme.schema";
import type { Day } from "@sinergi/domain/time/day";
import { figuresOf, figuresOfWhole, namedFiguresOf } from "@sinergi/targeting/figures";
import { cellsWithin, familiesWithin } from "@sinergi/targeting/narrow";
import { oracleFigures } from "@sinergi/targeting/test/oracle";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";

const TODAY = "2026-09-30" as Day;
const AREAS = ["18.04", "18.04.04", "18.04.05", "18.04.04.2002"];
const SHAPES = [
  { code: "PKH", owner: "DINSOS", side: "LIVELIHOOD", unit: "FAMILY", inPackage: true },
  { code: "PBI", owner: "DINKES", side: "LIVELIHOOD", unit: "INDIVIDUAL", inPackage: true },
  { code: "BIBIT", owner: "PERTANIAN", side: "PRODUCTION", unit: "GROUP", inPackage: false },
  { code: "JALAN", owner: "DPUPR", side: "PRODUCTION", unit: "AREA", inPackage: false },
] as const;

let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

const programmes = fc.tuple(eligibilityRule, eligibilityRule, eligibilityRule, eligibilityRule, fc.option(fc.integer({ min: 0, max: 9 }))).map(([a, b, c, d, quota]): Programme[] =>
  [a, b, c, d].map((eligibility, at) => {
    const shape = SHAPES[at] ?? SHAPES[0];
    return {
      ...shape, name: shape.code, sideKind: "INCOME_SUPPORT", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH",
      relations: at === 1 ? [{ with: "PKH", kind: "CONFLICTING" }] : [], periods: [{ period: "2026", quota, budgetIdr: null, eligibility }],
    };
  }),
);
/** A recipient by hand: family (or nobody), programme, and whether the day lies within. */
const enrolment = fc.record({ family: fc.option(fc.nat(), { freq: 6 }), programme: fc.constantFrom(...SHAPES.map((shape) => shape.code)), active: fc.boolean(), leaves: fc.boolean() });
type Enrolment = typeof enrolment extends fc.Arbitrary<infer T> ? T : never;

/** Runs in a transaction that leaves nothing behind. */
async function tried(work: (tx: Scoped) => Promise<void>): Promise<void> {
  const undo = new Error("undo");
  await asSystem(database.db, { today: TODAY }, async (tx) => {
    await work(tx);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}

async function enrol(tx: Scoped, families: readonly FamilyFacts[], { family, programme, active, leaves }: Enrolment): Promise<number | null> {
  const familyId = family === null || families.length === 0 ? null : family % families.length;
  const { id } = await tx.one<{ id: string }>(
    `insert into enrolment (programme_code, period, village_code, active_from, active_to, status) values ($1, '2026', $2, '2026-01-01', $3, $4) returning id`,
    [programme, familyId === null ? "18.04.04.2002" : null, active ? "2026-12-31" : "2026-09-29", leaves ? "KELUAR" : "AKTIF"],
  );
  await tx.run("insert into enrolment_match (version_id, enrolment_id, family_id, method) values (1, $1, $2, $3)", [id, familyId, familyId === null ? "UNLISTED" : "NIK"]);
  return familyId;
}

async function open(tx: Scoped, families: readonly FamilyFacts[], kinds: readonly Programme[]): Promise<void> {
  await tx.run("insert into dataset_version (id, source, as_of, state, families, persons) values (1, 'DTSEN', '2026-07-01', 'COMMITTED', 0, 0)");
  await insertRegistry(tx, families);
  await replaceProgrammes(tx, kinds, TODAY);
}

/** Rates to nine decimals: 1 − 2/3 and 1/3 differ in the last bit. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? Number(part.toFixed(9)) : part)));
}

/** The same shape on both sides: the oracle gives mixes and layers as counts by name. */
function comparable(figures: ReturnType<typeof figuresOf>): unknown {
  return rounded({
    ...figures,
    mixes: Object.fromEntries(figures.mixes.map((mix) => [mix.programmes.join(","), mix.families])),
    layers: Object.fromEntries(figures.layers.filter((layer) => layer.families > 0).map((layer) => [String(layer.programmes), layer.families])),
  });
}

it("figures made by SQL are those counted family by family, for every area", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(familyFacts, { minLength: 1, maxLength: 14 }), programmes, fc.array(enrolment, { maxLength: 20 }), async (families, kinds, enrolments) => {
      await tried(async (tx) => {
        await open(tx, families, kinds);
        const received = families.map(() => new Set<string>());
        let unlisted: string[] = [];
        for (const one of enrolments) {
          const familyId = await enrol(tx, families, one);
          if (!one.active || one.leaves) continue;
          if (familyId === null) unlisted = [...unlisted, one.programme];
          else received[familyId]?.add(one.programme);
        }
        await followChange(tx, "all", TODAY);
        const snapshot = await readLive(tx);
        for (const area of AREAS) {
          const within = (code: string): boolean => code === area || code.startsWith(`${area}.`);
          const counted = families.flatMap((facts, at) => (within(facts.villageCode) ? [{
            facts, received: received[at] ?? new Set<string>(),
            eligibility: Object.fromEntries(kinds.map((kind) => [kind.code, evaluateEligibility(kind.periods[0]?.eligibility ?? { all: [] }, facts, TODAY)])),
          }] : []));
          const inArea = within("18.04.04.2002") ? unlisted : [];
          const expected = oracleFigures({
            families: counted, programmes: snapshot.programmes, isRegency: area === "18.04", on: TODAY,
            unlisted: snapshot.programmes.map(({ code }) => ({ programme: code, rows: inArea.filter((programme) => programme === code).length })),
          });
          const figures = figuresOf({ cells: await readCells(tx, snapshot, area), programmes: snapshot.programmes, isRegency: area === "18.04" });
          expect(comparable(figures)).toEqual(rounded(expected));
          const kept = await readFigureCells(tx, snapshot, area);
          const whole = figuresOfWhole({ cells: kept, programmes: snapshot.programmes, isRegency: area === "18.04" });
          expect(whole).toEqual(namedFiguresOf({ cells: await readCells(tx, snapshot, area), programmes: snapshot.programmes, isRegency: area === "18.04" }));
          for (const decile of [0, 1, 4, 7]) {
            const helped = counted.filter(({ facts, received: gets }) => (facts.decile ?? 0) === decile && gets.size > 0).length;
            expect(familiesWithin(kept.meetings.helped, [decile])).toBe(helped);
          }
          const deciles = [0, 1, 3, 4];
          const inDeciles = oracleFigures({
            families: counted.filter(({ facts }) => deciles.includes(facts.decile ?? 0)), programmes: snapshot.programmes, isRegency: false, on: TODAY,
            unlisted: snapshot.programmes.map(({ code }) => ({ programme: code, rows: inArea.filter((programme) => programme === code).length })),
          });
          const narrowed = figuresOf({ cells: cellsWithin(await readCells(tx, snapshot, area), deciles), programmes: snapshot.programmes, isRegency: false });
          expect(comparable(narrowed)).toEqual(rounded(inDeciles));
        }
      });
    }),
    { numRuns: 40 },
  );
});

const CELL_TABLES = ["cell_programme", "cell_unlisted", "cell_mix", "cell_set", "cell_meeting", "cell_package", "cell_last_piece", "family_state"];

async function dump(tx: Scoped): Promise<unknown> {
  const tables: Record<string, unknown> = {};
  for (const table of CELL_TABLES) tables[table] = await tx.rows(`select t.* from ${table} t where snapshot_id = 1 order by t::text`);
  return tables;
}

it("cells moved step by step are those of a rebuild from nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(familyFacts, { minLength: 2, maxLength: 10 }), programmes, fc.array(enrolment, { minLength: 2, maxLength: 14 }), async (families, kinds, enrolments) => {
      await tried(async (tx) => {
        await open(tx, families, kinds);
        await followChange(tx, "all", TODAY);
        for (const one of enrolments) {
          const familyId = await enrol(tx, families, one);
          await tx.run("drop table if exists pg_temp.touched");
          await tx.run("create temporary table touched (family_id bigint primary key) on commit drop");
          if (familyId !== null) await tx.run("insert into touched values ($1)", [familyId]);
          await followChange(tx, { receiptsOf: [one.programme] }, TODAY);
        }
        const moved = await dump(tx);
        await rebuildLive(tx, TODAY);
        expect(moved).toEqual(await dump(tx));
      });
    }),
    { numRuns: 30 },
  );
});
