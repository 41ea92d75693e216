import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeChartsAlong } from "./charts.journey.ts";
import { inspectEveryScreen } from "./screens.journey.ts";
import { arriveAskingOnce, leave, peopleOf, walkTheMenu } from "./sign-in.journey.ts";
import { openWorld } from "./open-world.ts";
import type { World } from "./visitor.ts";

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

describe("people who look at every screen", () => {
  test("every role signs in by one click and finds only menu items that lead somewhere", { timeout: LONG }, async () => {
    const people = await peopleOf(world);
    expect(people.length).toBeGreaterThanOrEqual(9);
    for (const person of people) await walkTheMenu(world, person);
    await leave(world, PLANNER);
  });

  test("where people arrive, session and figures are asked once, before the app itself has come", async () => {
    await arriveAskingOnce(world, PLANNER);
  });

  test("every chart goes along as picture and as numbers, and says what it is of", { timeout: LONG }, async () => {
    await takeChartsAlong(world, PLANNER);
  });

  test("no screen scrolls sideways on a phone or shuts out people who use other means than eyes and mouse", { timeout: LONG }, async () => {
    await inspectEveryScreen(world, { planner: PLANNER, auditor: AUDITOR, admin: ADMIN, partner: PARTNER });
  });
});
