import type { AreaProfileAnswer } from "@sinergi/api/areas/areas.schema";
import type { FamilyListAnswer } from "@sinergi/api/families/families.schema";
import type { FocusListAnswer, FocusReachAnswer } from "@sinergi/api/focus/focus.schema";
import type { PersonsAnswer, SynergyAnswer } from "@sinergi/api/synergy/synergy.schema";
import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import type { TrendAnswer, TrendPoint } from "@sinergi/api/trends/trends.schema";
import { asSystem } from "@sinergi/db/access/scoped";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import { followChange } from "@sinergi/db/targeting/snapshots.store";
import { keepQuarter } from "@sinergi/db/trends/quarters.store";
import type { Role } from "@sinergi/domain/access/roles";
import { readProgrammes } from "@sinergi/domain/programmes/read-programmes";
import type { Day } from "@sinergi/domain/time/day";
import type { Quarter } from "@sinergi/domain/time/quarter";
import { generateToDirectory } from "@sinergi/seed/generate-to-directory";
import { besideOf, TREND_MEASURES, type TrendMeasure } from "@sinergi/targeting/trend-measures";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importWholeFile } from "#imports/import-whole-file";
import { measureFilter } from "../../web/src/urls/measure-filter.ts";
import { openWorld, TODAY, type World } from "./open-world.ts";

const PLAIN = { sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined };
/** For individuals, in the package; for families, in it; and outside it. */
const ASKED = ["PIP", "PKH", "BPNT_APBD"];
const opId = (): string => crypto.randomUUID();

let world: World;
let ref: string;
let programmes: readonly string[];
beforeAll(async () => {
  world = await openWorld();
  const directory = await mkdtemp(join(tmpdir(), "sinergi-lines-"));
  const made = await generateToDirectory(directory, { families: 700, seed: "lines", dirtyRate: 0, year: 2026, asOf: "2026-06-01" as Day });
  const owners = await world.system(listOrganisations);
  const read = readProgrammes(JSON.parse(await readFile(join(directory, "programmes.json"), "utf8")), { knownOwners: new Set(owners.map(({ code }) => code)) });
  if (!read.ok) throw new Error("the generated programmes are refused");
  await world.system((tx) => replaceProgrammes(tx, read.value, TODAY));
  // The world's own few families are of an older day.
  await world.system((tx) => tx.run("update dataset_version set as_of = '2026-05-31'"));
  const deps = { db: world.db, clock: { today: () => TODAY } };
  await importWholeFile(deps, { ...PLAIN, path: join(directory, "families.csv"), input: { kind: "families", source: "DTSEN", asOf: "2026-06-01" as Day, programme: null, period: null, add: false } });
  for (const { programme, file } of made.lists) await importWholeFile(deps, { ...PLAIN, path: join(directory, file), input: { kind: "recipients", source: null, asOf: null, programme, period: "2026", add: false } });
  await rm(directory, { recursive: true, force: true });
  const kept = await asSystem(world.db, { today: TODAY }, (tx) => keepQuarter(tx, { quarter: "2026-Q2" as Quarter, today: TODAY }));
  if (!kept) throw new Error("not kept");
  ref = kept.ref;
  programmes = [...ASKED.filter((code) => kept.programmes.some((one) => one.code === code)), ...kept.programmes.filter(({ code }) => !ASKED.includes(code)).map(({ code }) => code)].slice(0, 4);
}, 240_000);
afterAll(() => world.close());

const ask = async <T>(path: string, input: object, role: Role = "SECRETARIAT"): Promise<T> => (await world.call(role, path, input)) as T;

async function pointOf(input: object, on: string | null = ref): Promise<TrendPoint> {
  const { points } = await ask<TrendAnswer>("trends.overview", input);
  const point = points.find((one) => one.ref === on);
  if (!point) throw new Error("no such quarter");
  return point;
}

