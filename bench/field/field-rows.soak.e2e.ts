import { openSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import words from "../../apps/web/src/messages/id/field-shell.json" with { type: "json" };
import visitWords from "../../apps/web/src/messages/id/field-visits.json" with { type: "json" };
import { listAt, numberAt, textAt } from "../shapes.ts";
import { makeBenchDirectory } from "../stage.ts";
import type { DriverRecord } from "./driver.ts";
import type { Ground } from "./ground.ts";
import { closeGrounds, openGrounds } from "./grounds.ts";
import { Phone, saveIn, syncIn, waitingIn } from "./phone.ts";
import { correctionOf, visitOf } from "./records.ts";
import { begin } from "./run-schedule.ts";
import type { Fault } from "./schedule.ts";

/** A month offline is 2,000; as many in `FIELD_LOAD` make the test as long as that. */
const LOAD = Number(process.env["FIELD_LOAD"] ?? "100");
const LONG = 300_000;
const HOUR_MS = 3_600_000;

let directory = "";
let grounds: readonly Ground[] = [];
let marks = 0;
const ground = (): Ground => {
  const [first] = grounds;
  if (!first) throw new Error("The ground is not open");
  return first;
};

beforeAll(async () => {
  const executablePath = process.env["CHROME_PATH"];
  if (!executablePath) throw new Error("CHROME_PATH names no browser; `npm test` finds one.");
  directory = await makeBenchDirectory();
  grounds = await openGrounds({ directory, executablePath, log: openSync(join(directory, "chromium.log"), "a"), signal: new AbortController().signal, workers: 1, report: () => undefined });
}, LONG);
afterAll(async () => {
  await closeGrounds(grounds);
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

/** A fresh phone of the first facilitator, open on Hari ini. */
async function atPhone(work: (phone: Phone, tab: Page, profile: string) => Promise<void>): Promise<void> {
  const { executablePath, log, proxy } = ground();
  const profile = await mkdtemp(join(directory, "profile-"));
  const phone = new Phone({ executablePath, profile, origin: proxy.origin, log });
  try {
    await work(phone, await begin(ground(), phone), profile);
  } finally {
    await phone.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const newMark = (): string => `tanda-baris-0-${(marks += 1)}-`;
const visit = (mark: string, more: Parameters<typeof visitOf>[2] = {}): DriverRecord => visitOf(ground().nextTurn(), mark, more);

/** Keeps visits with marks of their own. */
async function keep(tab: Page, count: number): Promise<readonly string[]> {
  const kept = Array.from({ length: count }, newMark);
  for (const mark of kept) await saveIn(tab, visit(mark));
  return kept;
}

/** How often each mark stands in custody. */
async function received(kept: readonly string[]): Promise<readonly number[]> {
  const { rows } = await ground().world.db.query<{ body: string }>("select body from sync_receipt where body like '%tanda-baris-%'");
  return kept.map((mark) => rows.filter(({ body }) => body.includes(mark)).length);
}

const once = (kept: readonly string[]): readonly number[] => kept.map(() => 1);
const statusIn = (tab: Page) => tab.evaluate(async () => globalThis.__fieldDriver?.status());
const recordsIn = (tab: Page) => tab.evaluate(async () => (await globalThis.__fieldDriver?.records()) ?? []);

/** Sends until nothing waits. */
async function drain(tab: Page): Promise<void> {
  await expect.poll(async () => {
    await syncIn(tab);
    const { pending, photos } = await waitingIn(tab);
    return pending + photos;
  }, { timeout: 40_000, interval: 200 }).toBe(0);
}

/** The fault was done, and the phone is at rest again. */
async function suffered(tab: Page, fault: Fault, before: number): Promise<void> {
  await expect.poll(async () => (ground().proxy.done.get(fault) ?? 0) - before + ((await statusIn(tab))?.sending ? -1 : 0), { timeout: 20_000, interval: 50 }).toBe(1);
}

/** Every standing of the phone from now on: the next attempt may come at once. */
async function watchStatus(tab: Page): Promise<() => Promise<unknown>> {
  await tab.evaluate(() => {
    const seen: { pending: number; trouble: string | null; photos: number }[] = [];
    Object.assign(globalThis, { seenStandings: seen });
    const look = async (): Promise<void> => {
      const status = await globalThis.__fieldDriver?.status();
      if (status) seen.push({ pending: status.pending, trouble: status.trouble, photos: status.photosWaiting });
    };
    setInterval(() => void look(), 10);
  });
  return async () => (await tab.evaluate<readonly { readonly pending: number; readonly trouble: string | null }[]>("globalThis.seenStandings")).map(({ pending, trouble }) => ({ pending, trouble }));
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
      const kept = await keep(frozen, 2);
      await expect.poll(() => proxy.pushes.length, { timeout: 10_000 }).toBe(1);
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
      ground().proxy.faults.push("DROP_BEFORE", "DROP_BEFORE", "DROP_BEFORE", "DROP_BEFORE", "DROP_BEFORE", "DROP_BEFORE");
      await keep(tab, 2);
      await syncIn(tab);
      // The next start tells the server what the phone holds.
      await phone.reopen(tab);
      const before = await tab.evaluate(async () => globalThis.__fieldDriver?.deviceId());
      await phone.kill();
      await rm(join(profile, "Default", "IndexedDB"), { recursive: true, force: true });
      const again = await phone.tab(0);
      await syncIn(again);
      const others = await again.evaluate(async () => globalThis.__fieldDriver?.otherDevices());
      expect(others).toContainEqual(expect.objectContaining({ deviceId: before, pending: 2, missingSeqs: [1, 2] }));
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
