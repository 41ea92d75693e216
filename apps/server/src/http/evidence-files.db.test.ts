import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { asSystem, scoped } from "@sinergi/db/access/scoped";
import { insertFollowUp } from "@sinergi/db/followups/follow-ups.store";
import { listEvidence } from "@sinergi/db/followups/follow-up-evidence.store";
import { followUpDraftSchema } from "@sinergi/domain/followups/follow-up.schema";
import { SCOPE_OF_ROLE } from "@sinergi/domain/access/roles";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, TODAY, type TestServer } from "./server.fixtures.ts";

let server: TestServer;
let followUp: string;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  server = await startTestServer();
  const people = [["sekretariat", "SECRETARIAT", null], ["kepala", "AGENCY_HEAD", "DINSOS"], ["pendukung", "AGENCY_OPERATOR", "DINKES"], ["lain", "AGENCY_HEAD", "DPUPR"], ["mitra", "PARTNER", "BAZNAS"], ["pimpinan", "LEADER", null], ["pendamping", "FACILITATOR", null]] as const;
  for (const [name, role, agency] of people) {
    await server.addAccount(`${name}@contoh.go.id`, role, agency);
    cookies[name] = await server.signIn(`${name}@contoh.go.id`);
  }
  followUp = await aFollowUp();
}, 120_000);
afterAll(() => server.close());

async function aFollowUp(): Promise<string> {
  const id = randomUUID();
  const draft = followUpDraftSchema.parse({ text: "Perbarui data penerima", type: "DATA", lead: "DINSOS", supporters: ["DINKES"] });
  await asSystem(server.database.db, { today: TODAY }, (tx) => insertFollowUp(tx, { ...draft, id, meetingId: null, agendaItemId: null, entryId: null, figureId: null, createdOn: TODAY }));
  return id;
}

interface Sent {
  readonly as?: string;
  readonly of?: string;
  readonly id?: string;
  readonly fileName?: string;
  readonly content: Buffer;
}

