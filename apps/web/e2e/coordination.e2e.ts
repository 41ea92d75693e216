import { describe, test } from "vitest";
import { signByPhone } from "./attendance.journey.ts";
import { proposeAndApprove } from "./budgets.journey.ts";
import { enrolAndEnd, followPaymentNumbers } from "./enrolments.journey.ts";
import { draftAndSign } from "./focus.journey.ts";
import { followUpToTheEnd } from "./followups.journey.ts";
import { importAndWithdraw } from "./import.journey.ts";
import { bringMeasureAndShow } from "./kept-figures.journey.ts";
import { writeMinutesTogether } from "./minutes.journey.ts";
import { walkTheLoop } from "./loop.journey.ts";
import { planInviteAnswerPropose } from "./meetings.journey.ts";
import { writeCheckSign } from "./papers.journey.ts";
import { addRenameTakeBack, takeBackAMistake } from "./organisations.journey.ts";
import { lookForSomebodyInWorkLists } from "./names.journey.ts";
import { hearAndRead } from "./notices.journey.ts";
import { pledgeMatchAndFinish } from "./partners.journey.ts";
import { inviteAndDisable } from "./users.journey.ts";
import { LONG, worldOfFile } from "./open-world.ts";
import { PLANNER, LEADER, HEAD, OFFICE, OFFICE_HEAD, PARTNER, ADMIN } from "./people.ts";

const world = worldOfFile(process.env);

describe("people who bring data and help, and agree on them", () => {
  test("a meeting is planned in a series, offices are invited by seat and answer, and what is proposed comes onto its agenda", { timeout: LONG }, async () => {
    await planInviteAnswerPropose(world(), { planner: PLANNER, head: HEAD, operator: OFFICE });
  });

  test("a phone without an account signs the attendance list by the code on the wall and is on the secretary's screen at once", { timeout: LONG }, async () => {
    await signByPhone(world(), PLANNER);
  });

  test("an import goes through seven steps, moves the figures of an open tab, and is taken back as a whole", { timeout: LONG }, async () => {
    await importAndWithdraw(world(), PLANNER);
  });

  test("a figure is brought to the rakor and measured again, and the projector shows it without a network and without a name", { timeout: LONG }, async () => {
    await bringMeasureAndShow(world(), PLANNER);
  });

  test("a follow-up that nears its due day is heard of at the bell, followed, and read", { timeout: LONG }, async () => {
    await hearAndRead(world(), HEAD);
  });

  test("somebody invited by a link signs in, and is out at the next click when disabled", async () => {
    await inviteAndDisable(world(), ADMIN);
  });

  test("who is looked for in the lists of work is found, and stands in no address", { timeout: LONG }, async () => {
    await lookForSomebodyInWorkLists(world(), PLANNER);
  });

  test("a family is enrolled by hand, the figure moves, the help ends with a reason; numbers of payments open their families", { timeout: LONG }, async () => {
    await enrolAndEnd(world(), PLANNER);
    await followPaymentNumbers(world(), PLANNER);
  });

  test("a partner promises help after seeing what is there, an office takes it on, and the partner reads what came of it", async () => {
    await pledgeMatchAndFinish(world(), { partner: PARTNER, office: OFFICE });
  });

  test("two secretaries write minutes at once; the line of one drops, she closes the tab and comes back, and every word is there once", { timeout: LONG }, async () => {
    await writeMinutesTogether(world(), PLANNER);
  });

  test("what was agreed is reported with a photo, sent back, reported again and verified on the board by keys", { timeout: LONG }, async () => {
    await followUpToTheEnd(world(), { secretariat: PLANNER, head: HEAD, office: "Dinas Sosial" });
  });

  test("the whole loop: a figure is brought, a decision taken on it, done by an office, verified, and the next meeting opens with what moved", { timeout: LONG }, async () => {
    await walkTheLoop(world(), { planner: PLANNER, head: HEAD, office: "Dinas Sosial" });
  });

  test("a paper of a meeting is written, checked by a second person, signed, verified by a stranger, and corrected by a new version", { timeout: LONG }, async () => {
    await writeCheckSign(world(), { writer: PLANNER, leader: LEADER, meeting: null });
  });

  test("an office proposes money by one person and approves it by another; then the figures move", () => proposeAndApprove(world(), { operator: OFFICE, head: OFFICE_HEAD }));

  test("an organisation is added, renamed from a day on and kept while somebody works there; one added by mistake is taken back and added again", { timeout: LONG }, async () => {
    await addRenameTakeBack(world(), PLANNER);
    await takeBackAMistake(world(), PLANNER);
  });

  test("a list of priority villages is drawn up by the secretariat and signed by the leader, and is closed from then on", { timeout: LONG }, () => draftAndSign(world(), { writer: PLANNER, leader: LEADER }));
});
