import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeChartsAlong } from "./charts.journey.ts";
import { inspectEveryScreen } from "./screens.journey.ts";
import { leave, peopleOf, walkTheMenu } from "./sign-in.journey.ts";
import { walkSynergy } from "./synergy.journey.ts";
import { followEveryNumber } from "./targeting-numbers.journey.ts";
import { openWorld } from "./open-world.ts";
import type { World } from "./visitor.ts";

/** Programmes, persons, deciles, areas. */
const TABLES = 3;
/** Programmes, agencies, combinations, layers, sides, quadrants, package; and what two of them say beside. */
const SYNERGY_TABLES = 7;
const PLANNER = "Sekretariat TKPK (simulasi)";
const AUDITOR = "Inspektorat (simulasi)";
const ADMIN = "Administrator (simulasi)";
const PARTNER = "Mitra Baznas (simulasi)";

let world: World;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ world, close } = await openWorld(process.env));
});
afterAll(() => close());

/** These take minutes on a slow machine. */
const LONG = 480_000;

describe("people who look at every screen and follow every number", () => {
  test("every role signs in by one click and finds only menu items that lead somewhere", { timeout: LONG }, async () => {
    const people = await peopleOf(world);
    expect(people.length).toBeGreaterThanOrEqual(9);
    for (const person of people) await walkTheMenu(world, person);
    await leave(world, PLANNER);
  });

  test("every number on Sasaran opens a list of as many families", { timeout: LONG }, async () => {
    const promises = await followEveryNumber(world, PLANNER, "/analisis/sasaran");
    expect(new Set(promises.map(({ where }) => where)).size).toBeGreaterThanOrEqual(TABLES);
    expect(promises.length).toBeGreaterThan(100);
  });

  test("every chart goes along as picture and as numbers, and says what it is of", { timeout: LONG }, async () => {
    await takeChartsAlong(world, PLANNER);
  });

  test("every number on Sinergi opens a list of as many families, in the tables as at the marks", { timeout: LONG }, async () => {
    await walkSynergy(world, PLANNER);
    const promises = await followEveryNumber(world, PLANNER, "/analisis/sinergi?wil=18.04.04");
    expect(new Set(promises.map(({ where }) => where)).size).toBeGreaterThanOrEqual(SYNERGY_TABLES);
    expect(promises.length).toBeGreaterThan(200);
  });

  test("no screen scrolls sideways on a phone or shuts out people who use other means than eyes and mouse", { timeout: LONG }, async () => {
    await inspectEveryScreen(world, { planner: PLANNER, auditor: AUDITOR, admin: ADMIN, partner: PARTNER });
  });
});
