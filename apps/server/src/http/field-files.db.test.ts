import { createCipheriv, createHash, createPublicKey, constants, publicEncrypt, randomBytes, randomUUID } from "node:crypto";
import type { DeliveryDetail } from "@sinergi/api/sync/review.schema";
import type { HelloAnswer } from "@sinergi/api/sync/sync.schema";
import { asSystem } from "@sinergi/db/access/scoped";
import type { PushReply, SentRecord } from "@sinergi/domain/sync/outcomes";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, TODAY, type TestServer } from "./server.fixtures.ts";

let server: TestServer;
const cookies: Record<string, string> = {};
const ids: Record<string, string> = {};
beforeAll(async () => {
  server = await startTestServer();
  for (const [name, role, agency] of [["pendamping", "FACILITATOR", null], ["lain", "FACILITATOR", null], ["koordinator", "COORDINATOR", null], ["sekretariat", "SECRETARIAT", null], ["dinas", "AGENCY_HEAD", "DINSOS"]] as const) {
    ids[name] = await server.addAccount(`${name}@contoh.go.id`, role, agency);
    cookies[name] = await server.signIn(`${name}@contoh.go.id`);
  }
}, 120_000);
afterAll(() => server.close());

const sha = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");
const system = <T extends Record<string, unknown>>(sql: string, values: readonly unknown[]) => asSystem(server.database.db, { today: TODAY }, (tx) => tx.rows<T>(sql, values));
const device = { deviceId: randomUUID(), appVersion: "uji", pending: 0, oldestPendingAt: null, lastSeq: 9, storagePersisted: true, storageUsage: null, clockOffsetMs: 0, clientAt: new Date().toISOString() };
async function ask<T>(procedure: string, input: unknown, as = "pendamping"): Promise<T> {
  const answer = await server.post(`/trpc/${procedure}`, input, { cookie: cookies[as] ?? "" });
  return (answer.json() as { result: { data: T } }).result.data;
}
const push = (items: readonly SentRecord[]) => ask<PushReply>("sync.push", { batchId: randomUUID(), device, lastAck: null, items });
let seq = 0;
function record(more: Partial<SentRecord> = {}): SentRecord {
  const body = JSON.stringify({ of: "tomorrow" });
  return { id: randomUUID(), seq: (seq += 1), kind: "kind.of.tomorrow", v: 1, body, sha: sha(body), clientAt: new Date().toISOString(), clockOffsetMs: 0, attachments: [], ...more };
}
const aPhoto = (): Promise<Buffer> => sharp({ create: { width: 640, height: 480, channels: 3, background: "#336633" } }).withExif({ IFD0: { Make: "KameraUji" } }).jpeg().toBuffer();
async function withPhoto(photo: Buffer) {
  const id = randomUUID();
  const sent = record({ attachments: [{ id, sha: sha(photo), bytes: photo.length, mime: "image/jpeg" }] });
  await push([sent]);
  return { id, recordId: sent.id };
}
const put = (id: string, from: number, payload: Buffer, as = "pendamping", headers: Record<string, string> = {}) =>
  server.app.inject({ method: "PUT", url: `/files/lapangan/foto/${id}?dari=${from}`, payload, headers: { "content-type": "application/octet-stream", "x-sinergi": "1", host: "localhost:3000", cookie: cookies[as] ?? "", ...headers } });
const open = (id: string, as: string) => server.app.inject({ url: `/files/lapangan/foto/${id}`, headers: { host: "localhost:3000", cookie: cookies[as] ?? "", "sec-fetch-site": "same-origin" } });