async function send({ as = "kepala", of = followUp, id = randomUUID(), fileName = "bukti.pdf", content }: Sent) {
  const head = `--edge\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/html\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n--edge--\r\n")]);
  return server.app.inject({ method: "POST", url: `/files/follow-ups/${of}/evidence/${id}`, payload, headers: { "content-type": "multipart/form-data; boundary=edge", "x-sinergi": "1", cookie: cookies[as] ?? "" } });
}
const fetchFile = (id: string, as: string) => server.app.inject({ url: `/files/evidence/${id}`, headers: { host: "localhost:3000", cookie: cookies[as] ?? "", "sec-fetch-site": "same-origin" } });
const stored = (of = followUp) => asSystem(server.database.db, { today: TODAY }, (tx) => listEvidence(tx, of));

const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");
/** A photo taken at Liwa: its file says where, with which device, and when. */
async function aPhotoWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: "#336633" } })
    .withExif({ IFD0: { Make: "KameraUji", Copyright: "Orang Uji" }, IFD3: { GPSLatitudeRef: "S", GPSLatitude: "5/1 2/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "104/1 5/1 0/1" } })
    .jpeg()
    .toBuffer();
}

test("a photo is kept without the place, the device and the owner it was taken with", async () => {
  const photo = await aPhotoWithPlace();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  expect(photo.includes("KameraUji")).toBe(true);
  const id = randomUUID();
  expect((await send({ id, content: photo, fileName: "IMG_2026.png" })).statusCode).toBe(200);
  const answer = await fetchFile(id, "kepala");
  expect([answer.statusCode, answer.headers["content-type"], answer.headers["x-content-type-options"]]).toEqual([200, "image/jpeg", "nosniff"]);
  expect(answer.headers["content-disposition"]).toContain('attachment; filename="IMG_2026.jpg"');
  const kept = await sharp(answer.rawPayload).metadata();
  expect([kept.exif, kept.xmp, kept.iptc, kept.width, kept.height]).toEqual([undefined, undefined, undefined, 640, 480]);
  expect(answer.rawPayload.includes("KameraUji")).toBe(false);
});

test("a photo taken upside down stands upright, and a large one is made smaller", async () => {
  const turned = await sharp({ create: { width: 3_000, height: 1_000, channels: 3, background: "#999999" } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const id = randomUUID();
  await send({ id, content: turned });
  const { width, height } = await sharp((await fetchFile(id, "kepala")).rawPayload).metadata();
  expect([Math.max(width, height), width < height]).toEqual([2_400, true]);
});

test("what is no picture inside, what would fill the memory, and what is no evidence are refused and leave nothing behind", async () => {
  const before = await stored();
  // A picture of 30,000 × 30,000 points in a few kilobytes: refused by its head, not by running out of memory.
  const bomb = Buffer.from(await sharp({ create: { width: 64, height: 64, channels: 3, background: "#fff" } }).png().toBuffer());
  bomb.writeUInt32BE(30_000, 16);
  bomb.writeUInt32BE(30_000, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  for (const [content, status, code] of [
    [Buffer.concat([Buffer.from("ffd8ff", "hex"), Buffer.from("<script>alert(1)</script>")]), 422, "evidence_image"],
    [bomb, 422, "evidence_image"],
    [Buffer.from("<!doctype html><script>alert(1)</script>"), 422, "evidence_kind"],
    [Buffer.from("MZ program"), 422, "evidence_kind"],
    [Buffer.alloc(0), 422, "evidence_kind"],
    [Buffer.concat([PDF, Buffer.alloc(10 * 1_048_576, " ")]), 413, "evidence_too_large"],
  ] as const) {
    const answer = await send({ content, fileName: "laporan.pdf" });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
  }
  expect(await stored()).toEqual(before);
  expect(await readdir(server.uploadDirectory)).toEqual([]);
});

test("a file hidden behind a photo does not survive it", async () => {
  const id = randomUUID();
  await send({ id, content: Buffer.concat([await aPhotoWithPlace(), Buffer.from("<script>alert(1)</script>")]) });
  const answer = await fetchFile(id, "kepala");
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload.includes("<script>")).toBe(false);
});

test("who supports it adds files, and reads them with the lead, leaders and the secretariat; to all others they are not there", async () => {
  const id = randomUUID();
  expect((await send({ as: "pendukung", id, content: PDF, fileName: "Berita acara «1».PDF" })).statusCode).toBe(200);
  const answer = await fetchFile(id, "sekretariat");
  expect([answer.statusCode, answer.headers["content-type"], answer.rawPayload.equals(PDF)]).toEqual([200, "application/pdf", true]);
  expect(answer.headers["content-disposition"]).toContain("filename*=UTF-8''Berita%20acara%20%C2%AB1%C2%BB.pdf");
  const seen = await Promise.all(["kepala", "pendukung", "pimpinan", "lain", "mitra", "pendamping", "nobody"].map(async (as) => (await fetchFile(id, as)).statusCode));
  expect(seen).toEqual([200, 200, 200, 404, 404, 403, 401]);
  const sent = await Promise.all(["lain", "mitra", "pimpinan", "pendamping", "nobody"].map(async (as) => (await send({ as, content: PDF })).statusCode));
  expect(sent).toEqual([404, 404, 403, 403, 401]);
  // Beneath the route the row itself is not there for another office.
  const other = { id: "x", name: "X", role: "AGENCY_HEAD", agency: "DPUPR", scope: SCOPE_OF_ROLE.AGENCY_HEAD, sessionId: null, address: null } as const;
  expect(await scoped(server.database.db, other, { today: TODAY }, (tx) => tx.rows("select id from follow_up_evidence"))).toEqual([]);
});

test("sent twice it is kept once", async () => {
  const id = randomUUID();
  await send({ id, content: PDF });
  expect((await send({ id, content: PDF })).statusCode).toBe(200);
  expect((await stored()).filter((file) => file.id === id)).toHaveLength(1);
});

test("a file is taken away and brought back by who added it, and by nobody else", async () => {
  const id = randomUUID();
  await send({ id, content: PDF });
  const take = (path: string, as: string) => server.post(`/trpc/followUps.${path}`, { opId: randomUUID(), id }, { cookie: cookies[as] ?? "" });
  expect((await take("removeEvidence", "sekretariat")).statusCode).toBe(404);
  expect((await take("removeEvidence", "kepala")).statusCode).toBe(200);
  expect((await fetchFile(id, "kepala")).statusCode).toBe(404);
  expect((await take("restoreEvidence", "kepala")).statusCode).toBe(200);
  expect((await fetchFile(id, "kepala")).statusCode).toBe(200);
});

test("what is closed takes no more files, and one that is not there none", async () => {
  const closed = await aFollowUp();
  await asSystem(server.database.db, { today: TODAY }, (tx) => tx.run("update follow_up set state = 'CANCELLED', closed_on = '2026-09-30' where id = $1", [closed]));
  const answers = await Promise.all([send({ of: closed, content: PDF }), send({ of: randomUUID(), content: PDF }), send({ of: "x", content: PDF })]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([409, 404, 404]);
});

test("each file stands in the audit chain with its digest", async () => {
  const entries = await asSystem(server.database.db, { today: TODAY }, (tx) => tx.rows<{ detail: string }>("select detail from audit_entry where action = 'followUp.evidenceAdded' order by seq"));
  expect(entries).toHaveLength((await stored()).length);
  expect(JSON.parse(entries[0]?.detail ?? "{}")).toMatchObject({ file: "IMG_2026.jpg", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
});
