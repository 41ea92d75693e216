import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { proposeAndApprove } from "./budgets.journey.ts";
import { narrowByDecile, offerBothActs, openMarksByKeyboard, shareTheNumbers, takeChartsAlong } from "./charts.journey.ts";
import { followNumbersOfAreas, goIntoADistrict, readTheMap } from "./areas.journey.ts";
import { enrolAndEnd, followPaymentNumbers } from "./enrolments.journey.ts";
import { narrowAndGoBack } from "./filters.journey.ts";
import { compareTwoSides, followFamiliesThroughTime } from "./history.journey.ts";
import { importAndWithdraw } from "./import.journey.ts";
import { goByKeyboard, goByPalette } from "./keyboard.journey.ts";
import { pledgeMatchAndFinish } from "./partners.journey.ts";
import { findInAudit, revealOneNik } from "./reveal.journey.ts";
import { proposeAndDecide, writeARule } from "./programmes.journey.ts";
import { inspectEveryScreen } from "./screens.journey.ts";
import { leave, peopleOf, walkTheMenu } from "./sign-in.journey.ts";
import { simulateProposeApprove } from "./simulation.journey.ts";
import { startSinergi, type SinergiServer } from "./sinergi-server.ts";
import { walkSynergy } from "./synergy.journey.ts";
import { followEveryNumber } from "./targeting-numbers.journey.ts";
import { inviteAndDisable } from "./users.journey.ts";
import type { World } from "./visitor.ts";
import { decideAndUndo, findWithoutTrace, saveReopenExport } from "./work-lists.journey.ts";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
/** Programmes, persons, deciles, areas. */
const TABLES = 3;
/** Programmes, agencies, combinations, layers, sides, quadrants, package; and what two of them say beside. */
const SYNERGY_TABLES = 7;
const PLANNER = "Sekretariat TKPK (simulasi)";
const HEAD = "Kepala Dinas Sosial (simulasi)";
const AGENCY_HEAD = "Kepala Dinas Sosial (simulasi)";
const AUDITOR = "Inspektorat (simulasi)";
const ADMIN = "Administrator (simulasi)";
const PARTNER = "Mitra Baznas (simulasi)";
const OFFICE = "Operator Dinas Pertanian (simulasi)";

let server: SinergiServer;
let browser: Browser;
let world: World;

beforeAll(async () => {
  const executablePath = process.env["CHROME_PATH"];
  if (!executablePath) throw new Error("CHROME_PATH names no browser; `npm test` finds one.");
  server = await startSinergi(process.env);
  browser = await chromium.launch({ executablePath, args: FLAGS });
  world = { address: server.address, browser };
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Sasaran opens one list per distinct number, the screens are looked at one by one: these take minutes on a slow machine. */
const LONG = 240_000;

describe("people at the built app and a real server", () => {
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

  test("marks of a drawing are reached and opened by keys as by the mouse", async () => {
    await openMarksByKeyboard(world, PLANNER);
  });

  test("every chart offers the list of a mark and a filter, and a decile that is picked is marked while the rest follows", { timeout: LONG }, async () => {
    await offerBothActs(world, PLANNER);
    await narrowByDecile(world, PLANNER);
  });

  test("a link given away shows the same numbers on any other day", async () => {
    await shareTheNumbers(world, PLANNER);
  });

  test("two districts stand side by side, change over, and every number opens as many families", { timeout: LONG }, async () => {
    await compareTwoSides(world, PLANNER);
  });

  test("the chronic poor are followed through the versions to one family and its history", { timeout: LONG }, async () => {
    await followFamiliesThroughTime(world, PLANNER);
  });

  test("every number on Sinergi opens a list of as many families, in the tables as at the marks", { timeout: LONG }, async () => {
    await walkSynergy(world, PLANNER);
    const promises = await followEveryNumber(world, PLANNER, "/analisis/sinergi?wil=18.04.04");
    expect(new Set(promises.map(({ where }) => where)).size).toBeGreaterThanOrEqual(SYNERGY_TABLES);
    expect(promises.length).toBeGreaterThan(200);
  });

  test("an import goes through seven steps, moves the figures of an open tab, and is taken back as a whole", { timeout: LONG }, async () => {
    await importAndWithdraw(world, PLANNER);
  });

  test("filters stand in the address with readable keys, and no address holds a number or a name of a person", async () => {
    await narrowAndGoBack(world, PLANNER);
  });

  test("map and table of Wilayah say the same, and the keyboard opens an area with as many families as it says", async () => {
    await readTheMap(world, PLANNER);
  });

  test("a click leads from the regency into a district and to the page of a village, and Back undoes it", async () => {
    await goIntoADistrict(world, PLANNER);
  });

  test("every number of areas opens a list of as many families", { timeout: LONG }, async () => {
    await followNumbersOfAreas(world, PLANNER);
  });

  test("a rule is written with the builder, its numbers watched, and Sasaran follows it and its undo", { timeout: LONG }, async () => {
    await writeARule(world, PLANNER);
  });

  test("an agency's rule waits for the secretariat, which says no and why", { timeout: LONG }, async () => {
    await proposeAndDecide(world, { head: HEAD, planner: PLANNER });
  });

  test("a NIK is shown only for a reason, which the auditor reads", async () => {
    const reason = await revealOneNik(world, PLANNER);
    await findInAudit(world, AUDITOR, { person: PLANNER, reason });
  });

  test("somebody invited by a link signs in, and is out at the next click when disabled", async () => {
    await inviteAndDisable(world, ADMIN);
  });

  test("no screen scrolls sideways on a phone or shuts out people who use other means than eyes and mouse", { timeout: LONG }, async () => {
    await inspectEveryScreen(world, { planner: PLANNER, auditor: AUDITOR, admin: ADMIN, partner: PARTNER });
  });

  test("a double aid is decided and taken back; a list is saved, changed, opened again and leaves for a purpose the auditor reads", { timeout: LONG }, async () => {
    await decideAndUndo(world, PLANNER);
    const reason = await saveReopenExport(world, PLANNER);
    await findWithoutTrace(world, PLANNER);
    await findInAudit(world, AUDITOR, { person: PLANNER, reason, action: "list.exported", words: "Daftar diekspor" });
  });

  test("a family is enrolled by hand, the figure moves, the help ends with a reason; numbers of payments open their families", { timeout: LONG }, async () => {
    await enrolAndEnd(world, PLANNER);
    await followPaymentNumbers(world, PLANNER);
  });

  test("500 places for KUBE are simulated, their list proposed, and approved by a second person it becomes a list of candidates", { timeout: LONG }, async () => {
    await simulateProposeApprove(world, { proposer: PLANNER, second: AGENCY_HEAD });
  });

  test("a partner promises help after seeing what is there, an office takes it on, and the partner reads what came of it", async () => {
    await pledgeMatchAndFinish(world, { partner: PARTNER, office: OFFICE });
  });

  test("Tab and Enter lead from signing in to the families behind a number, and one more key to English", async () => {
    await goByKeyboard(world, PLANNER);
  });

  test("an office proposes money by one person and approves it by another; then the figures move", () => proposeAndApprove(world, { operator: "Operator Dinas Pertanian (simulasi)", head: "Kepala Dinas Pertanian (simulasi)" }));

  test("a few letters lead to any screen or place, and to no person", async () => {
    await goByPalette(world, PLANNER);
  });
});
