import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { AreaFigures, AreaFiguresAnswer, AreaProfileAnswer, BoundariesAnswer } from "@sinergi/api/areas/areas.schema";
import type { FamilyFilter } from "@sinergi/api/families/families.schema";
import { areaMapScene } from "@sinergi/charts/area-map";
import { drawSvg } from "@sinergi/charts/draw-svg";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import { labelOf, ringsOf } from "@sinergi/domain/areas/outline";
import { HOUSING_STATES } from "@sinergi/domain/families/housing-lacks";
import { readProgrammes } from "@sinergi/domain/programmes/read-programmes";
import type { Day } from "@sinergi/domain/time/day";
import { generateToDirectory } from "@sinergi/seed/generate-to-directory";
import { AREA_MEASURES, type AreaMeasure, measureOf } from "@sinergi/targeting/area-measures";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importWholeFile } from "#imports/import-whole-file";
import { openWorld, TODAY, type World } from "./open-world.ts";

const FAMILIES = 500;
const YEAR = 2026;
const PLAIN = { sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined };

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const directory = await mkdtemp(join(tmpdir(), "sinergi-areas-"));
  const made = await generateToDirectory(directory, { families: FAMILIES, seed: "areas", dirtyRate: 0, year: YEAR, asOf: "2026-07-01" as Day });
  const owners = await world.system(listOrganisations);
  const read = readProgrammes(JSON.parse(await readFile(join(directory, "programmes.json"), "utf8")), { knownOwners: new Set(owners.map(({ code }) => code)) });
  if (!read.ok) throw new Error("the generated programmes are refused");
  await world.system((tx) => replaceProgrammes(tx, read.value, TODAY));
  const deps = { db: world.db, clock: { today: () => TODAY } };
  await importWholeFile(deps, { ...PLAIN, path: join(directory, "families.csv"), input: { kind: "families", source: "DTSEN", asOf: "2026-08-01" as Day, programme: null, period: null, add: false } });
  for (const { programme, file } of made.lists.filter((list) => (made.rows[list.file] ?? 0) > 0)) {
    await importWholeFile(deps, { ...PLAIN, path: join(directory, file), input: { kind: "recipients", source: null, asOf: null, programme, period: String(YEAR), add: false } });
  }
  await rm(directory, { recursive: true, force: true });
}, 120_000);
afterAll(() => world.close());

const ask = <T>(path: string, input: unknown): Promise<T> => world.call("SECRETARIAT", path, input) as Promise<T>;
const figuresOf = (input: { readonly level: "district" | "village"; readonly programme?: string }) => ask<AreaFiguresAnswer>("areas.figures", input);
const totalOf = async (filter: FamilyFilter): Promise<number> => (await ask<{ total: number }>("families.list", { filter, pageSize: 10 })).total;

/** The families a mark of a measure leads to. */
function markOf(measure: AreaMeasure, { area }: AreaFigures, programme: string): FamilyFilter {
  const filters: Readonly<Record<AreaMeasure, FamilyFilter>> = {
    poor: { deciles: [1, 2, 3, 4] }, poorest: { deciles: [1] },
    coverage: { programme, eligibility: ["yes"], receives: true },
    exclusion: { programme, eligibility: ["yes"], receives: false },
    missed: { programme, eligibility: ["yes"], receives: false },
    unhelped: { deciles: [1, 2, 3, 4], receives: false },
    bothSides: { deciles: [1, 2, 3, 4], workingAge: "yes", sides: "both" },
  };
  return { area: area.code, ...filters[measure] };
}

