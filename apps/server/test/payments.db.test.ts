import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FamilyPaymentsAnswer, PaymentOverview, PaymentsOfFamily } from "@sinergi/api/payments/payments.schema";
import type { ImportRow } from "@sinergi/db/imports/imports.store";
import { withdrawPayments } from "@sinergi/db/imports/commit-payments";
import { scoped } from "@sinergi/db/access/scoped";
import { judgePayment } from "@sinergi/domain/payments/judge-payment";
import { PAYMENT_STATES, type PaymentState } from "@sinergi/domain/payments/payment-states";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExportOf } from "#exports/make-export";
import { importWholeFile } from "#imports/import-whole-file";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let directory: string;
beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), "sinergi-pay-"));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await world.close();
});

const opId = (): string => crypto.randomUUID();
interface Order { readonly tranche?: number; readonly add?: boolean; readonly dryRun?: boolean; readonly again?: boolean }
async function importPayments(lines: readonly string[], { tranche = 1, add = false, dryRun = false, again = false }: Order = {}): Promise<ImportRow> {
  const path = join(directory, `${crypto.randomUUID()}.csv`);
  await writeFile(path, lines.join("\n"));
  return importWholeFile({ db: world.db, clock: { today: () => TODAY } }, {
    path, sheet: null, emptyAsNo: [], again, dryRun, report: () => undefined, input: { kind: "payments", source: null, asOf: null, programme: "PKH", period: "2026", tranche, add },
  });
}
const overview = async (role: Role = "SECRETARIAT"): Promise<PaymentOverview> => (await world.call(role, "payments.overview", {})) as PaymentOverview;
const trancheOne = async () => (await overview()).programmes.find((one) => one.programme === "PKH")?.tranches.find((one) => one.tranche === 1);
const families = async (state: PaymentState, more: Record<string, unknown> = {}, role: Role = "SECRETARIAT"): Promise<FamilyPaymentsAnswer> =>
  (await world.call(role, "payments.families", { filter: { programme: "PKH", period: "2026", tranche: 1, state, ...more } })) as FamilyPaymentsAnswer;
const heads = (answer: FamilyPaymentsAnswer): string[] => answer.rows.map(({ headName }) => headName).toSorted();

/** SITI by NIK as due, AGUS by No. KK twice, MAYA by name failed, JOKO paid and not enrolled, one whom nobody knows. */
const TRANCHE_1 = [
  "NIK;NO_KK;NAMA;TGL_LAHIR;KODE_WILAYAH;NILAI;TGL_BAYAR;KANAL;STATUS",
  "1804044101809001;;SITI SIMULASI;;;225000;2026-03-10;BRI;CAIR",
  ";1804050101209005;AGUS SIMULASI;;;600000;2026-03-10;BRI;CAIR",
  ";1804050101209005;AGUS SIMULASI;;;600000;2026-03-20;BRI;CAIR",
  ";;MAYA SIMULASI;21/07/1992;18.04.05.2010;375000;2026-03-10;POS;GAGAL",
  "1804041010709003;;JOKO SIMULASI;;;600000;2026-03-10;BRI;",
  "1804046512809099;;TAK ADA SIMULASI;25/12/1980;18.04.04.2002;500000;2026-03-10;BRI;CAIR",
];