describe("a figure on a line", { timeout: 120_000 }, () => {
  test("is the one that Sasaran and Sinergi show of that day, part by part, in the regency and in a district", async () => {
    for (const area of [undefined, "18.04.04"]) {
      const figures = await ask<FiguresAnswer>("targeting.figures", { on: ref, area });
      const { package: pack } = await ask<SynergyAnswer>("synergy.overview", { on: ref, area });
      for (const code of programmes) {
        const { values } = await pointOf({ programme: code, area });
        const own = figures.programmes.find((one) => one.code === code);
        const known = values.recipients.value !== null;
        const shown = (measure: TrendMeasure): number | null => values[measure].value;
        expect([shown("eligible"), shown("notEligible"), shown("eligibilityUnknown"), shown("structuralExclusion")], code).toEqual([own?.eligible, own?.notEligible, own?.unknown, own?.structuralExclusion]);
        if (known) {
          expect([shown("recipients"), shown("recipientsEligible"), shown("recipientsNotEligible"), shown("recipientsUnknown"), shown("missed"), shown("unlisted")]).toEqual([
            own?.recipients, own?.recipientsEligible, own?.recipientsNotEligible, own?.recipientsUnknown, own?.missed, own?.unlistedRecipients,
          ]);
          expect([shown("coverage"), shown("exclusionError"), shown("inclusionError"), shown("targetingDifferential"), shown("cgh")]).toEqual([
            own?.coverage.value, own?.exclusionError.value, own?.inclusionError.value, own?.targetingDifferential, own?.cgh,
          ]);
          const piece = pack.pieces.find((one) => one.programme === code);
          expect([values.pieceMissing.families, values.pieceMissing.of, values.pieceOnlyThis.families]).toEqual(piece ? [piece.missing, piece.due, piece.onlyThis] : [null, null, null]);
        }
        const { sides } = figures;
        expect([shown("sidesBase"), values.neitherSide.families, shown("withoutWorkingAge"), shown("workingAgeUnknown")]).toEqual([sides.base, sides.none, sides.withoutWorkingAge, sides.unknown]);
        expect([shown("packageBase"), values.oneMissing.families, shown("complementarity")]).toEqual([pack.base, pack.oneMissing, pack.complementarity]);
        for (const layer of [0, 1, 2, 3] as const) expect(values[`layer${layer}`].families).toBe(figures.layers.find((one) => one.programmes === layer)?.families ?? 0);
      }
    }
  });

  test("opens as many families of that day as it counts, every figure of families", async () => {
    for (const code of programmes.slice(0, 2)) {
      const beside = await pointOf({ programme: code, beside: "housing" });
      for (const measure of TREND_MEASURES) {
        const filter = measureFilter(measure, { area: undefined, programme: code, on: ref });
        const { families } = beside.values[measure];
        if (filter === null || families === null) continue;
        expect((await ask<FamilyListAnswer>("families.list", { filter })).total, `${measure} ${code}`).toBe(families);
      }
    }
  });

  test("of persons is the one of Sasaran, kept with the quarter though nobody had looked: later ends and births move today alone", async () => {
    const kept = await ask<PersonsAnswer>("synergy.persons", { on: ref, programme: "PIP" });
    const before = await pointOf({ programme: "PIP", beside: "persons" });
    expect(kept.persons?.reached).toBeGreaterThan(0);
    expect([before.values.personsCoverage.value, before.values.personsEligible.value, before.values.personsMissed.value, before.values.personsReached.value, before.values.personsUnknown.value]).toEqual([
      kept.persons?.coverage.value, kept.persons?.eligible, kept.persons?.missed, kept.persons?.reached, kept.persons?.unknown,
    ]);
    await world.system(async (tx) => {
      await tx.run("update enrolment set status = 'KELUAR' where programme_code = 'PIP' and id in (select id from enrolment where programme_code = 'PIP' order by id limit 5)");
      await followChange(tx, "all", TODAY);
    });
    expect((await pointOf({ programme: "PIP", beside: "persons" })).values).toEqual(before.values);
    const today = await pointOf({ programme: "PIP", beside: "persons" }, null);
    expect(today.values.personsReached.value).toBe((await ask<PersonsAnswer>("synergy.persons", { programme: "PIP" })).persons?.reached);
    expect(today.values.personsReached.value).toBeLessThan(before.values.personsReached.value ?? 0);
    for (const measure of TREND_MEASURES.filter((one) => besideOf(one) === "persons")) {
      expect((await pointOf({ programme: "PKH", beside: "persons" })).values[measure].value, measure).toBeNull();
      expect((await pointOf({ programme: "PIP" })).values[measure].value, measure).toBeNull();
    }
  });

  test("of houses is the one of Wilayah on that day, counted before its families were packed", async () => {
    await world.system((tx) => tx.run("update snapshot set unpacked_at = null"));
    await world.system((tx) => tx.run("delete from family_state where snapshot_id <> 1"));
    for (const area of ["18.04", "18.04.05"]) {
      const { values } = await pointOf({ area, beside: "housing" });
      const { housing } = await ask<AreaProfileAnswer>("areas.profile", { area, on: ref });
      expect([values.houseToilet.families, values.houseUnfit.families, values.houseSafeWater.families]).toEqual([housing?.toilet, housing?.unfit, housing?.safeWater]);
      expect(values.houseFloor.of).toBe((values.families.value ?? 0) - (housing?.floorUnknown ?? 0));
    }
    expect(await world.system((tx) => tx.rows("select 1 from snapshot where unpacked_at is not null"))).toEqual([]);
  });

  test("of convergence is the one of Lokus on that day, of the same villages in every quarter by the rule they were signed with", async () => {
    expect((await pointOf({ beside: "convergence" })).values.convergence.value).toBeNull();
    const id = opId();
    await ask("focus.draft", { opId: opId(), id, year: 2026, name: "Lokus 2026", from: { kind: "scores", count: 12 } });
    const { list } = await ask<FocusListAnswer>("focus.list", { id });
    await ask("focus.sign", { opId: opId(), id, basedOn: list.revision, decree: { number: "B/1", date: "2026-01-12" } }, "LEADER");
    for (const on of [ref, undefined]) {
      const reach = await ask<FocusReachAnswer>("focus.reach", { id, on });
      const { values } = await pointOf({ beside: "convergence" }, on ?? null);
      expect(values.convergence.value).toBe(reach.converged / reach.villages.length);
    }
    expect((await ask<TrendAnswer>("trends.overview", { beside: "convergence" })).focus).toMatchObject({ year: 2026, villages: 12, programmes: 3, reachedPercent: 50 });
    const districts = await Promise.all(["18.04.04", "18.04.05"].map(async (area) => (await pointOf({ area, beside: "convergence" })).values.convergence.value));
    for (const value of districts) expect(value === null || (value >= 0 && value <= 1)).toBe(true);
  });
});
