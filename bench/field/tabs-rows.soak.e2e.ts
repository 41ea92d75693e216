import { afterAll, beforeAll, describe, expect, test } from "vitest";
import visitWords from "../../apps/web/src/messages/id/field-visits.json" with { type: "json" };
import { syncIn } from "./phone.ts";
import { atPhone, closeRows, drain, ground, keep, LONG, once, openRows, received } from "./row-phones.ts";

beforeAll(openRows, LONG);
afterAll(closeRows);

describe("tabs", () => {
  test("row 10: two tabs send at once: nothing stands twice", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      await phone.goOffline(true);
      const other = await phone.newTab();
      const kept = [...(await keep(tab, 8)), ...(await keep(other, 8))];
      await phone.goOffline(false);
      await Promise.all([syncIn(tab), syncIn(other)]);
      await drain(other);
      expect(await received(kept)).toEqual(once(kept));
    });
  });

  test("row 11: a tab frozen with the lock in its hand holds up the others for a minute and no longer", { timeout: LONG }, async () => {
    await atPhone(async (phone, frozen) => {
      const { proxy } = ground();
      const other = await phone.newTab();
      let release = (): void => undefined;
      proxy.hold = new Promise((resolve) => (release = resolve));
      const kept = await keep(frozen, 1);
      // The harness's phone waits a second and a half: on a slow machine it may be at it for the second time.
      await expect.poll(() => proxy.pushes.length, { timeout: 10_000, interval: 20 }).toBeGreaterThan(0);
      const devTools = await phone.context.newCDPSession(frozen);
      await devTools.send("Page.setWebLifecycleState", { state: "frozen" });
      proxy.hold = null;
      await phone.reopen(other, 61_000);
      await drain(other);
      release();
      expect(await received(kept)).toEqual(once(kept));
    });
  });
});

test("row 12: a draft that is open in another tab can be read there and not written, until that one is closed", { timeout: LONG }, async () => {
  await atPhone(async (phone, tab) => {
    await syncIn(tab);
    const form = `/kunjungan/${crypto.randomUUID()}?keluarga=${ground().world.families[0] ?? ""}`;
    const elsewhere = visitWords.fieldKit.openElsewhere;
    await phone.goTo(tab, form);
    await tab.getByRole("heading").first().waitFor();
    const other = await phone.newTab();
    await phone.goTo(other, form);
    await other.getByText(elsewhere).waitFor();
    expect(await tab.getByText(elsewhere).count()).toBe(0);
    await tab.close();
    await other.getByText(elsewhere).waitFor({ state: "hidden" });
  });
});
