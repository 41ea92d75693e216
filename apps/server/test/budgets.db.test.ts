import { randomUUID } from "node:crypto";
import type { BudgetListAnswer, BudgetOverview, FamilyCostAnswer, BudgetRowAnswer, BudgetRowPage, ChainAnswer } from "@sinergi/api/budgets/budgets.schema";
import { takeOverFile } from "@sinergi/api/budgets/take-over-import";
import { asSystem, scoped } from "@sinergi/db/access/scoped";
import { insertBudgetImport } from "@sinergi/db/budgets/budget-imports.store";
import { keepQuarter } from "@sinergi/db/trends/quarters.store";
import type { Role } from "@sinergi/domain/access/roles";
import { aBudgetContent, aRealisation } from "@sinergi/domain/budgets/budget.fixtures";
import type { BudgetContent, Realisation } from "@sinergi/domain/budgets/budget-row.schema";
import type { BudgetDocument } from "@sinergi/domain/budgets/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Quarter } from "@sinergi/domain/time/quarter";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

const YEAR = "2026";
const FARM = { agency: "PERTANIAN", side: "PRODUCTION", strategy: "INCOME_INCREASE" } as const;
const COFFEE = aBudgetContent({ ...FARM, code: "3.27.01", activity: "Bantuan bibit kopi", linkedProgramme: "BIBIT", locations: ["18.04.04"], ceilingIdr: 400_000_000, targetQuantity: 200, targetUnit: "FAMILY" });
const GOATS = aBudgetContent({ ...FARM, code: "3.27.02", activity: "Bantuan ternak kambing", locations: ["18.04.05.2010"], ceilingIdr: 100_000_000, targetQuantity: 10, targetUnit: "GROUP" });
const CASH = aBudgetContent({ code: "1.06.01", activity: "Pendampingan PKH", linkedProgramme: "PKH", ceilingIdr: 300_000_000, targetQuantity: 300, targetUnit: "FAMILY" });
const LOANS = aBudgetContent({ ...FARM, agency: "KOPERINDAG", activity: "Modal bergulir", benefitKind: "LOAN", ceilingIdr: 900_000_000 });

let world: World | undefined;
beforeEach(async () => {
  await world?.close();
  world = await openWorld();
  await take("RAT", [[COFFEE, [aRealisation({ quarter: 2, physicalPercent: 80, spentIdr: 300_000_000, achieved: 150 })]], [GOATS, []], [CASH, [aRealisation({ quarter: 3, physicalPercent: 75, spentIdr: 225_000_000, achieved: 225 })]], [LOANS, []]]);
});
afterAll(() => world?.close());

function open(): World {
  if (!world) throw new Error("The world is not open");
  return world;
}

async function take(document: BudgetDocument, rows: readonly (readonly [BudgetContent, readonly Realisation[]])[], year = YEAR): Promise<void> {
  const id = randomUUID();
  const file = { id, document, year, fileName: `${document}.xlsx`, rows: rows.map(([content, quarters], at) => ({ row: at + 2, content, extra: {}, quarters })), agency: null };
  await open().system(async (tx) => {
    await insertBudgetImport(tx, { ...file, sha256: randomUUID(), headers: [], issues: [], rowsRead: rows.length });
    await takeOverFile(tx, file);
  });
}

const call = <T>(role: Role, path: string, input: object): Promise<T> => open().call(role, `budgets.${path}`, input) as Promise<T>;
const act = (role: Role, path: string, input: object): Promise<string> =>
  call(role, path, { opId: randomUUID(), ...input }).then(() => "done", (error: unknown) => {
    if (!(error instanceof TRPCError)) throw error;
    return error.message;
  });