describe("a payment list", () => {
  it("is checked before it is stored, and matched as recipients are", async () => {
    const dry = await importPayments([...TRANCHE_1, "x;;RUSAK;;;1;;;"], { dryRun: true });
    expect(dry).toMatchObject({ rowsRead: 7, rowsAccepted: 6, rowsRefused: 1, matched: { nik: 2, noKk: 2, nameBirthVillage: 1, unlisted: 1 }, issueCounts: { NIK_NON_DIGIT: 1 } });
    expect((await overview()).programmes).toEqual([]);

    const kept = await importPayments(TRANCHE_1);
    expect(kept).toMatchObject({ state: "COMMITTED", rowsAccepted: 6, families: 4 });
    await expect(importPayments(TRANCHE_1)).rejects.toMatchObject({ refusal: { code: "ALREADY_IMPORTED" } });
  });

  it("stands beside the enrolments: paid, not paid, paid and not enrolled, paid twice", async () => {
    expect((await trancheOne())?.families).toMatchObject({ ENROLLED: 3, PAID: 3, ENROLLED_PAID: 2, PAID_NOT_ENROLLED: 1, ENROLLED_NOT_PAID: 1, PAID_OFTEN: 1, FAILED: 1, RETURNED: 0 });
    expect((await trancheOne())?.lines).toEqual({ lists: 1, lines: 6, paidLines: 5, paidIdr: 2_525_000, withoutAmount: 0, failedLines: 1, returnedLines: 0, unknownLines: 0, unlistedLines: 1 });
    expect(heads(await families("PAID_NOT_ENROLLED"))).toEqual(["JOKO SIMULASI"]);
    expect(heads(await families("ENROLLED_NOT_PAID"))).toEqual(["MAYA SIMULASI"]);
    expect(heads(await families("PAID_OFTEN"))).toEqual(["AGUS SIMULASI"]);
  });

  it("says nothing of a tranche whose list is not here: unknown is not unpaid", async () => {
    const two = (await overview()).programmes[0]?.tranches.find(({ tranche }) => tranche === 2);
    expect(two?.lines).toBeNull();
    expect(two?.families["ENROLLED"]).toBe(3);
  });

  it("every number opens as many families, in every order and area, masked", async () => {
    const counts = (await trancheOne())?.families;
    for (const state of PAYMENT_STATES) expect((await families(state)).total, state).toBe(counts?.[state]);
    const byArea = (await world.call("SECRETARIAT", "payments.byArea", { programme: "PKH", period: "2026", tranche: 1 })) as { area: string; families: Record<string, number> }[];
    for (const { area, families: of } of byArea) expect((await families("PAID", { area })).total).toBe(of["PAID"]);
    expect(byArea.reduce((sum, { families: of }) => sum + (of["ENROLLED"] ?? 0), 0)).toBe(counts?.ENROLLED);
    expect(JSON.stringify(await families("PAID"))).not.toMatch(/\d{16}/);
    expect(heads(await families("PAID", { text: "joko" }))).toEqual(["JOKO SIMULASI"]);
  });

  it("is judged as the rule of the domain judges each family", async () => {
    const all = await families("PAID");
    for (const { paidIdr, dueLowIdr, dueHighIdr, verdict } of all.rows) {
      expect(verdict).toBe(judgePayment(paidIdr, dueLowIdr === null || dueHighIdr === null ? null : { lowIdr: dueLowIdr, highIdr: dueHighIdr }));
    }
    // SITI's son is at primary school for certain; what nobody knows of the two could be worth more.
    expect(all.rows.find(({ headName }) => headName === "SITI SIMULASI")).toMatchObject({ dueLowIdr: 225_000, verdict: "UNKNOWN" });
  });

  it("of a family shows what was paid beside what is due and why", async () => {
    const siti = all(await families("PAID"), "SITI SIMULASI");
    const told = (await world.call("SECRETARIAT", "payments.ofFamily", { familyId: siti })) as PaymentsOfFamily;
    expect(told.payments).toMatchObject([{ programme: "PKH", tranche: 1, amountIdr: 225_000, paidOn: "2026-03-10", channel: "BRI", status: "PAID" }]);
    expect(told.tranches.map(({ tranche, hasList, paidIdr }) => [tranche, hasList, paidIdr])).toEqual([[1, true, 225_000], [2, false, 0], [3, false, 0]]);
    expect(told.due?.members.find(({ name }) => name === "BUDI SIMULASI")?.components).toContainEqual({ component: "SD", is: "yes" });
    expect(told.due).toMatchObject({ amountsSince: "2025", lowIdr: 225_000 });
  });

  it("follows an enrolment that ends", async () => {
    const { rows } = (await world.call("SECRETARIAT", "enrolments.recipients", { filter: { programme: "PKH", period: "2026" } })) as { rows: { enrolmentId: string; headName: string | null }[] };
    const maya = rows.find(({ headName }) => headName === "MAYA SIMULASI");
    await world.call("SECRETARIAT", "enrolments.end", { opId: opId(), enrolmentId: maya?.enrolmentId, endedOn: "2026-01-01", reason: "NOT_ELIGIBLE" });
    expect(heads(await families("ENROLLED_NOT_PAID"))).toEqual([]);
    await world.call("SECRETARIAT", "enrolments.restore", { opId: opId(), enrolmentId: maya?.enrolmentId });
    expect(heads(await families("ENROLLED_NOT_PAID"))).toEqual(["MAYA SIMULASI"]);
  });

  it("is added to, replaced and withdrawn whole", async () => {
    await importPayments(["NIK;NILAI", "1804040505159002;100000"], { add: true });
    expect((await trancheOne())?.lines).toMatchObject({ lists: 2, lines: 7 });
    const { listId } = await importPayments(["NIK;NILAI", "1804044101809001;"]);
    expect((await trancheOne())?.lines).toMatchObject({ lists: 1, lines: 1, paidIdr: 0, withoutAmount: 1 });
    expect((await families("PAID")).rows).toMatchObject([{ paidIdr: null, verdict: "UNKNOWN" }]);
    await world.system((tx) => withdrawPayments(tx, listId ?? 0));
    expect((await trancheOne())?.lines).toMatchObject({ lists: 2, lines: 7 });
  });
});

function all(answer: FamilyPaymentsAnswer, head: string): string {
  return answer.rows.find(({ headName }) => headName === head)?.familyId ?? "";
}

