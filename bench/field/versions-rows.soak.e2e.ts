import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAt, textAt } from "../shapes.ts";
import { saveIn, waitingIn } from "./phone.ts";
import { atPhone, closeRows, drain, ground, keep, LONG, newMark, once, openRows, received, recordsIn, visit } from "./row-phones.ts";

beforeAll(openRows, LONG);
afterAll(closeRows);

describe("other versions of the app", () => {
  test("rows 30 and 32: what an older app queued goes out of a newer one as it was written, and of an older one after a rollback", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      const { proxy, serve } = ground();
      proxy.faults.push(...Array.from({ length: 40 }, () => "DROP_BEFORE" as const));
      const kept = [...(await keep(tab, 2))];
      serve("newer");
      await phone.update();
      expect(await tab.evaluate(async () => globalThis.__fieldDriver?.version())).toBe("uji-2");
      kept.push(...(await keep(tab, 1)));
      serve("current");
      await phone.update();
      expect(await tab.evaluate(async () => globalThis.__fieldDriver?.version())).toBe("uji-1");
      kept.push(...(await keep(tab, 1)));
      proxy.faults.length = 0;
      await drain(tab);
      expect(await received(kept)).toEqual(once(kept));
      const bodies = Map.groupBy(proxy.pushes.flatMap((push) => listAt(JSON.parse(push), "items")), (item) => textAt(item, "id"));
      for (const items of bodies.values()) expect(new Set(items.map((item) => textAt(item, "body"))).size).toBe(1);
    });
  });

  test("row 31: an older tab writes no more once a newer app has opened the storage, and no row is out of sight", { timeout: LONG }, async () => {
    await atPhone(async (phone, old) => {
      await phone.goOffline(true);
      const kept = await keep(old, 1);
      const newer = await phone.newTab();
      ground().serve("newer");
      await phone.goOffline(false);
      ground().proxy.faults.push(...Array.from({ length: 20 }, () => "DROP_BEFORE" as const));
      await newer.evaluate(async () => globalThis.__fieldDriver?.update()).catch(() => undefined);
      // The app comes back by itself once the newer one is in.
      await wait(1_500);
      await phone.reopen(newer);
      expect(await newer.evaluate(async () => globalThis.__fieldDriver?.version())).toBe("uji-2");
      // It stops writing, or has come back as the newer app and stands at its door.
      await expect(saveIn(old, visit(newMark()))).rejects.toThrow(/Not kept|locked/);
      expect((await recordsIn(newer)).map(({ title }) => title)).toEqual(kept);
      ground().proxy.faults.length = 0;
      await drain(newer);
      expect(await received(kept)).toEqual(once(kept));
    });
  });

  test("row 34: a newer app that came waits: nothing is reloaded under who writes, and it is there after the next start", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      await tab.evaluate(async () => globalThis.__fieldDriver?.saveDraft(crypto.randomUUID(), "aid", {}));
      await tab.evaluate("globalThis.stillHere = true");
      ground().serve("newer");
      await tab.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())");
      await wait(1_500);
      expect(await tab.evaluate("globalThis.stillHere === true")).toBe(true);
      expect(await tab.evaluate(async () => globalThis.__fieldDriver?.version())).toBe("uji-1");
      await phone.kill();
      await phone.tab(0);
      await phone.kill();
      expect(await (await phone.tab(0)).evaluate(async () => globalThis.__fieldDriver?.version())).toBe("uji-2");
    });
  });

  test("row 35: the service worker is active in ten seconds, and the app opens from it in aeroplane mode after a kill", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      expect(phone.opensOffline).toBe(true);
      await expect.poll(() => tab.evaluate("navigator.serviceWorker.getRegistration().then((one) => one?.active?.state ?? null)"), { timeout: 10_000 }).toBe("activated");
      await phone.goOffline(true);
      await phone.kill();
      const cold = await phone.tab(0);
      expect(await cold.evaluate("navigator.onLine")).toBe(false);
      await keep(cold, 1);
      expect(await waitingIn(cold)).toEqual({ pending: 1, photos: 0 });
    });
  });
});
