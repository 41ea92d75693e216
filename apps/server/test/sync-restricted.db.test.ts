import { createHash, randomUUID } from "node:crypto";
import type { DeliveriesAnswer } from "@sinergi/api/sync/review.schema";
import type { SnapshotAnswer } from "@sinergi/api/sync/sync.schema";
import type { PushReply } from "@sinergi/domain/sync/outcomes";
import type { Actor } from "@sinergi/domain/access/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const SECRET = "Anak dipukul di rumah";
const DEVICE = { deviceId: randomUUID(), appVersion: "uji", pending: 0, oldestPendingAt: null, lastSeq: 0, storagePersisted: null, storageUsage: null, clockOffsetMs: null, clientAt: `${TODAY}T01:00:00Z` };
let seq = 0;
function record(kind: string, body: object, more: object = {}) {
  const text = JSON.stringify(body);
  seq += 1;
  return { id: randomUUID(), seq, kind, v: 1, body: text, sha: createHash("sha256").update(text).digest("hex"), clientAt: `${TODAY}T01:00:00Z`, clockOffsetMs: 0, attachments: [], ...more };
}
async function send(...items: readonly object[]): Promise<readonly string[]> {
  const reply = (await world.call("FACILITATOR", "sync.push", { batchId: randomUUID(), device: DEVICE, lastAck: null, items })) as PushReply;
  return reply.outcomes.map(({ status }) => status);
}
const aCase = () => ({ familyId: world.familyAt("FACILITATOR", "own"), personId: null, category: "VIOLENCE", restricted: true, text: SECRET, onDay: TODAY, named: [] });
const seenBy = async (actor: Actor): Promise<readonly string[]> => ((await world.callAs(actor, "sync.deliveries", { decided: false })) as DeliveriesAnswer).rows.map(({ recordId }) => recordId);

describe("a restricted case among what phones send", () => {
  it("that is taken back is no news for a coordinator who is not named on it", async () => {
    const opened = record("case.opened", aCase());
    expect(await send(opened)).toEqual(["applied"]);
    const back = record("record.voided", { recordId: opened.id, reason: "Salah keluarga" });
    expect(await send(back)).toEqual(["review"]);
    expect(await seenBy(world.actor("COORDINATOR"))).not.toContain(back.id);
    expect(await seenBy(world.actor("SECRETARIAT"))).not.toContain(back.id);
  });

  it("whose envelope does not hold is read by nobody in the office", async () => {
    const broken = record("case.opened", aCase(), { sha: "0".repeat(64) });
    expect(await send(broken)).toEqual(["rejected"]);
    expect(await seenBy(world.actor("COORDINATOR"))).not.toContain(broken.id);
  });

  it("of which no case was made is counted with its age, and told to its sender, who takes it back", async () => {
    const coordinator = async () => (await world.call("COORDINATOR", "sync.deliveries", { decided: false })) as DeliveriesAnswer;
    const answers = async () => ((await world.call("FACILITATOR", "sync.snapshot", { deviceId: DEVICE.deviceId, etag: null })) as SnapshotAnswer).snapshot?.answers ?? [];
    const before = (await coordinator()).heldCases.count;
    const note = record("case.noted", { caseId: randomUUID(), text: SECRET, onDay: TODAY });
    expect(await send(note)).not.toEqual(["applied"]);
    expect((await coordinator()).heldCases).toEqual({ count: before + 1, oldestDays: 0 });
    expect(await answers(), "it may be released by itself yet").not.toContainEqual(expect.objectContaining({ recordId: note.id }));

    await world.system((tx) => tx.run("update sync_receipt set received_at = now() - interval '3 days' where record_id = $1", [note.id]));
    const told = await coordinator();
    expect(told.heldCases.oldestDays).toBe(3);
    expect(JSON.stringify(told)).not.toContain(SECRET);
    expect(await answers()).toContainEqual(expect.objectContaining({ recordId: note.id, needsYou: true, words: expect.stringContaining("tertahan di pusat") }));

    expect(await send(record("record.voided", { recordId: note.id, reason: "Ditulis lagi" }))).toEqual(["applied"]);
    expect((await coordinator()).heldCases.count).toBe(before);
    expect(await answers()).not.toContainEqual(expect.objectContaining({ recordId: note.id, needsYou: true }));
  });

  it("and what does not even say what it is lies encrypted in custody", async () => {
    const nameless = { ...record("", aCase()), kind: 7 };
    expect(await send(nameless)).toEqual(["rejected"]);
    const [kept] = await world.system((tx) => tx.rows<{ body: string }>("select body from sync_receipt where record_id = $1", [nameless.id]));
    expect(kept?.body).toMatch(/^sealed:/);
    expect(kept?.body).not.toContain(SECRET);
  });
});
