import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "./server.fixtures.ts";

const IMPORT = "0198a7c0-0000-7000-8000-000000000000";
const LIMIT = 200_000;
let server: TestServer;
let failing: TestServer;
let refusing: TestServer;
let cookie = "";
let base = "";

beforeAll(async () => {
  server = await startTestServer({ maxUploadBytes: LIMIT });
  failing = await startTestServer({ onUpload: () => Promise.reject(new Error("NIK 1804010101909000 password=x")) });
  refusing = await startTestServer({ verdict: { allowed: false, status: 409, refusal: { code: "import_state" } } });
  for (const each of [server, failing, refusing]) await each.addAccount("sri@contoh.go.id");
  cookie = await server.signIn("sri@contoh.go.id");
  await server.app.listen({ host: "127.0.0.1", port: 0 });
  const address = server.app.server.address();
  base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  for (const each of [server, failing, refusing]) await each.close();
});

interface Part {
  readonly name?: string;
  readonly fileName?: string;
  readonly content: Buffer;
}

function form({ name = "file", fileName = "keluarga.csv", content }: Part): { payload: Buffer; headers: Record<string, string> } {
  const head = `--edge\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: text/csv\r\n\r\n`;
  return { payload: Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n--edge--\r\n")]), headers: { "content-type": "multipart/form-data; boundary=edge", "x-sinergi": "1" } };
}

async function upload(part: Part, { to = server, as = cookie, id = IMPORT }: { readonly to?: TestServer; readonly as?: string; readonly id?: string } = {}) {
  const { payload, headers } = form(part);
  return to.app.inject({ method: "POST", url: `/files/imports/${id}`, payload, headers: { ...headers, cookie: as } });
}

const kept = (of = server): Promise<string[]> => readdir(of.uploadDirectory);

test("an uploaded file is kept under a name of ours, readable by the server alone, with its digest", async () => {
  const content = Buffer.from("NIK;NAMA\n".repeat(5_000));
  const answer = await upload({ content, fileName: "C:\\\\data\\\\..\\\\keluarga \u0007besar.csv" });
  expect([answer.statusCode, answer.json()]).toEqual([200, { state: "UPLOADED" }]);
  const [stored] = server.uploads;
  expect(stored).toMatchObject({ importId: IMPORT, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex"), fileName: "keluarga besar.csv", actor: { role: "SECRETARIAT" } });
  expect(await readFile(stored?.path ?? "")).toEqual(content);
  expect((await stat(stored?.path ?? "")).mode & 0o777).toBe(0o600);
  expect((await stat(server.uploadDirectory)).mode & 0o777).toBe(0o700);
});

test("a file over the limit is refused and nothing of it is kept", async () => {
  const before = await kept();
  const answer = await upload({ content: Buffer.alloc(LIMIT + 1, "x") });
  expect([answer.statusCode, answer.json()]).toMatchObject([413, { code: "too_large", maxBytes: LIMIT }]);
  expect(await kept()).toEqual(before);
});

test("a file that breaks off is not kept", async () => {
  const before = await kept();
  const { payload } = form({ content: Buffer.alloc(100_000, "x") });
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  socket.write(`POST /files/imports/${IMPORT} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\nX-Sinergi: 1\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: ${payload.length}\r\n\r\n`);
  socket.write(payload.subarray(0, 50_000));
  await expect.poll(() => kept(), { timeout: 5_000 }).toHaveLength(before.length + 1);
  socket.destroy();
  await expect.poll(() => kept(), { timeout: 5_000 }).toEqual(before);
});

test("a body that says it is one file and is none is refused", async () => {
  const shaped = (payload: string) => server.app.inject({ method: "POST", url: `/files/imports/${IMPORT}`, payload, headers: { cookie, "x-sinergi": "1", "content-type": "multipart/form-data; boundary=edge" } });
  expect((await upload({ content: Buffer.from("x"), name: "other" })).json()).toMatchObject({ code: "file_missing" });
  expect((await shaped("--edge--\r\n")).statusCode).toBe(400);
  expect((await shaped("nonsense")).statusCode).toBe(400);
  expect((await upload({ content: Buffer.from("x") }, { id: "..%2f..%2fetc%2fpasswd" })).statusCode).toBe(404);
  expect((await upload({ content: Buffer.from("x") }, { id: "42" })).statusCode).toBe(404);
});

test("strangers and roles that do not import may neither upload nor read the errors", async () => {
  await server.addAccount("kepala@contoh.go.id", "LEADER");
  const leader = await server.signIn("kepala@contoh.go.id");
  const before = await kept();
  expect((await upload({ content: Buffer.from("x") }, { as: "" })).statusCode).toBe(401);
  expect((await upload({ content: Buffer.from("x") }, { as: leader })).statusCode).toBe(403);
  expect((await server.post(`/files/imports/${IMPORT}/errors`, {}, { cookie: leader })).statusCode).toBe(403);
  expect((await server.post(`/files/imports/${IMPORT}/errors`, {})).statusCode).toBe(401);
  expect(await kept()).toEqual(before);
});

test("an import that takes no file now says why, before the file is read", async () => {
  const answer = await upload({ content: Buffer.from("x") }, { to: refusing, as: await refusing.signIn("sri@contoh.go.id") });
  expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: "import_state", refusal: { code: "import_state" } }]);
  expect(await kept(refusing)).toEqual([]);
});

test("a fault while taking the file over removes it and tells nothing of its text", async () => {
  const answer = await upload({ content: Buffer.from("x") }, { to: failing, as: await failing.signIn("sri@contoh.go.id") });
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toEqual({ code: "fault", ref: expect.stringMatching(/^[0-9a-f]{8}$/) });
  expect(await kept(failing)).toEqual([]);
});

test("the errors come as a CSV to be saved under a harmless name", async () => {
  const answer = await server.post(`/files/imports/${IMPORT}/errors`, {}, { cookie });
  expect([answer.statusCode, answer.body]).toEqual([200, "baris;kolom\n2;NIK\n"]);
  expect(answer.headers).toMatchObject({ "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="galat__1_.csv"', "cache-control": "no-store" });
});
