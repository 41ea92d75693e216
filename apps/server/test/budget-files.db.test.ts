import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BudgetImportPage, BudgetListAnswer } from "@sinergi/api/budgets/budgets.schema";
import { openTable } from "@sinergi/documents/tables/read-table";
import type { Role } from "@sinergi/domain/access/roles";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { budgetFilesOf } from "#budgets/budget-files";
import { checkBudgetFile, importBudgetFile } from "#budgets/import-budget-file";
import type { ImportDeps } from "#imports/import-file";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let directory: string;
let deps: ImportDeps;
beforeAll(async () => {
  world = await openWorld();
  deps = { db: world.db, clock: { today: () => TODAY } };
  directory = await mkdtemp(join(tmpdir(), "sinergi-budget-"));
});
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true, force: true });
});

async function file(name: string, lines: readonly string[]): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, lines.join("\n"));
  return path;
}

const HEADER = "NO;PPTK;KEGIATAN;OPD;SASARAN;TARGET;SATUAN;LOKASI;PAGU;SISI;STRATEGI;JENIS_MANFAAT;Catatan Bappeda;KODE_PROGRAM;FISIK_TW1;KEUANGAN_TW1";
const COFFEE = "1;Bidang Kebun;Bantuan bibit kopi;PERTANIAN;Petani;200;KK;Kecamatan Balik Bukit;400.000.000;Produksi;Peningkatan pendapatan;Barang;'=2+3;BIBIT;25;100.000.000";
const CASH = "2;Bidang Linjamsos;Pendampingan PKH;Dinas Sosial;KPM;300;KK;;300000000;;;;;PKH;;";
const WRONG = "3;;Tanpa pagu;DINSOS;;10;KK;Antah Berantah;banyak;Atas;;;;;;";

const deliver = (path: string, more: object = {}) => importBudgetFile(deps, { path, document: "RAT", year: "2027", sheet: null, dryRun: false, ...more });
const rows = async (role: Role, year: string) => ((await world.call(role, "budgets.rows", { year })) as BudgetListAnswer).rows;
const act = (role: Role, path: string, input: object): Promise<unknown> => world.call(role, `budgets.${path}`, { opId: randomUUID(), ...input }).catch((error: unknown) => (error instanceof TRPCError ? error.message : Promise.reject(error)));

