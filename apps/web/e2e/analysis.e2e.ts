import { describe, test } from "vitest";
import { narrowByDecile, offerBothActs, openMarksByKeyboard, shareTheNumbers } from "./charts.journey.ts";
import { goIntoADistrict, readTheMap } from "./areas.journey.ts";
import { narrowAndGoBack } from "./filters.journey.ts";
import { compareTwoSides, followFamiliesThroughTime } from "./history.journey.ts";
import { goByKeyboard, goByPalette } from "./keyboard.journey.ts";
import { findInAudit, revealOneNik } from "./reveal.journey.ts";
import { proposeAndDecide, writeARule } from "./programmes.journey.ts";
import { addAFigure } from "./series.journey.ts";
import { compareAndKeep, simulateProposeApprove } from "./simulation.journey.ts";
import { decideAndUndo, findWithoutTrace, saveReopenExport } from "./work-lists.journey.ts";
import { LONG, worldOfFile } from "./open-world.ts";
import { PLANNER, HEAD, AUDITOR } from "./people.ts";

const world = worldOfFile(process.env);

describe("people who read figures", () => {
  test("marks of a drawing are reached and opened by keys as by the mouse", async () => {
    await openMarksByKeyboard(world(), PLANNER);
  });

  test("every chart offers the list of a mark and a filter, and a decile that is picked is marked while the rest follows", { timeout: LONG }, async () => {
    await offerBothActs(world(), PLANNER);
    await narrowByDecile(world(), PLANNER);
  });

  test("a link given away shows the same numbers on any other day", async () => {
    await shareTheNumbers(world(), PLANNER);
  });

  test("two districts stand side by side, change over, and every number opens as many families", { timeout: LONG }, async () => {
    await compareTwoSides(world(), PLANNER);
  });

  test("the chronic poor are followed through the versions to one family and its history", { timeout: LONG }, async () => {
    await followFamiliesThroughTime(world(), PLANNER);
  });

  test("filters stand in the address with readable keys, and no address holds a number or a name of a person", async () => {
    await narrowAndGoBack(world(), PLANNER);
  });

  test("map and table of Wilayah say the same, and the keyboard opens an area with as many families as it says", async () => {
    await readTheMap(world(), PLANNER);
  });

  test("a click leads from the regency into a district and to the page of a village, and Back undoes it", async () => {
    await goIntoADistrict(world(), PLANNER);
  });

  test("a rule is written with the builder, its numbers watched, and Sasaran follows it and its undo", { timeout: LONG }, async () => {
    await writeARule(world(), PLANNER);
  });

  test("an agency's rule waits for the secretariat, which says no and why", { timeout: LONG }, async () => {
    await proposeAndDecide(world(), { head: HEAD, planner: PLANNER });
  });

  test("a NIK is shown only for a reason, which the auditor reads", async () => {
    const reason = await revealOneNik(world(), PLANNER);
    await findInAudit(world(), AUDITOR, { person: PLANNER, reason });
  });

  test("a double aid is decided and taken back; a list is saved, changed, opened again and leaves for a purpose the auditor reads", { timeout: LONG }, async () => {
    await decideAndUndo(world(), PLANNER);
    const reason = await saveReopenExport(world(), PLANNER);
    await findWithoutTrace(world(), PLANNER);
    await findInAudit(world(), AUDITOR, { person: PLANNER, reason, action: "list.exported", words: "Daftar diekspor" });
  });

  test("500 places for KUBE are simulated, their list proposed, and approved by a second person it becomes a list of candidates", { timeout: LONG }, async () => {
    await simulateProposeApprove(world(), { proposer: PLANNER, second: HEAD });
  });

  test("two scenarios stand side by side, are kept under a name, and found and taken along again", () => compareAndKeep(world(), PLANNER));

  test("Tab and Enter lead from signing in to the families behind a number, and one more key to English", async () => {
    await goByKeyboard(world(), PLANNER);
  });

  test("a figure of BPS is written down with its source, taken away and brought back, and leaves in a workbook", () => addAFigure(world(), PLANNER));

  test("a few letters lead to any screen or place, and to no person", async () => {
    await goByPalette(world(), PLANNER);
  });
});