const rows = async (role: Role, filter: object = {}): Promise<readonly BudgetRowAnswer[]> => (await call<BudgetListAnswer>(role, "rows", { filter })).rows;
async function rowOf(activity: string, role: Role = "SECRETARIAT"): Promise<BudgetRowAnswer> {
  const row = (await rows(role)).find(({ content }) => content.activity === activity);
  if (!row) throw new Error(`${activity} is not in the plan`);
  return row;
}
const overview = (role: Role = "SECRETARIAT"): Promise<BudgetOverview> => call(role, "overview", {});
const propose = (role: Role, row: BudgetRowAnswer, changed: Partial<BudgetContent>, id = randomUUID()): Promise<string> =>
  act(role, "propose", { id, rowId: row.id, reason: "Tambahan sasaran dari musyawarah", proposal: { kind: "EDIT", content: { ...row.content, ...changed }, basedOn: row.revision } });

describe("a change of the plan", () => {
  it("waits until somebody else says yes, and only then moves the figures", async () => {
    const before = await overview();
    const id = randomUUID();
    expect(await propose("AGENCY_OPERATOR", await rowOf("Bantuan bibit kopi"), { ceilingIdr: 500_000_000 }, id)).toBe("done");
    expect((await overview()).grants.ceilingIdr).toBe(before.grants.ceilingIdr);
    expect((await rowOf("Bantuan bibit kopi", "AGENCY_HEAD")).pending).toMatchObject({ before: { ceilingIdr: 400_000_000 }, after: { ceilingIdr: 500_000_000 }, own: false, mayDecide: true });

    expect(await act("AGENCY_OPERATOR", "approve", { id })).toBe("FORBIDDEN");
    expect(await act("AGENCY_HEAD", "approve", { id })).toBe("done");
    expect((await overview()).grants.ceilingIdr).toBe(before.grants.ceilingIdr + 100_000_000);
    const page = await call<BudgetRowPage>("AGENCY_HEAD", "row", { id: (await rowOf("Bantuan bibit kopi")).id });
    expect(page.history[0]).toMatchObject({ state: "APPROVED", proposedName: "Uji AGENCY_OPERATOR", decidedName: "Uji AGENCY_HEAD", before: { ceilingIdr: 400_000_000 }, after: { ceilingIdr: 500_000_000 } });
  });

  it("is never approved or rejected by whoever proposed it, not even past our own code", async () => {
    const id = randomUUID();
    await propose("SECRETARIAT", await rowOf("Pendampingan PKH"), { ceilingIdr: 310_000_000 }, id);
    expect(await act("SECRETARIAT", "approve", { id })).toBe("budget_own");
    expect(await act("SECRETARIAT", "reject", { id, note: "Tidak jadi diusulkan" })).toBe("budget_own");
    const forged = scoped(open().db, open().actor("SECRETARIAT"), { today: TODAY }, (tx) =>
      tx.run("update budget_change set state = 'APPROVED', decided_by = proposed_by, decided_at = now() where id = $1", [id]),
    );
    await expect(forged).rejects.toMatchObject({ code: "23514" });
  });

  it("is rejected with a reason, and taken back by its proposer alone", async () => {
    const row = await rowOf("Bantuan bibit kopi");
    const first = randomUUID();
    await propose("AGENCY_OPERATOR", row, { targetQuantity: 250 }, first);
    expect(await act("AGENCY_HEAD", "reject", { id: first, note: "tidak" })).toBe("budget_reason");
    expect(await act("AGENCY_HEAD", "reject", { id: first, note: "Pagu belum tersedia tahun ini" })).toBe("done");
    expect(await act("AGENCY_HEAD", "approve", { id: first })).toBe("budget_decided");

    const second = randomUUID();
    await propose("AGENCY_OPERATOR", row, { targetQuantity: 250 }, second);
    expect(await act("AGENCY_HEAD", "withdraw", { id: second })).toBe("budget_not_own");
    expect(await act("AGENCY_OPERATOR", "withdraw", { id: second })).toBe("done");
    expect((await rowOf("Bantuan bibit kopi")).pending).toBeNull();
  });

  it("stands alone on its row, and is made on what stands", async () => {
    const row = await rowOf("Bantuan bibit kopi");
    const id = randomUUID();
    await propose("AGENCY_OPERATOR", row, { targetQuantity: 250 }, id);
    expect(await propose("AGENCY_HEAD", row, { targetQuantity: 260 })).toBe("budget_pending");
    await act("AGENCY_HEAD", "approve", { id });
    expect(await propose("AGENCY_OPERATOR", row, { targetQuantity: 270 })).toBe("budget_changed");
    expect(await propose("AGENCY_OPERATOR", await rowOf("Bantuan bibit kopi"), {})).toBe("budget_unchanged");
  });

  it("is not approved when more was spent meanwhile than it would leave", async () => {
    const row = await rowOf("Bantuan bibit kopi");
    expect(await propose("AGENCY_OPERATOR", row, { ceilingIdr: 200_000_000 })).toBe("budget_below_spent");
    const id = randomUUID();
    await propose("AGENCY_OPERATOR", row, { ceilingIdr: 310_000_000 }, id);
    expect(await act("AGENCY_OPERATOR", "report", { rowId: row.id, report: aRealisation({ quarter: 3, spentIdr: 350_000_000 }) })).toBe("done");
    expect(await act("AGENCY_HEAD", "approve", { id })).toBe("budget_below_spent");
  });

  it("can be a new row, which no figure counts before the yes, and the end of one", async () => {
    const rowId = randomUUID();
    const content = aBudgetContent({ ...FARM, activity: "Sekolah lapang kopi", ceilingIdr: 50_000_000 });
    const id = randomUUID();
    const before = await overview();
    expect(await act("AGENCY_OPERATOR", "propose", { id, rowId, proposal: { kind: "NEW", year: YEAR, content } })).toBe("done");
    expect(await rowOf("Sekolah lapang kopi")).toMatchObject({ isNew: true, revision: 0 });
    expect((await overview()).grants).toEqual(before.grants);
    expect(await act("AGENCY_HEAD", "approve", { id })).toBe("done");
    expect((await overview()).grants.rows).toBe(before.grants.rows + 1);

    const end = randomUUID();
    expect(await act("AGENCY_OPERATOR", "propose", { id: end, rowId, proposal: { kind: "REMOVE", basedOn: 1 } })).toBe("done");
    expect(await act("SECRETARIAT", "approve", { id: end })).toBe("done");
    expect((await overview()).grants).toEqual(before.grants);
  });

  it("sent twice is one proposal", async () => {
    const row = await rowOf("Bantuan bibit kopi");
    const input = { opId: randomUUID(), id: randomUUID(), rowId: row.id, reason: "", proposal: { kind: "EDIT", content: { ...row.content, ceilingIdr: 450_000_000 }, basedOn: row.revision } };
    expect(await act("AGENCY_OPERATOR", "propose", input)).toBe("done");
    expect(await act("AGENCY_OPERATOR", "propose", input)).toBe("done");
    expect(await rows("AGENCY_HEAD", { pending: true })).toHaveLength(1);
  });
});