describe("a photo of a record", () => {
  it("row 39: comes in pieces, is resumed where it ended, counts once, and is kept without what the camera wrote", async () => {
    const photo = await aPhoto();
    const { id, recordId } = await withPhoto(photo);
    const most = Math.floor(photo.length * 0.8);
    expect((await put(id, 0, photo.subarray(0, most))).json()).toEqual({ received: most, complete: false });
    // The answer was lost: the phone begins anew and is told where to go on.
    const again = await put(id, 0, photo.subarray(0, most));
    expect([again.statusCode, again.json()]).toEqual([409, { received: most, complete: false }]);
    expect((await open(id, "koordinator")).statusCode).toBe(404);
    expect((await put(id, most, photo.subarray(most))).json()).toEqual({ received: photo.length, complete: true });
    expect((await put(id, 0, photo)).json()).toEqual({ received: photo.length, complete: true });

    const answer = await open(id, "koordinator");
    expect([answer.statusCode, answer.headers["content-type"], answer.headers["cache-control"]]).toEqual([200, "image/jpeg", "private, no-store"]);
    expect((await sharp(answer.rawPayload).metadata()).exif).toBeUndefined();
    expect(await system("select id from sync_attachment where record_id = $1", [recordId])).toHaveLength(1);
    expect(await system("select 1 from sync_piece where attachment_id = $1", [id])).toEqual([]);
  });

  it("whose bytes are not the ones announced is asked for anew, and none of it is kept", async () => {
    const photo = await aPhoto();
    const { id } = await withPhoto(photo);
    const spoilt = Buffer.from(photo);
    spoilt[40] = (spoilt[40] ?? 0) ^ 0xff;
    expect((await put(id, 0, spoilt)).statusCode).toBe(422);
    expect((await put(id, 0, photo)).json()).toEqual({ received: photo.length, complete: true });
  });

  it("row 40: that cannot be read any more, or is no picture, is seen as lost and never as there", async () => {
    const lost = await withPhoto(await aPhoto());
    await ask("sync.photoLost", { id: lost.id });
    const words = Buffer.from("no picture at all");
    const none = await withPhoto(words);
    expect((await put(none.id, 0, words)).json()).toEqual({ received: words.length, complete: true });
    expect(await system("select lost_at is not null as lost, complete_at as complete from sync_attachment where id = any ($1::uuid[])", [[lost.id, none.id]])).toEqual([{ lost: true, complete: null }, { lost: true, complete: null }]);
  });

  it("is its sender's to bring and to see, and the office's to see; for anybody else there is none", async () => {
    const photo = await aPhoto();
    const { id } = await withPhoto(photo);
    expect((await put(id, 0, photo, "lain")).statusCode).toBe(404);
    expect((await put(id, 0, photo, "koordinator")).statusCode).toBe(403);
    expect((await put(randomUUID(), 0, photo)).statusCode).toBe(404);
    await put(id, 0, photo);
    expect([(await open(id, "pendamping")).statusCode, (await open(id, "lain")).statusCode, (await open(id, "dinas")).statusCode]).toEqual([200, 404, 404]);
  });

  it("is let in by our own page alone", async () => {
    const photo = await aPhoto();
    const { id } = await withPhoto(photo);
    for (const headers of [{ "x-sinergi": "0" }, { "sec-fetch-site": "cross-site" }, { origin: "https://lain.example" }, { "content-type": "image/jpeg" }]) expect((await put(id, 0, photo, "pendamping", headers)).statusCode).toBe(403);
    expect((await server.app.inject({ method: "PUT", url: "/trpc/sync.push", payload: "{}", headers: { "content-type": "application/json", "x-sinergi": "1", host: "localhost:3000" } })).statusCode).toBe(405);
  });
});

/** A file as a phone of this person writes it. */
async function backupOf(name: string, records: readonly SentRecord[], photos: readonly { readonly id: string; readonly recordId: string; readonly content: Buffer }[] = []) {
  const { publicKey } = await ask<HelloAnswer>("sync.hello", { device: null });
  const key = randomBytes(32);
  const seal = (content: Buffer) => {
    const iv = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, iv);
    return { iv: iv.toString("base64"), data: Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString("base64") };
  };
  const rows = records.map(({ body, ...row }) => ({ ...row, sealed: seal(Buffer.from(JSON.stringify({ title: "Uji", body }))) }));
  const spki = createPublicKey({ key: Buffer.from(publicKey.spki, "base64"), format: "der", type: "spki" });
  return {
    format: "sinergi-cadangan-lapangan", v: 1, madeAt: new Date().toISOString(), deviceId: device.deviceId, userId: ids[name], keyId: publicKey.id,
    sealedKey: publicEncrypt({ key: spki, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256", oaepLabel: Buffer.from(ids[name] ?? "") }, key).toString("base64"),
    count: rows.length, rows, photos: photos.map(({ content, ...photo }) => ({ ...photo, mime: "image/jpeg", sha: sha(content), sealed: seal(content) })),
    checksum: sha(rows.map(({ id, sealed }) => `${id} ${sealed.data}\n`).join("")),
  };
}

async function bring(file: unknown, as = "koordinator") {
  const head = '--edge\r\nContent-Disposition: form-data; name="file"; filename="cadangan.json"\r\nContent-Type: application/json\r\n\r\n';
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(JSON.stringify(file)), Buffer.from("\r\n--edge--\r\n")]);
  return server.app.inject({ method: "POST", url: "/files/lapangan/cadangan", payload, headers: { "content-type": "multipart/form-data; boundary=edge", "x-sinergi": "1", host: "localhost:3000", cookie: cookies[as] ?? "" } });
}

