import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveIn, syncIn } from "./phone.ts";
import { atPhone, closeRows, drain, ground, keep, LONG, newMark, once, openRows, received, recordsIn, statusIn, visit } from "./row-phones.ts";

beforeAll(openRows, LONG);
afterAll(closeRows);

describe("people", () => {
  test("row 27: an expired session stops the sending and not the writing, and signing in again goes on", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      const { world } = ground();
      await world.db.query("delete from session where user_id = $1", [world.people[0].userId]);
      const kept = [...(await keep(tab, 2))];
      await syncIn(tab);
      expect(await statusIn(tab)).toMatchObject({ pending: 2, trouble: "SIGN_IN" });
      kept.push(...(await keep(tab, 1)));
      await phone.carry(await world.signIn(world.people[0]));
      await drain(tab);
      expect(await received(kept)).toEqual(once(kept));
    });
  });

  test("row 28: while somebody else is signed in nothing of the first is sent, and it all goes out as his", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      const { world } = ground();
      await phone.goOffline(true);
      const kept = await keep(tab, 2);
      await phone.carry(await world.signIn(world.people[1]));
      await phone.goOffline(false);
      await syncIn(tab);
      expect(await received(kept)).toEqual([0, 0]);
      expect(await statusIn(tab)).toMatchObject({ pending: 2, trouble: "SIGN_IN" });
      await phone.carry(await world.signIn(world.people[0]));
      await drain(tab);
      const { rows } = await world.db.query<{ user: string }>("select user_id as user from sync_receipt where body like any($1)", [kept.map((mark) => `%${mark}%`)]);
      expect(rows.map(({ user }) => user)).toEqual([world.people[0].userId, world.people[0].userId]);
    });
  });
});

describe("a server restored from an older backup", () => {
  /** What the backup does not hold: the whole record of one, of the other its photo. */
  async function forget(recordId: string, photoOf: string): Promise<void> {
    const { db } = ground().world;
    await db.query("delete from visit where id = $1", [recordId]);
    await db.query("delete from sync_attachment where record_id = $1", [recordId]);
    await db.query("delete from sync_receipt where record_id = $1", [recordId]);
    await db.query("update sync_attachment set content = null, complete_at = null, received = 0 where record_id = $1", [photoOf]);
  }

  test("row 43: a phone with nothing to send learns of it, and sends the records and photos again that are not there", { timeout: LONG }, async () => {
    await atPhone(async (_phone, tab) => {
      const marks = [newMark(), newMark()];
      const ids: string[] = [];
      for (const mark of marks) ids.push(await saveIn(tab, { ...visit(mark), photoSide: 120 }));
      await drain(tab);
      const [stays = "", goes = ""] = ids;
      await forget(goes, stays);
      expect(await received(marks)).toEqual([1, 0]);
      await expect.poll(async () => {
        await syncIn(tab);
        const { rows } = await ground().world.db.query<{ whole: boolean }>("select complete_at is not null as whole from sync_attachment where record_id = any ($1::uuid[])", [ids]);
        return [...(await received(marks)), ...rows.map(({ whole }) => whole)];
      }, { timeout: 40_000, interval: 200 }).toEqual([1, 1, true, true]);
      expect((await recordsIn(tab)).map(({ state, photos }) => [state, photos.sent])).toEqual([["RECEIVED", 1], ["RECEIVED", 1]]);
    });
  });
});
