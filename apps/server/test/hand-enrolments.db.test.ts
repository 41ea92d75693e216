import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scoped } from "@sinergi/db/access/scoped";
import { rebuildLive } from "@sinergi/db/targeting/snapshots.store";
import type { EnrolmentHistory, EnrolmentPreview, RecipientsAnswer } from "@sinergi/api/enrolments/enrolments.schema";
import type { Day } from "@sinergi/domain/time/day";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importWholeFile } from "#imports/import-whole-file";
import { openWorld, TODAY, type World } from "./open-world.ts";
import { FAMILIES_CSV, PKH_CSV } from "./world.ts";

let world: World;
let directory: string;
beforeAll(async () => {
  world = await openWorld();
  directory = await mkdtemp(join(tmpdir(), "sinergi-enrol-"));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await world.close();
});

const opId = (): string => crypto.randomUUID();
const familyOf = async (head: string): Promise<string> => (await world.system((tx) => tx.one<{ id: string }>("select family_id as id from family_version where head_name = $1", [head]))).id;
async function recipientsOf(programme: string): Promise<number> {
  const figures = (await world.call("SECRETARIAT", "targeting.figures", {})) as { programmes: { code: string; recipients: number }[] };
  return figures.programmes.find((one) => one.code === programme)?.recipients ?? 0;
}
async function rows(programme: string, state = "ALL"): Promise<RecipientsAnswer["rows"]> {
  return ((await world.call("SECRETARIAT", "enrolments.recipients", { filter: { programme, period: "2026", state } })) as RecipientsAnswer).rows;
}
async function add(role: Role, familyId: string, programme: string, more: Record<string, unknown> = {}): Promise<string> {
  return ((await world.call(role, "enrolments.add", { opId: opId(), familyId, programme, startsOn: "2026-05-01", ...more })) as { enrolmentId: string }).enrolmentId;
}

/** Cells moved by differences are those a full count gives. */
async function expectFiguresTrue(): Promise<void> {
  const cells = () => world.system((tx) => tx.rows("select area_code, programme_code, decile, eligibility, receives, families from cell_programme where snapshot_id = 1 order by 1, 2, 3, 4, 5"));
  const moved = await cells();
  await world.system((tx) => rebuildLive(tx, TODAY));
  expect(await cells()).toEqual(moved);
}