describe("an office", () => {
  it("sees and changes its own rows; another's look as if there were none", async () => {
    const other = await rowOf("Pendampingan PKH");
    expect((await rows("AGENCY_OPERATOR")).map(({ content }) => content.agency)).toEqual(["PERTANIAN", "PERTANIAN"]);
    expect((await overview("AGENCY_HEAD")).grants).toMatchObject({ rows: 2, ceilingIdr: 500_000_000 });
    await expect(call("AGENCY_HEAD", "row", { id: other.id })).rejects.toMatchObject({ message: "budget_not_found" });
    expect(await propose("AGENCY_OPERATOR", other, { ceilingIdr: 1 })).toBe("budget_not_found");
    expect(await act("AGENCY_OPERATOR", "report", { rowId: other.id, report: aRealisation() })).toBe("budget_not_found");
    expect(await act("AGENCY_OPERATOR", "propose", { id: randomUUID(), rowId: randomUUID(), proposal: { kind: "NEW", year: YEAR, content: CASH } })).toBe("budget_not_found");
    expect(await propose("AGENCY_OPERATOR", await rowOf("Bantuan bibit kopi"), { agency: "DINSOS" })).toBe("budget_not_found");

    const id = randomUUID();
    await propose("SECRETARIAT", other, { ceilingIdr: 310_000_000 }, id);
    expect(await act("AGENCY_HEAD", "approve", { id })).toBe("budget_not_found");
  });

  it("cannot reach another's rows past our own code either", async () => {
    const seen = await scoped(open().db, open().actor("AGENCY_HEAD"), { today: TODAY }, (tx) => tx.rows<{ n: string }>(
      "select (select count(*) from budget_row) || ' ' || (select count(*) from budget_realisation) || ' ' || (select count(*) from budget_change) as n",
    ));
    expect(seen[0]?.n).toBe("2 1 2");
    const forged = scoped(open().db, open().actor("AGENCY_HEAD"), { today: TODAY }, (tx) => tx.run("update budget_row set agency_code = 'DINSOS'"));
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });

  it("shows leaders what is approved and nothing that waits", async () => {
    await propose("AGENCY_OPERATOR", await rowOf("Bantuan bibit kopi"), { ceilingIdr: 450_000_000 });
    expect((await rows("LEADER")).map(({ pending }) => pending)).toEqual([null, null, null, null]);
    expect(await overview("LEADER")).toMatchObject({ pending: 0, grants: { rows: 3 } });
    expect(await act("LEADER", "propose", {})).toBe("FORBIDDEN");
  });
});