describe("figures of areas", () => {
  test.each(["district", "village"] as const)("every number of every %s is the total of the list behind it", { timeout: 120_000 }, async (level) => {
    const answer = await figuresOf({ level });
    expect(answer.rows).toHaveLength(level === "district" ? 15 : 136);
    const programme = answer.programme?.code ?? "";
    const wrong: string[] = [];
    for (const row of [answer.whole, ...answer.rows]) {
      const totals = await Promise.all(AREA_MEASURES.map((measure) => totalOf(markOf(measure, row, programme))));
      AREA_MEASURES.forEach((measure, at) => {
        const { part } = measureOf(row.counts, measure);
        if (totals[at] !== part) wrong.push(`${row.area.code} ${measure}: ${part} leads to ${totals[at]}`);
      });
    }
    expect(wrong).toEqual([]);
    expect(answer.rows.reduce((sum, row) => sum + row.counts.families, 0)).toBe(FAMILIES);
  });

  test("the regency is its districts put together, and a district its villages", async () => {
    const [districts, villages] = [await figuresOf({ level: "district" }), await figuresOf({ level: "village" })];
    const sum = (rows: readonly AreaFigures[]) => Object.fromEntries(Object.keys(districts.whole.counts).map((key) => [key, rows.reduce((total, { counts }) => total + Number(Reflect.get(counts, key)), 0)]));
    expect(sum(districts.rows)).toEqual(districts.whole.counts);
    for (const district of districts.rows) expect(sum(villages.rows.filter(({ parentCode }) => parentCode === district.area.code))).toEqual(district.counts);
  });

  test("without a programme they look at the one of the package that misses the most, with one at that one", async () => {
    const { programme } = await figuresOf({ level: "district" });
    const packaged = new Set((await ask<readonly { code: string; inPackage: boolean }[]>("programmes.list", undefined)).filter(({ inPackage }) => inPackage).map(({ code }) => code));
    const all = await ask<{ programmes: readonly { code: string; missed: number; recipients: number }[] }>("targeting.figures", {});
    const widest = all.programmes.filter(({ code, recipients }) => recipients > 0 && packaged.has(code)).toSorted((a, b) => b.missed - a.missed)[0];
    expect(programme?.code).toBe(widest?.code);
    expect((await figuresOf({ level: "district", programme: "PKH" })).programme?.code).toBe("PKH");
    await expect(figuresOf({ level: "district", programme: "TIDAK_ADA" })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  });

  test("a leader sees them all and no family", async () => {
    expect(await world.call("LEADER", "areas.figures", { level: "village" })).toEqual(await figuresOf({ level: "village" }));
    await expect(world.call("LEADER", "families.list", { filter: {} })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("the sixteen villages with weak signal come with the report they are from", async () => {
    const { weakSignal } = await figuresOf({ level: "village" });
    expect(weakSignal).toHaveLength(16);
    expect(weakSignal[0]).toEqual({ areaCode: "18.04.04.2010", reportedMonth: "2023-11", source: "Radar Lambar" });
  });
});

describe("the page of an area", () => {
  test("counts houses, missing pieces and what each list behind them holds, in a village, a district and the regency", { timeout: 60_000 }, async () => {
    for (const area of ["18.04", "18.04.22", "18.04.04.2002"]) {
      const profile = await ask<AreaProfileAnswer>("areas.profile", { area });
      expect(profile.decileAgeDays).toBe(60);
      for (const housing of HOUSING_STATES) expect(await totalOf({ area, housing })).toBe(profile.housing?.[housing]);
      for (const { programme, missed, eligible } of profile.missingPieces) {
        expect(await totalOf({ area, deciles: [1], programme, eligibility: ["yes"], receives: false })).toBe(missed);
        expect(await totalOf({ area, deciles: [1], programme, eligibility: ["yes"] })).toBe(eligible);
      }
    }
  });

  test("every organisation helps as many families as the list behind it holds", async () => {
    for (const area of ["18.04", "18.04.22"]) {
      const { helpers } = await ask<AreaProfileAnswer>("areas.profile", { area });
      for (const { owner, families } of helpers) expect(await totalOf({ area, owners: [owner] })).toBe(families);
    }
  });

  test("an area that is not there is said to be missing", async () => {
    await expect(ask("areas.profile", { area: "18.04.99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("boundaries", () => {
  test("every district and village has its outline, and all of them together are small", async () => {
    const answer = await ask<BoundariesAnswer>("areas.boundaries", undefined);
    expect([answer.outlines.filter(({ level }) => level === "district").length, answer.outlines.filter(({ level }) => level === "village").length]).toEqual([15, 136]);
    expect(answer.attribution).toMatch(/Cahya DSN/);
    const sent = brotliCompressSync(JSON.stringify(answer), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    expect(sent.length).toBeLessThan(22_000);
  });

  test("a map of the figures is drawn on the server with every village in it", async () => {
    const { outlines } = await ask<BoundariesAnswer>("areas.boundaries", undefined);
    const figures = await figuresOf({ level: "village" });
    const scene = areaMapScene(
      {
        areas: figures.rows.flatMap(({ area, counts }) => {
          const outline = outlines.find(({ code }) => code === area.code);
          return outline ? [{ key: area.code, name: area.name, rings: ringsOf(outline), label: labelOf(outline), value: measureOf(counts, "poor").value, signed: figures.weakSignal.some(({ areaCode }) => areaCode === area.code) }] : [];
        }),
        borders: outlines.filter(({ level }) => level === "district").map(ringsOf), same: (value) => value,
        words: { legend: "Desil 1–4", step: String, areas: String, noData: "Tidak ada data", sign: "Sinyal lemah", attribution: "Batas indikatif" },
      },
      { width: 1000 },
    );
    expect(new Set(scene.shapes.flatMap((shape) => shape.mark ?? [])).size).toBe(136);
    expect(scene.shapes.filter((shape) => shape.kind === "circle" && shape.mark !== undefined)).toHaveLength(16);
    expect(drawSvg(scene, { label: "Peta" })).not.toMatch(/NaN|undefined/);
  });
});