describe("enrolling a family by hand", () => {
  it("moves the figure at once, is taken back as a whole, and both stand in its history", async () => {
    const joko = await familyOf("JOKO SIMULASI");
    const before = await recipientsOf("BIBIT");
    const enrolmentId = await add("SECRETARIAT", joko, "BIBIT", { note: "Diusulkan musyawarah pekon" });
    expect(await recipientsOf("BIBIT")).toBe(before + 1);
    await expectFiguresTrue();

    await world.call("SECRETARIAT", "enrolments.remove", { opId: opId(), enrolmentId });
    expect(await recipientsOf("BIBIT")).toBe(before);
    await expectFiguresTrue();
    const history = (await world.call("SECRETARIAT", "enrolments.history", { familyId: joko })) as EnrolmentHistory;
    expect(history.map(({ act, by }) => [act, by])).toEqual([["REMOVED", "Uji SECRETARIAT"], ["ADDED", "Uji SECRETARIAT"]]);
    expect(history[1]?.after).toMatchObject({ startsOn: "2026-05-01", endsOn: "2026-12-31", note: "Diusulkan musyawarah pekon" });
  });

  it("sent twice is done once", async () => {
    const joko = await familyOf("JOKO SIMULASI");
    const input = { opId: opId(), familyId: joko, programme: "BIBIT", startsOn: "2026-05-01" };
    const first = (await world.call("SECRETARIAT", "enrolments.add", input)) as { enrolmentId: string };
    expect(await world.call("SECRETARIAT", "enrolments.add", input)).toEqual(first);
    expect((await rows("BIBIT", "BY_HAND")).filter(({ familyId }) => familyId === joko)).toHaveLength(1);
    await expect(add("SECRETARIAT", joko, "BIBIT")).rejects.toMatchObject({ message: "already_enrolled" });
    await world.call("SECRETARIAT", "enrolments.correct", { opId: opId(), enrolmentId: first.enrolmentId, startsOn: "2026-06-15", note: "Tanggal diperbaiki" });
    expect((await rows("BIBIT", "BY_HAND"))[0]).toMatchObject({ startsOn: "2026-06-15", note: "Tanggal diperbaiki" });
    await world.call("SECRETARIAT", "enrolments.remove", { opId: opId(), enrolmentId: first.enrolmentId });
  });

  it("is warned of outside the rule, with what of it is not met, and still goes through", async () => {
    const agus = await familyOf("AGUS SIMULASI");
    const preview = (await world.call("SECRETARIAT", "enrolments.preview", { familyId: agus, programme: "BIBIT", startsOn: "2026-05-01" })) as EnrolmentPreview;
    expect(preview).toMatchObject({ eligibility: "no", alreadyEnrolled: false, outside: [{ part: "decile", decile: 8, max: 4 }, { part: "member" }] });
    const enrolmentId = await add("SECRETARIAT", agus, "BIBIT");
    const { detail } = await world.system((tx) => tx.one<{ detail: string }>("select detail from audit_entry where action = 'enrolment.added' order by seq desc limit 1"));
    expect(JSON.parse(detail)).toMatchObject({ warned: "outside_rule", before: null, after: "2026-05-01 – 2026-12-31" });
    await world.call("SECRETARIAT", "enrolments.remove", { opId: opId(), enrolmentId });
  });

  it("is an organisation's for its own programmes and families; others look as if they were not there", async () => {
    const [siti, agus] = [await familyOf("SITI SIMULASI"), await familyOf("AGUS SIMULASI")];
    await expect(add("AGENCY_OPERATOR", agus, "BIBIT")).rejects.toMatchObject({ message: "family_not_found" });
    await expect(add("AGENCY_OPERATOR", siti, "PKH")).rejects.toMatchObject({ message: "programme_not_found" });
    const [listed] = await rows("PKH", "ACTIVE");
    await expect(world.call("AGENCY_OPERATOR", "enrolments.end", { opId: opId(), enrolmentId: listed?.enrolmentId, endedOn: "2026-09-01", reason: "MOVED" })).rejects.toMatchObject({ message: "enrolment_not_found" });
    const enrolmentId = await add("AGENCY_OPERATOR", siti, "BIBIT");
    await world.call("AGENCY_HEAD", "enrolments.remove", { opId: opId(), enrolmentId });
  });

  it("cannot be written past our own code", async () => {
    const forged = scoped(world.db, world.actor("AGENCY_HEAD"), { today: TODAY }, (tx) =>
      tx.run("insert into enrolment_act (family_id, enrolment_id, programme_code, act, by_id, by_name) values (1, 1, 'BIBIT', 'ADDED', 'x', 'x')"));
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });
});