describe("who sees payments", () => {
  it("an organisation sees the whole number and its own families, and payments of no other programme to nobody", async () => {
    const seen = await families("PAID", {}, "AGENCY_HEAD");
    expect(seen.total).toBe(3);
    expect(heads(seen)).toEqual(["SITI SIMULASI"]);
    const unlisted = (role: Role, narrowed: object = {}) => world.call(role, "payments.unlisted", { filter: { programme: "PKH", period: "2026", tranche: 1, ...narrowed } }) as Promise<{ rows: { name: string }[] }>;
    expect((await unlisted("SECRETARIAT")).rows.map(({ name }) => name)).toEqual(["TAK ADA SIMULASI"]);
    expect((await unlisted("AGENCY_HEAD")).rows).toEqual([]);
    expect((await unlisted("SECRETARIAT", { text: "ada simulasi" })).rows).toHaveLength(1);
    expect((await unlisted("SECRETARIAT", { text: "orang lain" })).rows).toEqual([]);
    expect((await unlisted("SECRETARIAT", { area: "18.04.99" })).rows).toEqual([]);
  });

  it("the list of payments at nobody leaves as a file for a purpose, masked, and on record without the name looked for", async () => {
    const make = makeExportOf({ db: world.db, clock: { today: () => TODAY } });
    const wanted = (named: string) => ({ what: { kind: "unlistedPayments" as const, filter: { programme: "PKH", period: "2026", tranche: 1 as const, text: named } }, format: "csv" as const, purpose: "VERIFICATION" as const, reason: "Ditanyakan kepada bank" });
    const made = await make(world.actor("SECRETARIAT"), wanted("tak ada"));
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.value.body.toString()).toContain("TAK ADA SIMULASI");
    expect(made.value.body.toString()).not.toMatch(/\d{16}/);
    const [entry] = await world.system((tx) => tx.rows<{ detail: string }>("select detail from audit_entry where action = 'list.exported' order by seq desc limit 1"));
    expect(entry?.detail).toContain('"rows":1');
    expect(entry?.detail).not.toContain("tak ada");
    expect(await make(world.actor("AGENCY_HEAD"), wanted(""))).toMatchObject({ ok: false, refusal: { code: "export_empty" } });
    const recipients = { ...wanted(""), what: { kind: "unlistedRecipients" as const, filter: { programme: "PKH", text: "" } } };
    expect(await make(world.actor("AGENCY_HEAD"), recipients)).toMatchObject({ ok: false, refusal: { code: "export_empty" } });
    expect((await make(world.actor("SECRETARIAT"), recipients)).ok).toBe(true);
  });

  it("beneath the procedures too: rows of others are not there, and nobody writes", async () => {
    const count = (role: Role) => scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.one<{ count: string }>("select count(*) as count from payment")).then(({ count: n }) => Number(n));
    expect(await count("SECRETARIAT")).toBe(8);
    expect(await count("AGENCY_HEAD")).toBeLessThan(8);
    await expect(count("FACILITATOR")).rejects.toMatchObject({ code: "42501" });
    await expect(scoped(world.db, world.actor("SECRETARIAT"), { today: TODAY }, (tx) => tx.run("delete from payment"))).rejects.toMatchObject({ code: "42501" });
  });
});

describe("what a component is worth", () => {
  const amountsOf = async (period: string) => (await world.call("SECRETARIAT", "payments.components", { period })) as { since: string; amounts: { component: string; annualIdr: number }[]; mayWrite: boolean };

  it("is set by the secretariat for a year, and families are due by it", async () => {
    const before = await amountsOf("2026");
    expect(before).toMatchObject({ since: "2025", mayWrite: true });
    expect(before.amounts.find(({ component }) => component === "SD")?.annualIdr).toBe(900_000);
    const amounts = before.amounts.map((row) => (row.component === "SD" ? { ...row, annualIdr: 1_000_000 } : row));
    const change = { period: "2026", amounts, basedOn: "2025", reason: "Keputusan menteri yang baru" };
    await expect(world.call("AGENCY_HEAD", "payments.saveComponents", { opId: opId(), ...change })).rejects.toMatchObject({ message: "components_not_found" });
    await world.call("SECRETARIAT", "payments.saveComponents", { opId: opId(), ...change });
    await expect(world.call("SECRETARIAT", "payments.saveComponents", { opId: opId(), ...change })).rejects.toMatchObject({ message: "components_changed" });
    expect(await amountsOf("2026")).toMatchObject({ since: "2026" });
    expect((await amountsOf("2025")).amounts.find(({ component }) => component === "SD")?.annualIdr).toBe(900_000);
    expect((await families("ENROLLED")).rows.find(({ headName }) => headName === "SITI SIMULASI")).toMatchObject({ dueLowIdr: 250_000 });
  });
});
