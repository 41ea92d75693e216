import { openTable } from "@sinergi/documents/tables/read-table";
import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./server.fixtures.ts";

const TABLE = {
  format: "csv", name: "sinergi-cakupan", titles: ["Cakupan PKH"],
  columns: [{ header: "Kecamatan", kind: "text" }, { header: "Cakupan", kind: "number" }],
  rows: [["Balik Bukit", 0.62], ["=HYPERLINK(\"http://x\")", null]],
};

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  await server.addAccount("baca@simulasi.invalid", "LEADER");
  cookie = await server.signIn("baca@simulasi.invalid");
});
afterAll(() => server.close());

describe("the numbers of a chart as a file", () => {
  it("are written as a table; what a spreadsheet would run is text, unknown is empty", async () => {
    const answer = await server.post("/files/tables", TABLE, { cookie });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-disposition"]).toBe('attachment; filename="sinergi-cakupan.csv"');
    expect(answer.body.replace("\uFEFF", "").trimEnd().split("\r\n")).toEqual(["Kecamatan;Cakupan", "Balik Bukit;0.62", `"'=HYPERLINK(""http://x"")";`]);
  });

  it("say in name and first line that data are simulated", async () => {
    await server.setSimulated(true);
    const answer = await server.post("/files/tables", { ...TABLE, format: "xlsx" }, { cookie });
    await server.setSimulated(false);
    expect(answer.headers["content-disposition"]).toBe('attachment; filename="DATA-SIMULASI-sinergi-cakupan.xlsx"');
    const directory = await mkdtemp(join(tmpdir(), "sinergi-table-"));
    const path = join(directory, "t.xlsx");
    await writeFile(path, answer.rawPayload);
    const opened = await openTable(path);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const lines: unknown[] = [];
    for await (const batch of opened.value.rows()) for (const row of batch) lines.push(row.cells[0]);
    await opened.value.close();
    await rm(directory, { recursive: true });
    expect(opened.value.headers[0]).toBe("DATA SIMULASI");
    expect(lines).toContain("Balik Bukit");
  });

  it("are refused to strangers, and so is a table of another shape or size", async () => {
    expect((await server.post("/files/tables", TABLE)).statusCode).toBe(401);
    expect((await server.post("/files/tables", { ...TABLE, name: "../x" }, { cookie })).statusCode).toBe(400);
    expect((await server.post("/files/tables", { ...TABLE, rows: Array.from({ length: 50_001 }, () => ["a", 1]) }, { cookie })).statusCode).toBe(400);
  });

  it("hold a long list whole", async () => {
    const answer = await server.post("/files/tables", { ...TABLE, rows: Array.from({ length: 20_000 }, (_, at) => [`Keluarga yang diusulkan oleh pendamping dan diperiksa di pekon, nomor ${at}`, at]) }, { cookie });
    expect([answer.statusCode, answer.body.trimEnd().split("\r\n").length]).toEqual([200, 20_001]);
  });
});
