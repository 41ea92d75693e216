import { describe, expect, test } from "vitest";
import { followNumbersOfAreas } from "./areas.journey.ts";
import { LONG, worldOfFile } from "./open-world.ts";
import { PLANNER } from "./people.ts";
import { walkSynergy } from "./synergy.journey.ts";
import { followEveryNumber } from "./targeting-numbers.journey.ts";

/** Programmes, persons, deciles, areas. */
const TABLES = 3;
/** Programmes, agencies, combinations, layers, sides, quadrants, package; and what two of them say beside. */
const SYNERGY_TABLES = 7;

const world = worldOfFile(process.env);

describe("people who follow every number", () => {
  test("every number on Sasaran opens a list of as many families", { timeout: LONG }, async () => {
    const promises = await followEveryNumber(world(), PLANNER, "/analisis/sasaran");
    expect(new Set(promises.map(({ where }) => where)).size).toBeGreaterThanOrEqual(TABLES);
    expect(promises.length).toBeGreaterThan(100);
  });

  test("every number on Sinergi opens a list of as many families, in the tables as at the marks", { timeout: LONG }, async () => {
    await walkSynergy(world(), PLANNER);
    const promises = await followEveryNumber(world(), PLANNER, "/analisis/sinergi?wil=18.04.04");
    expect(new Set(promises.map(({ where }) => where)).size).toBeGreaterThanOrEqual(SYNERGY_TABLES);
    expect(promises.length).toBeGreaterThan(200);
  });

  test("every number of areas opens a list of as many families", { timeout: LONG }, async () => {
    await followNumbersOfAreas(world(), PLANNER);
  });
});
