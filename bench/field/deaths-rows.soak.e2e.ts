import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAt, textAt } from "../shapes.ts";
import { saveIn } from "./phone.ts";
import { atPhone, closeRows, drain, ground, keep, LONG, newMark, once, openRows, received, recordsIn, visit } from "./row-phones.ts";

beforeAll(openRows, LONG);
afterAll(closeRows);

describe("a phone that dies", () => {
  test("rows 1 and 41: the browser is killed while somebody writes: the draft opens where it was", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      const draftId = crypto.randomUUID();
      await tab.evaluate(async (id) => globalThis.__fieldDriver?.saveDraft(id, "aid", { notes: "separuh" }), draftId);
      await phone.kill();
      const draft = await (await phone.tab(0)).evaluate(async (id) => globalThis.__fieldDriver?.readDraft(id), draftId);
      expect(draft).toMatchObject({ at: "aid", fields: { notes: "separuh" } });
    });
  });

  test("row 1: killed before the save returns: the record is whole and its draft gone, or the draft is there and no record", { timeout: LONG }, async () => {
    await atPhone(async (phone, first) => {
      let tab = first;
      for (const withinMs of [0, 4, 9, 15]) {
        await phone.goOffline(true);
        const draftId = crypto.randomUUID();
        await tab.evaluate(async (id) => globalThis.__fieldDriver?.saveDraft(id, "proof", {}), draftId);
        const saving = saveIn(tab, { ...visit(newMark()), draftId }).catch(() => "");
        await wait(withinMs);
        await phone.kill();
        const acknowledged = (await saving) !== "";
        tab = await phone.tab(0);
        const draft = await tab.evaluate(async (id) => globalThis.__fieldDriver?.readDraft(id), draftId);
        const isKept = (await recordsIn(tab)).some(({ id }) => id === draftId);
        expect(isKept).toBe(draft === null);
        if (acknowledged) expect(isKept).toBe(true);
      }
    });
  });

  test("row 2: killed right after \"Tersimpan di HP\": record, number and outbox are there", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      await phone.goOffline(true);
      const kept = await keep(tab, 3);
      await phone.kill();
      const again = await phone.tab(0);
      expect((await recordsIn(again)).map(({ seq, state }) => [seq, state])).toEqual([[1, "ON_PHONE"], [2, "ON_PHONE"], [3, "ON_PHONE"]]);
      await phone.goOffline(false);
      await drain(again);
      expect(await received(kept)).toEqual(once(kept));
    });
  });

  test("row 3: killed while it sends: the same id goes out again and stands once", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      const { proxy } = ground();
      proxy.faults.push("SLOW");
      const kept = await keep(tab, 1);
      await expect.poll(() => proxy.pushes.length, { timeout: 10_000 }).toBe(1);
      await phone.kill();
      await drain(await phone.tab(0));
      const ids = proxy.pushes.flatMap((push) => listAt(JSON.parse(push), "items").map((item) => textAt(item, "id")));
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(1);
      expect(await received(kept)).toEqual(once(kept));
    });
  });
});
