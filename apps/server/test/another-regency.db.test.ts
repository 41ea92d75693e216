import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { listAreas, listCrosswalk, listKnownRegencies } from "@sinergi/db/areas/areas.store";
import { readRegency } from "@sinergi/db/areas/regency.store";
import type { Day } from "@sinergi/domain/time/day";
import { emptyDatabase } from "@sinergi/testkit/empty-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CommandRefused, UsageError, type Command } from "#commands/command";
import { importCommand } from "#commands/import-command";
import { targeting } from "#commands/targeting-command";
import { regencyClock } from "#startup/clock";
import { wantsDemo } from "#startup/demo-mode";
import type { Sinergi } from "#startup/open-sinergi";
import { AREAS_CSV, BOUNDARIES, KAMPUNG_FAMILIES_CSV, KAMPUNG_PROGRAMME } from "./another-regency.ts";
import { FAMILIES_CSV } from "./world.ts";

const TODAY = "2026-09-30" as Day;

/** The command line on a database of its own, as an operator has it. */
async function openOperator() {
  const database = await emptyDatabase();
  const directory = await mkdtemp(join(tmpdir(), "sinergi-regency-"));
  const sinergi: Sinergi = { db: database.db, clock: { ...regencyClock("Asia/Jakarta"), today: () => TODAY }, serverUrl: database.ownerUrl, close: async () => undefined };
  let written = 0;
  return {
    inSystem: <T>(work: (tx: Scoped) => Promise<T>): Promise<T> => asSystem(database.db, { today: TODAY }, work),
    async save(text: string): Promise<string> {
      written += 1;
      const path = join(directory, `${written}.${text.startsWith("{") || text.startsWith("[") ? "json" : "csv"}`);
      await writeFile(path, text);
      return path;
    },
    async run(command: Command, ...args: string[]): Promise<Record<string, unknown>> {
      return (await command.run({ args, report: () => undefined, open: async () => sinergi })).json as Record<string, unknown>;
    },
    async close(): Promise<void> {
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

type Operator = Awaited<ReturnType<typeof openOperator>>;
async function refusalOf(work: Promise<unknown>): Promise<{ code: string; message: string } | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof CommandRefused) return { code: error.code, message: error.message };
    throw error;
  }
}

describe("a new database of another regency", () => {
  let operator: Operator;
  let areas: string;
  let boundaries: string;
  beforeAll(async () => {
    operator = await openOperator();
    areas = await operator.save(AREAS_CSV);
    boundaries = await operator.save(JSON.stringify(BOUNDARIES));
  });
  afterAll(() => operator.close());

  test("is only looked at by a dry run", async () => {
    expect(await operator.run(importCommand, "areas", areas, "--dry-run")).toMatchObject({ dryRun: true, regency: "18.02", villages: 3, terms: { village: "Kampung" } });
    expect(await operator.inSystem(readRegency)).toMatchObject({ regency: { code: "18.04", terms: { village: "Pekon" } } });
  });

  test("takes the areas, and with them its own words and clock, and leaves the other regency's behind", async () => {
    expect(await operator.run(importCommand, "areas", areas)).toMatchObject({ kind: "areas", dryRun: false, regency: "18.02", areas: 7, districts: 2, villages: 3, timeZone: "Asia/Jakarta" });
    expect(await operator.inSystem(readRegency)).toMatchObject({ regency: { code: "18.02", name: "Kabupaten Lampung Tengah", terms: { village: "Kampung", villageHead: "Kepala Kampung" } } });
    const left = await operator.inSystem(async (tx) => ({
      areas: (await listAreas(tx)).filter(({ code }) => code.startsWith("18.04")),
      crosswalk: (await listCrosswalk(tx)).filter(({ kemendagriCode }) => kemendagriCode.startsWith("18.04")),
      maps: (await tx.rows<{ code: string }>("select code from area_boundary where code like '18.04.%'")).length,
      regencies: await listKnownRegencies(tx),
      demo: await wantsDemo(tx),
    }));
    expect(left).toMatchObject({ areas: [], crosswalk: [], maps: 0, demo: false });
    expect(left.regencies).toContain("18.04");
  });

  test("takes its map, and neither file twice unless somebody means it", async () => {
    expect(await operator.run(importCommand, "boundaries", boundaries, "--dry-run")).toMatchObject({ dryRun: true, boundaries: 5 });
    expect(await operator.run(importCommand, "boundaries", boundaries)).toMatchObject({ kind: "boundaries", boundaries: 5 });
    expect(await refusalOf(operator.run(importCommand, "boundaries", boundaries))).toMatchObject({ code: "ALREADY_IMPORTED" });
    expect(await refusalOf(operator.run(importCommand, "areas", areas))).toMatchObject({ code: "ALREADY_IMPORTED" });
    expect(await operator.run(importCommand, "areas", areas, "--again")).toMatchObject({ areas: 7 });
    expect(await operator.inSystem(async (tx) => (await tx.rows("select from area_boundary where code like '18.02.%'")).length)).toBe(5);
  });

  test("imports its families by code, by plain code and by the names of its kampung, and its figures stand under its own code", async () => {
    await operator.run(importCommand, "programmes", await operator.save(JSON.stringify([KAMPUNG_PROGRAMME])));
    const imported = await operator.run(importCommand, "families", await operator.save(KAMPUNG_FAMILIES_CSV), "--source", "DTSEN", "--as-of", "2026-07-01");
    expect(imported).toMatchObject({ rowsAccepted: 3, rowsRefused: 0, families: 3 });
    expect(await operator.run(targeting)).toMatchObject({
      simulated: false,
      area: { code: "18.02", name: "Kabupaten Lampung Tengah" },
      families: 3,
      programmes: [expect.objectContaining({ code: "BANTU_KAMPUNG", eligible: 2, notEligible: 1, missed: 2 })],
    });
    expect(await operator.run(targeting, "--area", "18.02.91")).toMatchObject({ area: { name: "Simulasi Satu" }, families: 2 });
    expect(await refusalOf(operator.run(targeting, "--area", "18.04.04"))).toMatchObject({ code: "AREA_UNKNOWN" });
  });

  test("keeps its families' villages: a newer list may add and rename, not leave out what is lived in", async () => {
    const withoutB = AREAS_CSV.split("\n").filter((line) => !line.startsWith("18.02.91.2002")).join("\n");
    expect(await refusalOf(operator.run(importCommand, "areas", await operator.save(withoutB)))).toMatchObject({ code: "VILLAGES_IN_USE", message: expect.stringContaining("18.02.91.2002") });
    const grown = `${AREAS_CSV.replace("Simulasi C", "Simulasi Baru")}\n18.02.92.2002,18.02.92,village,kampung,Kampung Simulasi D,,`;
    expect(await operator.run(importCommand, "areas", await operator.save(grown))).toMatchObject({ villages: 4 });
  });
});

