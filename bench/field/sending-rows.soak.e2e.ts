import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAt, numberAt } from "../shapes.ts";
import { saveIn, syncIn } from "./phone.ts";
import { correctionOf, visitOf } from "./records.ts";
import { atPhone, closeRows, drain, ground, keep, LONG, newMark, once, openRows, received, recordsIn, visit, watchStatus } from "./row-phones.ts";

beforeAll(openRows, LONG);
afterAll(closeRows);

/** A month offline is 2,000; as many in `FIELD_LOAD` make the test as long as that. */
const LOAD = Number(process.env["FIELD_LOAD"] ?? "100");
const HOUR_MS = 3_600_000;

test("row 36: a clock a day ahead, a year behind and an hour back: numbers go on rising and everything arrives", { timeout: LONG }, async () => {
  await atPhone(async (phone, tab) => {
    const kept: string[] = [];
    for (const hours of [24, -8_766, -1]) {
      await phone.shiftClock(hours * HOUR_MS);
      await phone.reload();
      kept.push(...(await keep(tab, 2)));
    }
    await drain(tab);
    const seqs = (await recordsIn(tab)).map(({ seq }) => seq);
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await received(kept)).toEqual(once(kept));
  });
});

describe("photos and corrections", () => {
  test("row 39: a photo that breaks off is waited for and goes on where it was, as one file", { timeout: LONG }, async () => {
    await atPhone(async (_phone, tab) => {
      ground().proxy.photoFaults = 1;
      const mark = newMark();
      await watchStatus(tab);
      const id = await saveIn(tab, { ...visit(mark), photoSide: 420 });
      await expect.poll(() => ground().proxy.photoFaults, { timeout: 20_000 }).toBe(0);
      await drain(tab);
      // For a while the record was at the office and its photo still here.
      expect(await tab.evaluate("globalThis.seenStandings.some(({ pending, photos }) => pending === 0 && photos === 1)")).toBe(true);
      const { rows } = await ground().world.db.query<{ whole: boolean }>("select received = bytes and complete_at is not null as whole from sync_attachment where record_id = $1", [id]);
      expect(rows).toEqual([{ whole: true }]);
    });
  });

  test("row 40: a photo the phone can no longer read is told to the office, and its record arrives", { timeout: LONG }, async () => {
    await atPhone(async (phone, tab) => {
      await phone.goOffline(true);
      const mark = newMark();
      const id = await saveIn(tab, visit(mark, { photo: true }));
      await tab.evaluate(async () => globalThis.__fieldDriver?.spoilPhotos());
      await phone.goOffline(false);
      await expect.poll(async () => {
        await syncIn(tab);
        return (await ground().world.db.query<{ lost: boolean }>("select lost_at is not null as lost from sync_attachment where record_id = $1", [id])).rows;
      }, { timeout: 20_000 }).toEqual([{ lost: true }]);
      expect(await received([mark])).toEqual([1]);
    });
  });

  test("row 42: what is changed while it is being sent becomes a record of its own, and both arrive in order", { timeout: LONG }, async () => {
    await atPhone(async (_phone, tab) => {
      const { proxy, world } = ground();
      proxy.faults.push("SLOW");
      const turn = ground().nextTurn();
      const [first, second] = [newMark(), newMark()];
      const id = await saveIn(tab, visitOf(turn, first));
      await expect.poll(() => proxy.pushes.length, { timeout: 10_000 }).toBe(1);
      const later = await saveIn(tab, visitOf(turn, second, { amends: id }));
      await drain(tab);
      const { rows } = await world.db.query<{ id: string; by: string | null }>("select id::text as id, amended_by::text as by from visit where id = any($1::uuid[]) order by received_at", [[id, later]]);
      expect(rows).toEqual([{ id, by: later }, { id: later, by: null }]);
    });
  });

  test("a correction of the profile arrives and makes a version", { timeout: LONG }, async () => {
    await atPhone(async (_phone, tab) => {
      const mark = newMark();
      await saveIn(tab, correctionOf(ground().nextTurn(), mark));
      await drain(tab);
      const { rows } = await ground().world.db.query<{ status: string }>("select status from sync_receipt where body like $1", [`%${mark}%`]);
      expect(rows).toEqual([{ status: "APPLIED" }]);
    });
  });
});

test(`row 47: a month offline goes out in the order in which it was written, while somebody goes on writing`, { timeout: LONG * 2 }, async () => {
  await atPhone(async (phone, tab) => {
    await phone.goOffline(true);
    const records = Array.from({ length: LOAD }, () => visit(newMark()));
    await tab.evaluate(async (all) => {
      for (const record of all) await globalThis.__fieldDriver?.save(record);
    }, records);
    await phone.goOffline(false);
    const draining = drain(tab);
    await keep(tab, 3);
    await draining;
    await drain(tab);
    const seqs = ground().proxy.pushes.flatMap((push) => listAt(JSON.parse(push), "items").map((item) => numberAt(item, "seq")));
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(seqs.length).toBe(LOAD + 3);
  });
});