describe("a backup file brought in by the office", () => {
  it("row 44, row 45: brings what never came, with its photos; what was sent already, and the file again, are duplicates", async () => {
    const photo = await aPhoto();
    const photoId = randomUUID();
    const [sent, unsent] = [record(), record({ attachments: [{ id: photoId, sha: sha(photo), bytes: photo.length, mime: "image/jpeg" }] })];
    await push([sent]);
    const file = await backupOf("pendamping", [sent, unsent], [{ id: photoId, recordId: unsent.id, content: photo }]);
    // Of a kind this server does not know: both wait for it, and neither stands twice.
    expect((await bring(file)).json()).toEqual({ owner: "Orang FACILITATOR", sealed: false, records: 2, outcomes: { applied: 0, duplicate: 0, review: 2, rejected: 0 } });
    await bring(file);
    await push([unsent]);
    expect(await system("select via, body from sync_receipt where record_id = any ($1::uuid[]) order by via", [[sent.id, unsent.id]])).toEqual([{ via: "BACKUP_FILE", body: unsent.body }, { via: "PHONE", body: sent.body }]);
    expect((await open(photoId, "koordinator")).statusCode).toBe(200);
  });

  it("that is broken, of another server or of nobody is refused whole, and nobody but the office may bring one", async () => {
    const file = await backupOf("pendamping", [record()]);
    const refusals = [{ ...file, count: 2 }, { ...file, checksum: "0".repeat(64) }, { ...file, keyId: 99 }, { ...file, userId: "nobody" }, "{"];
    expect(await Promise.all(refusals.map(async (one) => ((await bring(one)).json() as { code: string }).code))).toEqual(["backup_broken", "backup_broken", "backup_foreign", "backup_foreign", "backup_broken"]);
    expect((await bring(file, "pendamping")).statusCode).toBe(403);
  });

  it("whoever brought it decides about none of its records: another person does", async () => {
    const mine = record();
    await bring(await backupOf("pendamping", [mine]));
    const decide = (as: string) => server.post("/trpc/sync.decide", { opId: randomUUID(), id: mine.id, decision: "KEEP_OLD", note: "" }, { cookie: cookies[as] ?? "" });
    const seenBy = (as: string) => ask<DeliveryDetail>("sync.delivery", { id: mine.id }, as);
    expect((await seenBy("koordinator")).row).toMatchObject({ code: "SEALED_ACCOUNT", broughtByReader: true, decisions: [] });
    const refused = await decide("koordinator");
    expect([refused.statusCode, refused.body]).toEqual([403, expect.stringContaining("delivery_brought_yourself")]);
    expect((await seenBy("sekretariat")).row).toMatchObject({ broughtByReader: false, decisions: ["TAKE_NEW", "KEEP_OLD"] });
    expect((await decide("sekretariat")).statusCode).toBe(200);
  });

  it("row 29: of an account that is disabled waits for a person, record by record, though its own phone is refused", async () => {
    const mine = record();
    const file = await backupOf("lain", [mine]);
    await asSystem(server.database.db, { today: TODAY }, (tx) => tx.inAccounts((accounts) => accounts.run("update user_account set disabled_at = now() where id = $1", [ids["lain"]])));
    const refused = await server.post("/trpc/sync.push", { batchId: randomUUID(), device, lastAck: null, items: [mine] }, { cookie: cookies["lain"] ?? "" });
    expect(refused.statusCode).toBe(401);
    expect((await bring(file)).json()).toMatchObject({ sealed: true, outcomes: { review: 1 } });
    expect(await system('select status, code, user_id as "userId" from sync_receipt where record_id = $1', [mine.id])).toEqual([{ status: "REVIEW", code: "SEALED_ACCOUNT", userId: ids["lain"] }]);
    const coordinators = await server.post("/trpc/sync.push", { batchId: randomUUID(), device, lastAck: null, items: [] }, { cookie: cookies["koordinator"] ?? "" });
    expect(coordinators.statusCode).toBe(403);
  });
});