describe("reports of a quarter", () => {
  it("are corrected with a reason; the earlier report is kept", async () => {
    const { id } = await rowOf("Bantuan bibit kopi");
    const correction = { rowId: id, report: aRealisation({ quarter: 2, physicalPercent: 60, spentIdr: 250_000_000, achieved: 120 }) };
    expect(await act("AGENCY_OPERATOR", "report", correction)).toBe("budget_reason");
    expect(await act("AGENCY_OPERATOR", "report", { ...correction, reason: "Berita acara diperbaiki" })).toBe("done");
    const { reports, row } = await call<BudgetRowPage>("AGENCY_OPERATOR", "row", { id });
    expect(reports.map(({ spentIdr, superseded }) => [spentIdr, superseded])).toEqual([[250_000_000, false], [300_000_000, true]]);
    expect(row).toMatchObject({ spentIdr: 250_000_000, absorption: 0.625, output: 0.6 });
  });

  it("speak of a quarter that has begun and never of more than the ceiling", async () => {
    const { id } = await rowOf("Bantuan ternak kambing");
    expect(await act("AGENCY_OPERATOR", "report", { rowId: id, report: aRealisation({ quarter: 4 }) })).toBe("budget_quarter_early");
    expect(await act("AGENCY_OPERATOR", "report", { rowId: id, report: aRealisation({ quarter: 2, spentIdr: 100_000_001 }) })).toBe("budget_over_ceiling");
    expect(await act("AGENCY_OPERATOR", "report", { rowId: id, report: aRealisation({ quarter: 3, physicalPercent: null, spentIdr: null, achieved: null }) })).toBe("budget_nothing_reported");
  });
});