describe("a database with families of one regency", () => {
  let operator: Operator;
  beforeAll(async () => {
    operator = await openOperator();
    await operator.run(importCommand, "families", await operator.save(FAMILIES_CSV), "--source", "DTSEN", "--as-of", "2026-07-01");
  });
  afterAll(() => operator.close());

  test("refuses another regency's areas, says why, and stays as it is", async () => {
    const areas = await operator.save(AREAS_CSV);
    for (const look of [["--dry-run"], []]) {
      expect(await refusalOf(operator.run(importCommand, "areas", areas, ...look))).toMatchObject({ code: "FAMILIES_STAND", message: expect.stringContaining("18.04") });
    }
    expect(await operator.inSystem(readRegency)).toMatchObject({ regency: { code: "18.04" } });
    expect(await operator.inSystem(async (tx) => (await listAreas(tx)).length)).toBe(153);
  });

  test.each<[string, string, string]>([
    ["without a column", "code,parent_code,name\n18.02,18,Kabupaten", "HEADER_MISSING"],
    ["of two regencies", `${AREAS_CSV}\n18.04,18,regency,kabupaten,Kabupaten Lampung Barat,,`, "AREAS_REGENCIES"],
    ["with a code twice", `${AREAS_CSV}\n18.02.91.2001,18.02.91,village,kampung,Lagi,,`, "AREAS_INVALID"],
    ["with a village of no district", `${AREAS_CSV}\n18.02.99.2001,18.02.99,village,kampung,Yatim,,`, "AREAS_INVALID"],
  ])("refuses a file of areas %s", async (_, text, code) => {
    expect(await refusalOf(operator.run(importCommand, "areas", await operator.save(text)))).toMatchObject({ code });
  });

  test("refuses a map of places that are not here, and names them with their row", async () => {
    const refusal = await refusalOf(operator.run(importCommand, "boundaries", await operator.save(JSON.stringify(BOUNDARIES))));
    expect(refusal).toMatchObject({ code: "BOUNDARIES_INVALID", message: expect.stringMatching(/feature 1, 18\.02\.91: .*BOUNDARY_WITHOUT_AREA/) });
    expect(await refusalOf(operator.run(importCommand, "boundaries", await operator.save('{"type":"Topology"}')))).toMatchObject({ code: "NOT_GEOJSON" });
  });

  test("takes a wrong word for a wrong usage", async () => {
    await expect(operator.run(importCommand, "areas", "x.csv", "--force")).rejects.toBeInstanceOf(UsageError);
    expect(await refusalOf(operator.run(importCommand, "areas", "/no/such/file.csv"))).toMatchObject({ code: "FILE_UNREADABLE" });
  });
});
