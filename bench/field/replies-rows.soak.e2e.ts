import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAt } from "../shapes.ts";
import { atPhone, closeRows, drain, ground, keep, LONG, once, openRows, received, statusIn, watchStatus } from "./row-phones.ts";
import type { Fault } from "./schedule.ts";

beforeAll(openRows, LONG);
afterAll(closeRows);

/** The fault was done, and the phone is at rest again. */
async function suffered(tab: Page, fault: Fault, before: number): Promise<void> {
  await expect.poll(async () => (ground().proxy.done.get(fault) ?? 0) - before + ((await statusIn(tab))?.sending ? -1 : 0), { timeout: 20_000, interval: 50 }).toBe(1);
}

interface Lost {
  readonly name: string;
  readonly fault: Fault;
  /** Null: Chromium asks once more by itself on a connection that was in use, and the app never hears of it. */
  readonly trouble: string | null;
  readonly pending: number;
}

const LOST_REPLIES: readonly Lost[] = [
  { name: "row 4: the server committed and its reply was lost: what is sent again stands once", fault: "COMMIT_THEN_DROP", trouble: null, pending: 4 },
  { name: "row 5: the server died in the middle of a batch: the rest comes with the next one", fault: "DIES_MIDWAY", trouble: null, pending: 4 },
  { name: "row 6: a reply that breaks off changes nothing", fault: "TRUNCATED", trouble: "PORTAL", pending: 4 },
  { name: "row 7: a Wi-Fi that answers 200 with its own page acknowledges nothing, and the phone says so", fault: "PORTAL", trouble: "PORTAL", pending: 4 },
  { name: "row 8: 500 after the commit: what is sent again stands once", fault: "ERROR_AFTER", trouble: "FAULT", pending: 4 },
  { name: "row 46: a network that answers nothing is given up in time, and nothing waits for it", fault: "SLOW", trouble: "TIMEOUT", pending: 4 },
  { name: "row 27: 401 in the middle of sending keeps every record", fault: "UNAUTHORIZED", trouble: "SIGN_IN", pending: 4 },
];

describe("replies that are lost", () => {
  test.each(LOST_REPLIES)("$name", { timeout: LONG }, async ({ fault, trouble, pending }) => {
    await atPhone(async (phone, tab) => {
      const { proxy } = ground();
      await phone.goOffline(true);
      const kept = await keep(tab, 4);
      const before = proxy.done.get(fault) ?? 0;
      proxy.faults.push(fault);
      const standings = await watchStatus(tab);
      await phone.goOffline(false);
      await suffered(tab, fault, before);
      if (trouble !== null) expect(await standings()).toContainEqual({ pending, trouble });
      await drain(tab);
      expect(await received(kept)).toEqual(once(kept));
    });
  });

  test("row 6: of a reply that names half the records only that half is acknowledged", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      await phone.goOffline(true);
      const kept = await keep(tab, 4);
      ground().proxy.faults.push("HALF_OUTCOMES", "DROP_BEFORE", "DROP_BEFORE");
      await phone.goOffline(false);
      await expect.poll(async () => (await statusIn(tab))?.pending, { timeout: 20_000 }).toBe(2);
      ground().proxy.faults.length = 0;
      await drain(tab);
      expect(await received(kept)).toEqual(once(kept));
    });
  });

  test("row 38: a batch that is too large is halved until it is taken", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      const { proxy } = ground();
      await phone.goOffline(true);
      const kept = await keep(tab, 5);
      proxy.mostItems = 2;
      const before = proxy.pushes.length;
      await phone.goOffline(false);
      await drain(tab);
      const sizes = proxy.pushes.slice(before).map((push) => listAt(JSON.parse(push), "items").length);
      const tooLarge = sizes.filter((size) => size > 2);
      expect(tooLarge[0]).toBe(5);
      expect(tooLarge.every((size, at) => at === 0 || size <= Math.ceil((tooLarge[at - 1] ?? 0) / 2))).toBe(true);
      expect(await received(kept)).toEqual(once(kept));
    });
  });
});
