import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CoverageAnswer } from "@sinergi/api/coverage/coverage.schema";
import type { FamilyPaymentsAnswer, PaymentOverview } from "@sinergi/api/payments/payments.schema";
import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import type { Tranche } from "@sinergi/domain/programmes/programme.schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importWholeFile } from "#imports/import-whole-file";
import { openWorld, TODAY, type World } from "./open-world.ts";

const HALVES: readonly Tranche[] = [{ number: 1, fromMonth: 1, toMonth: 6, payMonth: 3 }, { number: 2, fromMonth: 7, toMonth: 12, payMonth: null }];
const SITI = ["NIK;NILAI", "1804044101809001;450000"];

let world: World;
let directory: string;
beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), "sinergi-tranches-"));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await world.close();
});

const opId = (): string => crypto.randomUUID();
const asSecretariat = <T>(procedure: string, input: object): Promise<T> => world.call("SECRETARIAT", procedure, input) as Promise<T>;

/** PKH of 2026 is paid in these tranches from now on. */
async function payIn(tranches: readonly Tranche[]): Promise<void> {
  const { standing, revision } = await asSecretariat<ProgrammeDetail>("programmes.detail", { code: "PKH" });
  const periods = standing.programme.periods.map((one) => (one.period === "2026" ? { ...one, tranches } : one));
  await asSecretariat("programmes.change", { opId: opId(), code: "PKH", change: { kind: "define", programme: { ...standing.programme, periods } }, basedOn: revision });
}

async function importTranche(tranche: number): Promise<void> {
  const path = join(directory, `${tranche}.csv`);
  await writeFile(path, SITI.join("\n"));
  await importWholeFile({ db: world.db, clock: { today: () => TODAY } }, {
    path, sheet: null, emptyAsNo: [], again: true, dryRun: false, report: () => undefined, input: { kind: "payments", source: null, asOf: null, programme: "PKH", period: "2026", tranche, add: false },
  });
}

const tranches = async () => (await asSecretariat<PaymentOverview>("payments.overview", { period: "2026" })).programmes.find(({ programme }) => programme === "PKH")?.tranches ?? [];
const begin = (tranche: number) => asSecretariat("imports.begin", { opId: opId(), kind: "payments", programme: "PKH", period: "2026", tranche, add: false });
const siti = async (tranche: number) => {
  const { rows } = await asSecretariat<FamilyPaymentsAnswer>("payments.families", { filter: { programme: "PKH", period: "2026", tranche, state: "PAID" } });
  return rows.find(({ headName }) => headName === "SITI SIMULASI");
};

it("without tranches of its own a programme is paid in the quarters", async () => {
  expect(await asSecretariat("payments.tranches", { programme: "BPNT", period: "2026" })).toEqual([1, 2, 3, 4].map((number) => ({ number, fromMonth: number * 3 - 2, toMonth: number * 3 })));
  await importTranche(2);
  expect((await tranches()).map(({ tranche, fromMonth, toMonth, lines }) => [tranche, fromMonth, toMonth, lines === null])).toEqual([[1, 1, 3, true], [2, 4, 6, false], [3, 7, 9, true]]);
  expect(await siti(2)).toMatchObject({ dueLowIdr: 225_000 });
});

it("a programme paid in halves of the year has two tranches, and a family is due half of the year in each", async () => {
  await payIn(HALVES);
  expect((await tranches()).map(({ tranche, fromMonth, toMonth }) => [tranche, fromMonth, toMonth])).toEqual([[1, 1, 6], [2, 7, 12]]);
  expect(await siti(2)).toMatchObject({ dueLowIdr: 450_000, paidIdr: 450_000 });
});

it("a list is only taken for a tranche the programme has, and the refusal names those there are", async () => {
  await expect(begin(3)).rejects.toMatchObject({ cause: { refusal: { code: "tranche_unknown", tranches: "1, 2" } } });
  await expect(begin(2)).resolves.toMatchObject({ kind: "payments", tranche: 2 });
});

it("what a family says at a visit is of the tranche the day lies in", async () => {
  await importTranche(1);
  await world.system(async (tx) => {
    const { id: family } = await tx.one<{ id: string }>("select family_id as id from family_version where head_name = 'SITI SIMULASI'");
    await tx.run(
      `insert into visit (id, family_id, village_code, user_id, user_name, on_day, kind, outcome, carer_met, flags) values ($1, $2, '18.04.04.2002', 'p1', 'p1', '2026-05-20', 'KUNJUNGAN_RUTIN', 'BERTEMU', false, '{}')`,
      ["01990000-0000-7000-8000-000000000001", family],
    );
    await tx.run("insert into visit_aid (visit_id, family_id, programme_code, period, received) values ('01990000-0000-7000-8000-000000000001', $1, 'PKH', '2026', true)", [family]);
  });
  const { told } = await asSecretariat<CoverageAnswer>("coverage.overview", {});
  expect(told.map(({ tranche, families }) => [tranche, families.CONFIRMED])).toEqual([[1, 1], [2, 0]]);
});

it("a list of a tranche the programme no longer has stays, as one of the whole year", async () => {
  await payIn(HALVES.slice(0, 1));
  expect((await tranches()).map(({ tranche, fromMonth, toMonth, lines }) => [tranche, fromMonth, toMonth, lines?.lines])).toEqual([[1, 1, 6, 1], [2, 1, 12, 1]]);
});