describe("a plan at the command line", () => {
  it("is only looked at where that was asked for", async () => {
    const done = await deliver(await file("look.csv", [HEADER, COFFEE]), { dryRun: true });
    expect(done).toMatchObject({ changes: null, rowsRead: 1, issues: [] });
    expect(await rows("SECRETARIAT", "2027")).toEqual([]);
  });

  it("keeps its good rows and tells the wrong ones by row and column", async () => {
    const done = await deliver(await file("half.csv", [HEADER, COFFEE, WRONG, CASH]));
    expect(done.changes).toEqual({ added: 2, changed: 0, same: 0, removed: 0 });
    expect(done.issues.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual(["3 SISI VALUE_UNKNOWN", "3 LOKASI PLACE_UNKNOWN", "3 PAGU AMOUNT_INVALID", "3 STRATEGI CELL_MISSING", "3 JENIS_MANFAAT CELL_MISSING"]);
    const [coffee, cash] = await rows("SECRETARIAT", "2027");
    expect(coffee).toMatchObject({ content: { ceilingIdr: 400_000_000, locations: ["18.04.04"], linkedProgramme: "BIBIT" }, spentIdr: 100_000_000, physicalPercent: 25, pending: null });
    expect(cash).toMatchObject({ content: { agency: "DINSOS", side: "LIVELIHOOD", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH" } });
  });

  it("is refused the second time, byte for byte, and moves only what differs when it is another file", async () => {
    await expect(deliver(await file("again.csv", [HEADER, COFFEE, WRONG, CASH]))).rejects.toMatchObject({ refusal: { code: "ALREADY_IMPORTED" } });
    const done = await deliver(await file("newer.csv", [HEADER, COFFEE, CASH.replace("300000000", "310000000")]));
    expect(done.changes).toEqual({ added: 0, changed: 1, same: 1, removed: 0 });
    expect((await rows("SECRETARIAT", "2027")).map(({ content }) => content.ceilingIdr)).toEqual([400_000_000, 310_000_000]);
  });

  it("without the columns of a budget is no budget", async () => {
    await expect(deliver(await file("other.csv", ["NIK;NAMA", "1;SITI"]))).rejects.toMatchObject({ refusal: { code: "HEADER_MISSING", facts: { columns: "KEGIATAN, OPD, PAGU" } } });
  });
});

describe("a plan that goes out", () => {
  it.each(["xlsx", "csv"] as const)("as %s has the planner's columns in his order, runs no formula, and comes in again without a change", async (format) => {
    const { body, fileName } = await budgetFilesOf(deps).make(world.actor("SECRETARIAT"), { document: "RAT", year: "2027", format, filter: {} });
    expect(fileName).toBe(`RAT-2027.${format}`);
    const path = join(directory, `out.${format}`);
    await writeFile(path, body);
    const opened = await openTable(path);
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(opened.value.headers.slice(0, 16)).toEqual(HEADER.split(";"));
    await opened.value.close();
    if (format === "csv") expect(body.toString()).toContain("'=2+3");
    expect((await deliver(path)).changes).toEqual({ added: 0, changed: 0, same: 2, removed: 0 });
  });

  it("has the rows of the reader's own office alone, and those the filter leaves", async () => {
    const text = async (role: Role, filter = {}): Promise<string> => (await budgetFilesOf(deps).make(world.actor(role), { document: "RAT", year: "2027", format: "csv", filter })).body.toString();
    expect(await text("AGENCY_OPERATOR")).not.toContain("Pendampingan PKH");
    expect(await text("SECRETARIAT", { side: "LIVELIHOOD" })).not.toContain("Bantuan bibit kopi");
  });
});

describe("a plan over the web", () => {
  it("becomes proposals, which somebody else approves at once; the sender cannot", async () => {
    const path = await file("web.csv", [HEADER, COFFEE, CASH, WRONG]);
    const { id } = await checkBudgetFile(deps, world.actor("SECRETARIAT"), { path, fileName: "RAT 2028.csv", document: "RAT", year: "2028" });
    const page = async (role: Role = "SECRETARIAT") => (await world.call(role, "budgets.import", { id })) as BudgetImportPage;
    expect(await page()).toMatchObject({ state: "CHECKED", rowsRead: 3, rowsGood: 2, changes: { added: 2 }, waiting: 0, own: true });
    expect(await act("SECRETARIAT", "commitImport", { id })).toEqual({ rows: 2, passedOver: 0 });
    expect((await rows("SECRETARIAT", "2028")).map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(await act("SECRETARIAT", "approveImport", { id })).toBe("budget_own");
    expect(await page()).toMatchObject({ state: "COMMITTED", waiting: 2, mayDecide: false });
    expect(await act("AGENCY_HEAD", "approveImport", { id })).toEqual({ approved: 1 });
    expect(await rows("AGENCY_HEAD", "2028")).toMatchObject([{ isNew: false, spentIdr: 100_000_000 }]);
    expect(await act("SECRETARIAT", "commitImport", { id })).toBe("budget_import_state");
    await expect(checkBudgetFile(deps, world.actor("SECRETARIAT"), { path, fileName: "x", document: "RAT", year: "2028" })).rejects.toMatchObject({ refusal: { code: "ALREADY_IMPORTED" } });
  });

  it("of an office holds its own rows, and nobody else's file is found", async () => {
    const path = await file("office.csv", [HEADER, COFFEE, CASH]);
    const { id } = await checkBudgetFile(deps, world.actor("AGENCY_OPERATOR"), { path, fileName: "RAT dinas.csv", document: "RAT", year: "2029" });
    const page = (await world.call("AGENCY_OPERATOR", "budgets.import", { id })) as BudgetImportPage;
    expect(page).toMatchObject({ rowsGood: 1, issues: [{ row: 3, code: "AGENCY_FOREIGN" }] });
    expect(await act("AGENCY_OPERATOR", "discardImport", { id })).toBeNull();
    const { id: other } = await checkBudgetFile(deps, world.actor("SECRETARIAT"), { path, fileName: "x.csv", document: "RAT", year: "2029" });
    expect(await act("AGENCY_OPERATOR", "discardImport", { id: other })).toBe("budget_import_not_found");
  });
});