describe("ending an enrolment by hand", () => {
  const importPkh = async (text: string): Promise<void> => {
    const path = join(directory, `${crypto.randomUUID()}.csv`);
    await writeFile(path, text);
    await importWholeFile({ db: world.db, clock: { today: () => TODAY } }, {
      path, sheet: null, emptyAsNo: [], again: true, dryRun: false, report: () => undefined, input: { kind: "recipients", source: null, asOf: null, programme: "PKH", period: "2026", add: false },
    });
  };
  const sitiRow = async () => (await rows("PKH")).find(({ name }) => name === "SITI SIMULASI");

  it("moves the figure at once, holds when the list is imported again, and the list then stands as a conflict", async () => {
    const before = await recipientsOf("PKH");
    const enrolment = await sitiRow();
    await world.call("SECRETARIAT", "enrolments.end", { opId: opId(), enrolmentId: enrolment?.enrolmentId, endedOn: TODAY, reason: "GRADUATED", note: "Graduasi mandiri" });
    expect(await recipientsOf("PKH")).toBe(before - 1);
    expect(await rows("PKH", "CONFLICT")).toEqual([]);

    await importPkh(`${PKH_CSV}\n`);
    expect(await recipientsOf("PKH")).toBe(before - 1);
    expect(await rows("PKH", "CONFLICT")).toMatchObject([{ name: "SITI SIMULASI", active: false, ended: { reason: "GRADUATED", on: TODAY, by: "Uji SECRETARIAT" } }]);
    await expectFiguresTrue();
  });

  it("is taken back: the list holds again", async () => {
    const before = await recipientsOf("PKH");
    const enrolment = await sitiRow();
    await world.call("SECRETARIAT", "enrolments.restore", { opId: opId(), enrolmentId: enrolment?.enrolmentId });
    expect(await recipientsOf("PKH")).toBe(before + 1);
    expect(await sitiRow()).toMatchObject({ endsOn: "2026-12-31", ended: null, active: true });
    await expect(world.call("SECRETARIAT", "enrolments.restore", { opId: opId(), enrolmentId: enrolment?.enrolmentId })).rejects.toMatchObject({ message: "enrolment_not_ended" });
  });

  it("is overruled by a list that admits them anew, and agreed to by one that has them out", async () => {
    const enrolment = await sitiRow();
    await world.call("SECRETARIAT", "enrolments.end", { opId: opId(), enrolmentId: enrolment?.enrolmentId, endedOn: "2026-06-01", reason: "MOVED" });
    await importPkh("NIK;NAMA;TGL_MULAI\n1804044101809001;SITI SIMULASI;2026-08-01");
    expect(await sitiRow()).toMatchObject({ startsOn: "2026-08-01", active: true, ended: null });
    await importPkh("NIK;NAMA;STATUS\n1804044101809001;SITI SIMULASI;KELUAR");
    expect(await sitiRow()).toMatchObject({ status: "KELUAR", active: false, ended: null });
    await expectFiguresTrue();
  });

  it("says why in words where no code fits, and lies within the enrolment", async () => {
    await importPkh(`${PKH_CSV}\n\n`);
    const agus = (await rows("PKH")).find(({ headName }) => headName === "AGUS SIMULASI");
    const end = (more: Record<string, unknown>) => world.call("SECRETARIAT", "enrolments.end", { opId: opId(), enrolmentId: agus?.enrolmentId, endedOn: "2026-09-01", reason: "OTHER", ...more });
    await expect(end({})).rejects.toMatchObject({ message: "end_reason_missing" });
    await expect(end({ endedOn: "2027-01-01", reason: "DIED" })).rejects.toMatchObject({ message: "end_outside" });
  });
});

it("an enrolment by hand stays when the list of its programme is replaced, and follows the family into a new version", async () => {
  const joko = await familyOf("JOKO SIMULASI");
  await add("SECRETARIAT", joko, "PKH");
  const path = join(directory, "baru.csv");
  await writeFile(path, "NIK;NAMA\n1804044101809001;SITI SIMULASI");
  const clock = { today: () => TODAY };
  const whole = { sheet: null, emptyAsNo: [], again: true, dryRun: false, report: () => undefined };
  await importWholeFile({ db: world.db, clock }, { ...whole, path, input: { kind: "recipients", source: null, asOf: null, programme: "PKH", period: "2026", add: false } });
  const names = async () => (await rows("PKH", "ACTIVE")).map(({ name }) => name);
  expect(await names()).toContain("JOKO SIMULASI");
  const families = join(directory, "versi.csv");
  await writeFile(families, `${FAMILIES_CSV}\n`);
  await importWholeFile({ db: world.db, clock }, { ...whole, path: families, input: { kind: "families", source: "DTSEN", asOf: "2026-09-01" as Day, programme: null, period: null, add: false } });
  expect(await names()).toContain("JOKO SIMULASI");
  await expectFiguresTrue();
});
