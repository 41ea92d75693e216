import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./server.fixtures.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.addAccount("sekretariat@uji.example");
  await server.addAccount("pendamping@uji.example", "FACILITATOR");
});
afterAll(() => server.close());

const BODY = { what: { kind: "families", filter: {} }, format: "csv", purpose: "REPORT", reason: "Laporan triwulan ke bupati" };
const ask = async (email: string | null, body: unknown = BODY) => server.post("/files/exports", body, email === null ? {} : { cookie: await server.signIn(email) });

it("a list leaves for nobody who is a stranger, a facilitator, or gives no reason", async () => {
  expect((await ask(null)).statusCode).toBe(401);
  expect((await ask("pendamping@uji.example")).statusCode).toBe(403);
  expect((await ask("sekretariat@uji.example", { ...BODY, reason: "" })).statusCode).toBe(400);
  expect((await ask("sekretariat@uji.example", { ...BODY, what: { kind: "families", filter: { sql: 1 } } })).statusCode).toBe(400);
});

it("a list without families is refused in a code the page has words for", async () => {
  const answer = await ask("sekretariat@uji.example");
  expect(answer.statusCode).toBe(422);
  expect(answer.json()).toMatchObject({ code: "export_empty", refusal: { code: "export_empty" } });
});
