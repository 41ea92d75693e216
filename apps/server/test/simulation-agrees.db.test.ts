import { createHash } from "node:crypto";
import { gatherFocus } from "@sinergi/api/focus/gather-scores";
import { gatherSimulation } from "@sinergi/api/simulations/gather-simulation";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { readFocusSettings } from "@sinergi/db/focus/focus-settings.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import { placeAll, readChosenPage } from "@sinergi/db/simulations/chosen-families.store";
import { readSimulationCells } from "@sinergi/db/simulations/simulation-cells.store";
import { readCells } from "@sinergi/db/targeting/cells.store";
import { insertRegistry } from "@sinergi/db/targeting/insert-registry.fixtures";
import { eligibilityRule, familyFacts } from "@sinergi/db/targeting/random-registry.fixtures";
import { followChange, readLive, type SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { Programme } from "@sinergi/domain/programmes/programme.schema";
import { CRITERIA, CRITERIA_MAX, type Scenario } from "@sinergi/domain/simulations/scenario";
import type { Day } from "@sinergi/domain/time/day";
import { figuresOf } from "@sinergi/targeting/figures";
import { focusValues } from "@sinergi/targeting/focus-measures";
import { simulatedFigures } from "@sinergi/targeting/simulated-figures";
import { slowScore } from "@sinergi/targeting/test/focus-oracle";
import { oracleSelection, type OracleFamily } from "@sinergi/targeting/test/simulation-oracle";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";

const TODAY = "2026-09-30" as Day;
const REGENCY = "18.04";
const SHAPES = [
  { code: "PKH", owner: "DINSOS", side: "LIVELIHOOD", unit: "FAMILY", inPackage: true },
  { code: "PBI", owner: "DINKES", side: "LIVELIHOOD", unit: "INDIVIDUAL", inPackage: true },
  { code: "BIBIT", owner: "PERTANIAN", side: "PRODUCTION", unit: "FAMILY", inPackage: false },
  { code: "JALAN", owner: "DPUPR", side: "PRODUCTION", unit: "AREA", inPackage: false },
] as const;

let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());