describe("figures of money", () => {
  it("count approved rows, keep loans apart and say what is not reported", async () => {
    const figures = await overview();
    expect(figures).toMatchObject({ quarter: 2, grants: { rows: 3, ceilingIdr: 800_000_000, spentIdr: 525_000_000, reported: 2 }, loans: { rows: 1, ceilingIdr: 900_000_000 } });
    expect(figures.absorption.value).toBeCloseTo(0.75, 10);
    expect(figures.absorption.low).toBeCloseTo(0.656_25, 10);
    expect(figures.balance).toMatchObject({ livelihoodIdr: 300_000_000, productionIdr: 500_000_000, loansIdr: 900_000_000, livelihoodShare: 0.375 });
    expect(figures.alignment).toMatchObject({ withoutPlaceRows: 1, withoutPlaceIdr: 300_000_000, withPlaceRows: 2 });
    expect(figures.alignment.districts.filter(({ budgetIdr }) => budgetIdr > 0)).toEqual([
      { code: "18.04.04", budgetIdr: 400_000_000, budgetShare: 0.8, poor: 2, poorShare: 0.5 }, { code: "18.04.05", budgetIdr: 100_000_000, budgetShare: 0.2, poor: 2, poorShare: 0.5 },
    ]);
    expect(figures.alignment.value).toBeCloseTo(0.7, 10);
    expect(figures.convergence).toBeNull();
  });

  it("join a row to the families its programme reaches; nobody knows whom a programme without a list reaches", async () => {
    const { perFamily } = await overview();
    expect(perFamily).toMatchObject([
      { programme: "BIBIT", spentIdr: 300_000_000, recipients: null, idrPerFamily: null },
      { programme: "PKH", spentIdr: 225_000_000, recipients: 3, recipientsEligible: 1, idrPerFamily: 75_000_000, idrPerEligibleFamily: 225_000_000 },
    ]);
  });
});

describe("the chain of documents", () => {
  it("finds rows again by code and name, says what was cut, dropped and added, and counts what was kept", async () => {
    await take("RKPD", [[{ ...COFFEE, ceilingIdr: 350_000_000 }, []], [{ ...CASH, code: null, activity: "Pendampingan  PKH" }, []], [aBudgetContent({ activity: "Hari jadi kabupaten" }), []]]);
    expect((await overview()).consistency).toMatchObject({ value: null });
    await take("DPA", [[{ ...COFFEE, targetQuantity: 150 }, []], [CASH, []]]);
    const { consistency, addedLater } = await overview();
    expect(consistency).toMatchObject({ value: 0.25, kept: 1, rows: 4, documents: [{ document: "RKPD", counts: { same: 1, cut: 1, changed: 0, dropped: 2 } }, { document: "DPA", counts: { same: 1, cut: 1, changed: 0, dropped: 2 } }] });
    expect(addedLater).toEqual([{ document: "RKPD", rows: 1 }, { document: "DPA", rows: 0 }]);
    expect((await rows("SECRETARIAT", { chain: { document: "RKPD", verdict: "dropped" } })).map(({ content }) => content.activity)).toEqual(["Bantuan ternak kambing", "Modal bergulir"]);
    expect((await rows("SECRETARIAT", { kept: true })).map(({ content }) => content.activity)).toEqual(["Pendampingan PKH"]);
  });

  it("takes a person's word for what a row became, once, and takes it back", async () => {
    await take("RKPD", [[{ ...GOATS, code: "9.99", activity: "Pengadaan ternak kambing kelompok miskin" }, []]]);
    const goats = async () => (await call<ChainAnswer>("AGENCY_HEAD", "chain", {})).rows.find(({ content }) => content.activity === "Bantuan ternak kambing")?.steps[0];
    const candidate = (await goats())?.candidates[0];
    expect(candidate?.content.activity).toBe("Pengadaan ternak kambing kelompok miskin");
    const ratId = (await rowOf("Bantuan ternak kambing")).id;
    expect(await act("AGENCY_OPERATOR", "match", { ratId, document: "RKPD", otherId: candidate?.id ?? null })).toBe("done");
    expect(await goats()).toMatchObject({ by: "HAND", verdict: "same" });
    const coffee = (await rowOf("Bantuan bibit kopi")).id;
    expect(await act("AGENCY_OPERATOR", "match", { ratId: coffee, document: "RKPD", otherId: candidate?.id ?? null })).toBe("budget_taken");
    expect(await act("AGENCY_OPERATOR", "unmatch", { ratId, document: "RKPD" })).toBe("done");
    expect(await goats()).toMatchObject({ by: null, verdict: "dropped" });
  });

  it("forgets the rows that a newer file of the document has no more", async () => {
    await take("RKPD", [[COFFEE, []], [CASH, []]]);
    await take("RKPD", [[COFFEE, []]]);
    const { documents } = await call<ChainAnswer>("SECRETARIAT", "chain", {});
    expect(documents).toEqual([{ document: "RAT", rows: 4, ceilingIdr: 1_700_000_000 }, { document: "RKPD", rows: 1, ceilingIdr: 400_000_000 }]);
  });
});

