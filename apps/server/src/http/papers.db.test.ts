import { createHash, randomUUID } from "node:crypto";
import { asSystem } from "@sinergi/db/access/scoped";
import { insertMeeting } from "@sinergi/db/meetings/meetings.store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, TODAY, type TestServer } from "./server.fixtures.ts";

const MEETING = randomUUID();
const WORDS = { number: "050/1", issuedOn: "2026-09-30", signatories: [{ name: "Pejabat Simulasi", position: "Kepala Bappeda" }] };
let server: TestServer;
const cookies = new Map<string, string>();

beforeAll(async () => {
  server = await startTestServer();
  for (const [name, role, agency] of [["tulis", "SECRETARIAT", null], ["periksa", "SECRETARIAT", null], ["bupati", "LEADER", null], ["mitra", "PARTNER", "BAZNAS"], ["bank", "PARTNER", "BANK"], ["pendamping", "FACILITATOR", null]] as const) {
    await server.addAccount(`${name}@uji.example`, role, agency);
    cookies.set(name, await server.signIn(`${name}@uji.example`));
  }
  await asSystem(server.database.db, { today: TODAY }, async (tx) => {
    await insertMeeting(tx, { id: MEETING, seriesId: null, kind: "RAKOR_TKPK", title: "Rakor TKPK September", heldOn: TODAY, startsAt: "09:00", endsAt: null, place: "Aula", area: null, basis: "", chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "" });
    await tx.run("insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title) values ($1, $2, 1, 'BAZNAS', 'Baznas', '', 'Ketua')", [randomUUID(), MEETING]);
  });
});
afterAll(() => server.close());

const as = (name: string) => ({ cookie: cookies.get(name) ?? "" });
const call = (name: string, path: string, input: object) => server.post(`/trpc/papers.${path}`, input, as(name));
const file = (name: string | null, more: object = {}) => server.post("/files/papers", { meetingId: MEETING, kind: "INVITATION", version: null, format: "pdf", ...more }, name === null ? {} : as(name));
const verify = (token: string) => server.post("/api/verification", { token });
async function readPaper(): Promise<{ digest: string; paper: { id: string; token: string; sha256: string } }> {
  const answer = await server.post("/trpc/papers.read", { meetingId: MEETING, kind: "INVITATION", version: null }, as("tulis"));
  return (answer.json() as { result: { data: { digest: string; paper: { id: string; token: string; sha256: string } } } }).result.data;
}

test("a draft is a file for those who write and sign, marked as a draft, and for nobody else there", async () => {
  expect((await file(null)).statusCode).toBe(401);
  expect((await file("pendamping")).statusCode).toBe(403);
  for (const name of ["mitra", "bank"]) expect((await file(name)).statusCode).toBe(404);
  const draft = await file("bupati");
  expect(draft.statusCode).toBe(200);
  expect(draft.headers).toMatchObject({ "content-type": "application/pdf", "cache-control": "no-store", "content-disposition": 'attachment; filename="DRAF-Undangan-Rakor-TKPK-September.pdf"', "x-content-type-options": "nosniff" });
  expect((await file("bupati")).rawPayload.equals(draft.rawPayload)).toBe(true);
  expect((await file("tulis", { format: "docx" })).statusCode).toBe(404);
  expect((await file("tulis", { format: "docx", kind: "MINUTES" })).headers["content-type"]).toContain("wordprocessingml");
  expect((await file("mitra", { format: "docx", kind: "MINUTES" })).statusCode).toBe(404);
  expect((await file("tulis", { meetingId: randomUUID() })).statusCode).toBe(404);
  expect((await file("tulis", { kind: "../etc" })).statusCode).toBe(400);
});

test("signed, it is served as it was stored, to whoever was invited, and its page tells name, day and digest only", async () => {
  expect((await call("tulis", "save", { opId: randomUUID(), meetingId: MEETING, kind: "INVITATION", words: WORDS, basedOn: null })).statusCode).toBe(200);
  const { paper, digest } = await readPaper();
  expect((await call("tulis", "check", { opId: randomUUID(), id: paper.id, digest })).statusCode).toBe(403);
  expect((await call("periksa", "check", { opId: randomUUID(), id: paper.id, digest })).statusCode).toBe(200);
  expect((await call("bupati", "sign", { opId: randomUUID(), id: paper.id })).statusCode).toBe(200);

  const { paper: signed } = await readPaper();
  const got = await file("mitra");
  expect(createHash("sha256").update(got.rawPayload).digest("hex")).toBe(signed.sha256);
  expect((await file("bank")).statusCode).toBe(404);
  const shown = await verify(signed.token);
  expect(shown.json()).toEqual({ title: "Undangan Rakor TKPK September", signedAt: expect.stringMatching(/^20\d\d-/), sha256: signed.sha256, version: 1, inForce: 1 });
  expect(shown.headers["cache-control"]).toBe("no-store");
});

test("a code that was never given finds nothing, and who tries many is stopped", async () => {
  const tries: number[] = [];
  for (let at = 0; at < 7; at += 1) tries.push((await verify("A".repeat(32))).statusCode);
  expect(tries.slice(0, 5)).toEqual([404, 404, 404, 404, 404]);
  expect(tries.at(-1)).toBe(429);
  expect((await verify("short")).statusCode).toBe(400);
  const page = await server.app.inject({ url: `/verifikasi/${"A".repeat(32)}`, headers: { accept: "text/html" } });
  expect([page.statusCode, page.body.includes("Rakor")]).toEqual([200, false]);
});