const programmes = fc.tuple(eligibilityRule, eligibilityRule, eligibilityRule, eligibilityRule).map((rules): Programme[] =>
  rules.map((eligibility, at) => {
    const shape = SHAPES[at] ?? SHAPES[0];
    return { ...shape, name: shape.code, sideKind: "INCOME_SUPPORT", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH", relations: [], periods: [{ period: "2026", quota: 4, budgetIdr: null, eligibility }] };
  }),
);
const receipt = fc.record({ family: fc.nat(), programme: fc.constantFrom(...SHAPES.map(({ code }) => code)) });
type Receipt = typeof receipt extends fc.Arbitrary<infer T> ? T : never;
const scenario: fc.Arbitrary<Scenario> = fc.record({
  programme: fc.constantFrom("PKH", "PBI", "BIBIT"),
  room: fc.record({ kind: fc.constant("places" as const), places: fc.integer({ min: 1, max: 16 }) }),
  order: fc.shuffledSubarray([...CRITERIA], { maxLength: CRITERIA_MAX }),
  share: fc.constantFrom("none" as const, "district" as const),
  who: fc.constantFrom("eligible" as const, "withUnknown" as const),
  area: fc.constantFrom(null, null, "18.04.04", "18.04.05.2010"),
});

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

/** Families receive these programmes from now on; the figures follow as they do after any change. */
async function enrol(tx: Scoped, receipts: readonly Receipt[]): Promise<void> {
  await tx.run("create temporary table if not exists touched (family_id bigint) on commit drop");
  await tx.run("truncate touched");
  for (const { family, programme } of receipts) {
    const { id } = await tx.one<{ id: string }>("insert into enrolment (programme_code, period, active_from, active_to, status) values ($1, '2026', '2026-01-01', '2026-12-31', 'AKTIF') returning id", [programme]);
    await tx.run("insert into enrolment_match (version_id, enrolment_id, family_id, method) values (1, $1, $2, 'NIK')", [id, family]);
    await tx.run("insert into touched values ($1)", [family]);
  }
  if (receipts.length > 0) await followChange(tx, "touched", TODAY);
}

interface StateRow extends Record<string, unknown> {
  readonly id: string;
  readonly village: string;
  readonly decile: number;
  readonly workingAge: string;
  readonly eligibility: string;
  readonly received: string;
}

/** Every family with its state, read as the letters stand. */
async function readStates(tx: Scoped): Promise<StateRow[]> {
  return tx.rows<StateRow>('select family_id as id, village_code as village, decile, working_age as "workingAge", eligibility, received from family_state where snapshot_id = 1');
}

const WORDS: Readonly<Record<string, "yes" | "no" | "unknown">> = { y: "yes", n: "no", u: "unknown" };

/** The families a programme does not reach, their classes told from the letters without our SQL. */
function candidatesOf(states: readonly StateRow[], snapshot: SnapshotRow, code: string): OracleFamily[] {
  const place = snapshot.programmes.findIndex((programme) => programme.code === code);
  const inPackage = snapshot.programmes[place]?.inPackage ?? false;
  return states.filter(({ eligibility, received }) => eligibility[place] !== "n" && received[place] === "0").map(({ id, village, decile, workingAge, eligibility, received }) => {
    const gets = (test: (programme: SnapshotRow["programmes"][number], at: number) => boolean): number => snapshot.programmes.filter((programme, at) => received[at] === "1" && test(programme, at)).length;
    const side = (wanted: string): boolean => gets((programme) => programme.side === wanted && programme.unit !== "AREA") > 0;
    const counted = inPackage && decile === 1;
    const kind = {
      decile: decile === 0 ? null : (decile as Decile), eligibility: eligibility[place] === "y" ? ("yes" as const) : ("unknown" as const), workingAge: WORDS[workingAge] ?? "unknown",
      livelihood: side("LIVELIHOOD"), production: side("PRODUCTION"), layers: gets(() => true),
      due: counted ? snapshot.programmes.filter((programme, at) => programme.inPackage && eligibility[at] === "y").length : 0,
      received: counted ? gets((programme, at) => programme.inPackage && eligibility[at] === "y") : 0,
    };
    const parts = [kind.decile ?? 0, Number(kind.eligibility === "unknown"), ["no", "unknown", "yes"].indexOf(kind.workingAge), Number(kind.livelihood), Number(kind.production), kind.layers, kind.due, kind.received];
    // Weights in the same order of size as those of the product, so that the last tie falls alike; the numbers themselves are its own business.
    const weights = [1, 16, 32, 128, 256, 512, 32_768, 2_097_152];
    return { id, village, kind: { ...kind, code: parts.reduce((sum, part, at) => sum + part * (weights[at] ?? 0), 0) }, draw: createHash("md5").update(`${code}:${id}`).digest("hex") };
  });
}

/** The weighted score of every village, each told the slow way from what Lokus shows of them. */
async function villageScores(tx: Scoped, snapshot: SnapshotRow): Promise<ReadonlyMap<string, number>> {
  const { settings } = await readFocusSettings(tx);
  const { rows } = await gatherFocus(tx, snapshot, { level: "village", programmes: [] });
  const areas = rows.filter(({ counts }) => counts.families > 0).map(({ area, counts }) => ({ key: area.code, values: focusValues(counts) }));
  return new Map(areas.map(({ key }) => [key, Math.round(slowScore(areas, settings.weights, key) * 1e7)]));
}

/** Scores of areas, counted family by family: the higher comes first. */
function scoresOf(states: readonly StateRow[], candidates: readonly OracleFamily[], villageScore: ReadonlyMap<string, number>) {
  const by = (areaOf: (village: string) => string) => {
    const areas = [...new Set(states.map(({ village }) => areaOf(village)))];
    const within = (area: string) => states.filter(({ village }) => areaOf(village) === area);
    return {
      rate: new Map(areas.map((area) => [area, within(area).filter(({ decile }) => decile >= 1 && decile <= 4).length / within(area).length])),
      missed: new Map(areas.map((area) => [area, candidates.filter(({ village, kind }) => areaOf(village) === area && kind.eligibility === "yes").length])),
    };
  };
  const [districts, villages] = [by((village) => village.slice(0, 8)), by((village) => village)];
  return { districtRate: districts.rate, districtMissed: districts.missed, villageRate: villages.rate, villageMissed: villages.missed, villageScore };
}

async function expectOracle(tx: Scoped, wanted: Scenario): Promise<void> {
  const gathered = await gatherSimulation(tx, { on: undefined, scenario: wanted, today: TODAY });
  const { snapshot, programme, chosen } = gathered;
  const ours = await placeAll(tx, snapshot, { programme: programme.code, chosen });
  const states = await readStates(tx);
  const all = candidatesOf(states, snapshot, programme.code);
  const considered = all.filter(({ village, kind }) => (wanted.who === "withUnknown" || kind.eligibility === "yes") && (wanted.area === null || village === wanted.area || village.startsWith(`${wanted.area}.`)));
  const theirs = oracleSelection(considered, { criteria: wanted.order, side: programme.side, share: wanted.share, places: gathered.places, scores: scoresOf(states, all, await villageScores(tx, snapshot)) });
  expect(ours.map(({ familyId }) => familyId)).toEqual(theirs.map(({ id }) => id));
  expect(ours.map(({ place }) => place)).toEqual(theirs.map((_, at) => at + 1));
  const pages = [];
  for (let offset = 0; offset < theirs.length; offset += 3) pages.push(...(await readChosenPage(tx, snapshot, { programme: programme.code, chosen, offset, size: 3 })).rows);
  expect(pages.map(({ familyId }) => familyId)).toEqual(theirs.map(({ id }) => id));
}

it("a simulation chooses the families that sorting all of them one by one chooses, also right after a change, and its figures are those of really giving the places", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(familyFacts, { minLength: 1, maxLength: 16 }), programmes, fc.array(receipt, { maxLength: 24 }), fc.array(receipt, { minLength: 1, maxLength: 3 }), scenario, async (families, kinds, before, later, wanted) => {
      await tried(async (tx) => {
        const within = (receipts: readonly Receipt[]): Receipt[] => receipts.map(({ family, programme }) => ({ family: family % families.length, programme }));
        await tx.run("insert into dataset_version (id, source, as_of, state, families, persons) values (1, 'DTSEN', '2026-07-01', 'COMMITTED', 0, 0)");
        await insertRegistry(tx, families);
        await replaceProgrammes(tx, kinds, TODAY);
        await enrol(tx, within(before));
        // As the states of an older program stand, and those brought back from a pack: without a class.
        await tx.run("update family_state set class_code = null where family_id % 2 = 0");
        await expectOracle(tx, wanted);
        await enrol(tx, within(later));
        await expectOracle(tx, wanted);

        const gathered = await gatherSimulation(tx, { on: undefined, scenario: wanted, today: TODAY });
        const simulated = simulatedFigures({ ...gathered, cells: await readSimulationCells(tx, gathered.snapshot, { regency: REGENCY, programme: wanted.programme }) });
        const placed = await placeAll(tx, gathered.snapshot, { programme: wanted.programme, chosen: gathered.chosen });
        await enrol(tx, placed.map(({ familyId }) => ({ family: Number(familyId), programme: wanted.programme as Receipt["programme"] })));
        const live = await readLive(tx);
        const really = figuresOf({ cells: await readCells(tx, live, REGENCY), programmes: live.programmes, isRegency: true });
        expect(simulated.programme.after).toEqual(really.programmes.find(({ code }) => code === wanted.programme));
        expect(simulated.sides.after).toEqual(really.sides);
        if (simulated.package) expect({ ...simulated.package.after, complementarity: simulated.package.after.complementarity?.toFixed(9) }).toEqual({ ...really.package, complementarity: really.package.complementarity?.toFixed(9) });
        expect(simulated.given).toBe(placed.length);
      });
    }),
    { numRuns: 40 },
  );
}, 240_000);