describe("a plan quarter by quarter", () => {
  const quarter = (found: BudgetOverview["quarters"]["now"], number: number) => found.grants.find((one) => one.quarter === number);

  it("stands beside the same quarters of the year before; without a plan of that year there is nothing beside it", async () => {
    expect((await overview()).quarters.before).toBeNull();
    await take("RAT", [[CASH, [aRealisation({ quarter: 2, physicalPercent: 40, spentIdr: 90_000_000 })]], [LOANS, [aRealisation({ quarter: 1, spentIdr: 450_000_000 })]]], "2025");
    const { quarters, absorption } = await overview();
    expect(quarters.now.grants.map(({ spent }) => spent.value)).toEqual([null, 0.75, 0.75, null]);
    expect(quarter(quarters.now, 3)).toMatchObject({ spent: absorption, spentIdr: 525_000_000, reported: 1 });
    expect(quarters.before && quarter(quarters.before, 2)).toMatchObject({ spent: { value: 0.3 }, physical: { value: 0.4 }, reported: 1 });
    expect(quarters.before?.grants[0]?.spent.value).toBeNull();
    expect([quarters.before?.loans[0]?.spent.value, quarters.now.loans.map(({ spent }) => spent.value)]).toEqual([0.5, [null, null, null, null]]);
  });

  it("of an office is its own rows, in both years", async () => {
    await take("RAT", [[CASH, [aRealisation({ quarter: 2, spentIdr: 90_000_000 })]], [COFFEE, [aRealisation({ quarter: 2, spentIdr: 100_000_000 })]]], "2025");
    const { quarters } = await overview("AGENCY_HEAD");
    expect(quarters.before && quarter(quarters.before, 2)).toMatchObject({ spent: { value: 0.25 }, spentIdr: 100_000_000 });
    expect(quarter(quarters.now, 2)).toMatchObject({ spentIdr: 300_000_000, reported: 1 });
  });

  it("says rupiah per family by the families of each quarter's own end; without a kept end or a list it is unknown", async () => {
    const cost = (input: object = {}, role: Role = "SECRETARIAT") => call<FamilyCostAnswer>(role, "familyCost", input);
    await take("RAT", [[CASH, [aRealisation({ quarter: 3, spentIdr: 90_000_000 })]]], "2025");
    const today = "2026-10-02" as Day;
    await asSystem(open().db, { today }, (tx) => keepQuarter(tx, { quarter: "2026-Q3" as Quarter, today }));
    const { programme, programmes, now, before } = await cost({ programme: "PKH" });
    expect([programme, programmes]).toEqual(["PKH", ["PKH", "BIBIT"]]);
    expect(now[2]).toMatchObject({ quarter: 3, spentIdr: 225_000_000, recipients: 3, idrPerFamily: 75_000_000 });
    expect(now.filter(({ quarter: one }) => one !== 3).map(({ idrPerFamily }) => idrPerFamily)).toEqual([null, null, null]);
    // Money was reported, but no end of a quarter of that year is kept.
    expect(before?.[2]).toMatchObject({ spentIdr: 90_000_000, recipients: null, idrPerFamily: null });
    expect((await cost({ programme: "BIBIT" })).now[1]).toMatchObject({ spentIdr: 300_000_000, recipients: null, idrPerFamily: null });
    // Another office's programme: its rows are not there.
    expect((await cost({ programme: "PKH" }, "AGENCY_HEAD")).now.every(({ spentIdr }) => spentIdr === null)).toBe(true);
    await open().call("SECRETARIAT", "enrolments.accept", { opId: randomUUID(), enrolmentId: open().unlistedEnrolment, familyId: open().familyAt("FACILITATOR", "other") });
    expect((await cost({ programme: "PKH" })).now[2]?.recipients).toBe(3);
  });
});
