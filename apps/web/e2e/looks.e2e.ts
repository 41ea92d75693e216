import { describe, expect, test } from "vitest";
import { takeChartsAlong } from "./charts.journey.ts";
import { inspectEveryScreen } from "./screens.journey.ts";
import { arriveAskingOnce, leave, peopleOf, walkTheMenu } from "./sign-in.journey.ts";
import { LONG, worldOfFile } from "./open-world.ts";
import { PLANNER, PARTNER, AUDITOR, ADMIN } from "./people.ts";

const world = worldOfFile(process.env);

describe("people who look at every screen", () => {
  test("every role signs in by one click and finds only menu items that lead somewhere", { timeout: LONG }, async () => {
    const people = await peopleOf(world());
    expect(people.length).toBeGreaterThanOrEqual(9);
    for (const person of people) await walkTheMenu(world(), person);
    await leave(world(), PLANNER);
  });

  test("where people arrive, session and figures are asked once, before the app itself has come", async () => {
    await arriveAskingOnce(world(), PLANNER);
  });

  test("every chart goes along as picture and as numbers, and says what it is of", { timeout: LONG }, async () => {
    await takeChartsAlong(world(), PLANNER);
  });

  test("no screen scrolls sideways on a phone or shuts out people who use other means than eyes and mouse", { timeout: LONG }, async () => {
    await inspectEveryScreen(world(), { planner: PLANNER, auditor: AUDITOR, admin: ADMIN, partner: PARTNER });
  });
});
