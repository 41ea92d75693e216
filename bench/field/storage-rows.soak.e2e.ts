import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import words from "../../apps/web/src/messages/id/field-shell.json" with { type: "json" };
import { saveIn, syncIn } from "./phone.ts";
import { atPhone, closeRows, drain, ground, keep, LONG, newMark, openRows, received, recordsIn, statusIn, visit } from "./row-phones.ts";

beforeAll(openRows, LONG);
afterAll(closeRows);

describe("storage", () => {
  test("row 22: no room for words: nothing of the record is kept, the screen is told, and with room it is kept", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      await phone.goOffline(true);
      // What Chromium says when a disk is full; its own override of the quota lets these writes through.
      await tab.evaluate(`{
        const { add, put } = IDBObjectStore.prototype;
        globalThis.full = true;
        const orFull = (write) => function (...given) {
          if (!globalThis.full) return write.apply(this, given);
          throw new DOMException("full", "QuotaExceededError");
        };
        IDBObjectStore.prototype.add = orFull(add);
        IDBObjectStore.prototype.put = orFull(put);
      }`);
      await expect(saveIn(tab, visit(newMark()))).rejects.toThrow("FULL");
      expect(await recordsIn(tab)).toEqual([]);
      await tab.evaluate("globalThis.full = false");
      await keep(tab, 1);
      expect((await recordsIn(tab)).map(({ seq }) => seq)).toEqual([1]);
    });
  });

  test("row 23: no room for a photo: the words are kept and sent, and the office is told of the photo", { timeout: LONG }, async () => {
    await atPhone(async (_phone, tab) => {
      await tab.evaluate("navigator.storage.estimate = async () => ({ quota: 21e6, usage: 2e6 })");
      const mark = newMark();
      await saveIn(tab, visit(mark, { photo: true })).catch((error: unknown) => expect(String(error)).toContain("PHOTO_FULL"));
      expect((await recordsIn(tab)).map(({ title }) => title)).toEqual([mark]);
      await drain(tab);
      expect(await received([mark])).toEqual([1]);
    });
  });

  test("row 24: a browser that does not promise to keep the data is told by the phone to the office", { timeout: LONG }, async () => {
    await atPhone(async (_phone, tab) => {
      await keep(tab, 1);
      await drain(tab);
      expect(await statusIn(tab)).toMatchObject({ persisted: false });
      const deviceId = await tab.evaluate(async () => globalThis.__fieldDriver?.deviceId());
      const { rows } = await ground().world.db.query("select storage_persisted as persisted from sync_device where device_id = $1", [deviceId]);
      expect(rows).toEqual([{ persisted: false }]);
    });
  });

  test("row 25: a phone that was emptied learns from the server how much it held, and which numbers are missing", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab, profile) => {
      // More often than the phone tries: nothing of it may arrive before it is emptied.
      ground().proxy.faults.push(...Array.from({ length: 500 }, () => "DROP_BEFORE" as const));
      await keep(tab, 2);
      const before = await tab.evaluate(async () => globalThis.__fieldDriver?.deviceId());
      // Each attempt begins with what the phone holds; the first one may have begun before anything was kept.
      await expect.poll(async () => {
        await syncIn(tab);
        return (await ground().world.db.query("select pending from sync_device where device_id = $1", [before])).rows;
      }, { timeout: 30_000 }).toEqual([{ pending: 2 }]);
      await phone.kill();
      await rm(join(profile, "Default", "IndexedDB"), { recursive: true, force: true });
      const again = await phone.tab(0);
      await syncIn(again);
      const others = await again.evaluate(async () => globalThis.__fieldDriver?.otherDevices());
      expect(others).toContainEqual(expect.objectContaining({ deviceId: before, pending: 2, missingSeqs: [1, 2] }));
    });
  });

  test("row 46: a phone that reached no server when it was first opened asks again by itself, and nobody has to sign in anew", { timeout: LONG }, async () => {
    await atPhone(async (phone, _tab, profile) => {
      const { proxy, world } = ground();
      await phone.kill();
      await rm(join(profile, "Default", "IndexedDB"), { recursive: true, force: true });
      proxy.target = null;
      const opening = phone.tab(0);
      const isTold = async () => (await Promise.all(phone.context.pages().map((page) => page.getByText(words.fieldShell.door.problem_noNetwork).count()))).some((count) => count > 0);
      await expect.poll(() => isTold().catch(() => false), { timeout: 30_000 }).toBe(true);
      proxy.target = world.origin();
      expect(await statusIn(await opening)).toMatchObject({ pending: 0 });
    });
  });

  test("row 26: a connection the browser shut is opened again, and a storage that stays shut is told instead of kept in memory", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      await tab.evaluate(async () => globalThis.__fieldDriver?.closeDatabase());
      const kept = await keep(tab, 1);
      await drain(tab);
      expect(await received(kept)).toEqual([1]);
      const shut = await phone.context.newPage();
      await shut.addInitScript("IDBFactory.prototype.open = function () { throw new DOMException('shut', 'UnknownError'); };");
      await shut.goto(`${ground().proxy.origin}/lapangan/`, { waitUntil: "commit" });
      await shut.getByText(words.fieldShell.door.SHUT_title).waitFor({ timeout: 30_000 });
    });
  });
});
