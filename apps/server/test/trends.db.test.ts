import type { AreaProfileAnswer } from "@sinergi/api/areas/areas.schema";
import type { FamilyListAnswer } from "@sinergi/api/families/families.schema";
import type { SimulationAnswer } from "@sinergi/api/simulations/simulations.schema";
import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import type { FlowAnswer, KeptQuarter, TrendAnswer } from "@sinergi/api/trends/trends.schema";
import { keepDueQuarters, keepQuarter, listQuarters, quartersDue, quartersOpen } from "@sinergi/db/trends/quarters.store";
import { asSystem } from "@sinergi/db/access/scoped";
import { followChange } from "@sinergi/db/targeting/snapshots.store";
import { replaceProgrammes } from "@sinergi/db/programmes/programmes.store";
import { FLOW_KINDS } from "@sinergi/domain/targeting/flow";
import type { Quarter } from "@sinergi/domain/time/quarter";
import type { Day } from "@sinergi/domain/time/day";
import type { Role } from "@sinergi/domain/access/roles";
import { importWholeFile } from "#imports/import-whole-file";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";
import { FAMILIES_CSV, PROGRAMMES } from "./world.ts";

const opId = (): string => crypto.randomUUID();
const Q3 = "2026-Q3" as Quarter;
/** The day after the world's own: the quarter that its day ends is over. */
const OCTOBER = "2026-10-01" as Day;
const PLAIN = { sheet: null, emptyAsNo: [], again: false, dryRun: false, report: () => undefined };

let world: World;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "sinergi-trends-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const call = <T>(role: Role, path: string, input: unknown): Promise<T> => world.call(role, path, input) as Promise<T>;
const figures = (on?: string) => call<FiguresAnswer>("SECRETARIAT", "targeting.figures", { on });
const list = (filter: object, role: Role = "SECRETARIAT") => call<FamilyListAnswer>(role, "families.list", { filter });
const inOctober = <T>(work: Parameters<typeof asSystem<T>>[2]): Promise<T> => asSystem(world.db, { today: OCTOBER }, work);
const frozen = async (quarter: Quarter = Q3) => {
  const row = await inOctober((tx) => keepQuarter(tx, { quarter, today: OCTOBER }));
  if (!row) throw new Error("not kept");
  return row;
};

/** Everything about families, lists and rules that can change, changes. */
async function changeEverything(): Promise<void> {
  await world.call("SECRETARIAT", "enrolments.accept", { opId: opId(), enrolmentId: world.unlistedEnrolment, familyId: world.familyAt("FACILITATOR", "other") });
  await world.system((tx) => replaceProgrammes(tx, PROGRAMMES.map((one) => ({ ...one, periods: one.periods.map((period) => ({ ...period, quota: 1, eligibility: { decile: { max: 2 } } })) })), TODAY));
  const path = join(directory, `${opId()}.csv`);
  await writeFile(path, FAMILIES_CSV.split("\n").slice(0, 5).join("\n"));
  await importWholeFile({ db: world.db, clock: { today: () => TODAY } }, { ...PLAIN, path, input: { kind: "families", source: "DTSEN", asOf: "2026-08-01" as Day, programme: null, period: null, add: false } });
  await world.call("SECRETARIAT", "imports.withdraw", { opId: opId(), id: world.familiesImport });
}

describe("the end of a quarter", () => {
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it("is due once it is over, never on its last day, and never for a time before there were data", async () => {
    await world.system((tx) => tx.run("update dataset_version set committed_at = '2026-07-15T03:00:00Z'"));
    expect(await world.system((tx) => quartersDue(tx, TODAY))).toEqual([]);
    expect(await inOctober((tx) => quartersDue(tx, OCTOBER))).toEqual([Q3]);
    expect(await world.system((tx) => quartersDue(tx, "2027-04-02" as Day))).toEqual([Q3, "2026-Q4", "2027-Q1"]);
  });

  it("is the regency's own: data that came at 23.30 UTC on the last day came in October there", async () => {
    await world.system((tx) => tx.run("update dataset_version set committed_at = '2026-09-30T23:30:00Z'"));
    expect(await inOctober((tx) => quartersDue(tx, OCTOBER))).toEqual([]);
    await world.system((tx) => tx.run("update dataset_version set committed_at = '2026-09-30T16:30:00Z'"));
    expect(await inOctober((tx) => quartersDue(tx, OCTOBER))).toEqual([Q3]);
  });

  it("is kept once, whoever comes first of two that come at the same moment", async () => {
    const heard: string[] = [];
    const client = await world.db.pool.connect();
    client.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await client.query("listen sinergi_changes");
    const made = (await Promise.all([inOctober((tx) => keepDueQuarters(tx, OCTOBER)), inOctober((tx) => keepDueQuarters(tx, OCTOBER))])).flat();
    await client.query("select 1");
    client.release(true);

    expect(new Set(made)).toEqual(new Set([Q3]));
    expect((await world.system(listQuarters)).map(({ quarter, on }) => [quarter, on])).toEqual([[Q3, "2026-09-30"]]);
    expect(await inOctober((tx) => keepDueQuarters(tx, OCTOBER))).toEqual([]);
    expect(heard.filter((payload) => payload.includes("snapshot")).length).toBeGreaterThanOrEqual(1);
    const audited = await world.system((tx) => tx.rows("select 1 from audit_entry where action = 'quarter.frozen'"));
    expect(audited).toHaveLength(1);
  });

  it("can be kept by hand by the secretariat, for a quarter that is over and within the data; sent twice it is kept once", async () => {
    expect(await world.system((tx) => quartersOpen(tx, TODAY))).toEqual([]);
    await expect(call("SECRETARIAT", "trends.keepQuarter", { opId: opId(), quarter: "2026-Q2" })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    await world.system((tx) => tx.run("update dataset_version set as_of = '2026-06-01'"));
    const id = opId();
    const first = await call<KeptQuarter>("SECRETARIAT", "trends.keepQuarter", { opId: id, quarter: "2026-Q2" });
    expect(await call("SECRETARIAT", "trends.keepQuarter", { opId: id, quarter: "2026-Q2" })).toEqual(first);
    await expect(call("AGENCY_HEAD", "trends.keepQuarter", { opId: opId(), quarter: "2026-Q2" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await world.system(listQuarters)).map(({ quarter }) => quarter)).toEqual(["2026-Q2", Q3]);
  });
});

describe("a quarter that is kept", () => {
  beforeEach(async () => {
    world = await openWorld();
    return () => world.close();
  });

  it("shows the houses of an area and a simulation of it, also when nobody has listed its families yet", async () => {
    const asked = async (on?: string) => ({
      houses: (await call<AreaProfileAnswer>("SECRETARIAT", "areas.profile", { area: "18.04", on })).housing,
      given: (await call<SimulationAnswer>("SECRETARIAT", "simulations.run", { on, scenario: { programme: "PKH", room: { kind: "places", places: 5 }, order: ["decile"] } })).given,
    });
    const live = await asked();
    expect(live.given).toBeGreaterThan(0);
    for (const part of ["houses", "given"] as const) {
      // Each alone on a quarter whose families nobody has asked for.
      await world.system((tx) => tx.run("delete from snapshot where kind = 'FROZEN'"));
      const { ref } = await frozen();
      expect((await asked(ref))[part], part).toEqual(live[part]);
    }
  });

  it("shows the same figures and lists for ever, whatever is imported, withdrawn, matched or ruled otherwise later", async () => {
    const { ref } = await frozen();
    const [before, lists] = [await figures(ref), await Promise.all([{}, { deciles: [1] }, { programme: "PKH", receives: true }, { programme: "PKH", eligibility: ["yes"], receives: false }, { layersFrom: 1 }, { exactly: [] }].map(async (filter) => (await list({ on: ref, ...filter })).rows))];
    const trendBefore = (await call<TrendAnswer>("LEADER", "trends.overview", { programme: "PKH" })).points.find((point) => point.ref === ref);
    await changeEverything();
    expect((await figures()).programmes).not.toEqual(before.programmes);
    expect(await figures(ref)).toEqual(before);
    expect(await Promise.all([{}, { deciles: [1] }, { programme: "PKH", receives: true }, { programme: "PKH", eligibility: ["yes"], receives: false }, { layersFrom: 1 }, { exactly: [] }].map(async (filter) => (await list({ on: ref, ...filter })).rows))).toEqual(lists);
    expect((await call<TrendAnswer>("LEADER", "trends.overview", { programme: "PKH" })).points.find((point) => point.ref === ref)).toEqual(trendBefore);
  });

  it("has the very states of its day, packed, and they come back letter by letter", async () => {
    const live = await world.system((tx) => tx.rows(`select family_id, village_code, decile, working_age, eligibility, received, agencies from family_state where snapshot_id = 1 order by 1`));
    const { id, ref } = await frozen();
    expect(await world.system((tx) => tx.rows("select 1 from family_state where snapshot_id = $1", [id]))).toEqual([]);
    expect((await list({ on: ref })).rows).toHaveLength(live.length);
    // In October nothing had moved yet: the states of 30 September are those of the live snapshot of that day.
    expect(await world.system((tx) => tx.rows(`select family_id, village_code, decile, working_age, eligibility, received, agencies from family_state where snapshot_id = $1 order by 1`, [id]))).toEqual(live);
  });

  it("opens lists of as many families as its marks count, and each reader sees only his own", async () => {
    const { ref } = await frozen();
    const pkh = (await figures(ref)).programmes.find(({ code }) => code === "PKH");
    expect((await list({ on: ref, programme: "PKH", receives: true })).total).toBe(pkh?.recipients);
    expect((await list({ on: ref, programme: "PKH", eligibility: ["yes"], receives: false })).total).toBe(pkh?.missed);
    const facilitator = await list({ on: ref }, "FACILITATOR");
    expect(facilitator).toMatchObject({ total: 6, inScope: 1 });
    expect(facilitator.rows.map(({ headName }) => headName)).toEqual(["SITI SIMULASI"]);
    await expect(list({ on: ref }, "LEADER")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("four of them at most lie unpacked at once, and one that was packed again still answers", async () => {
    await world.system((tx) => tx.run("update dataset_version set as_of = '2025-01-01'"));
    await world.system((tx) => replaceProgrammes(tx, PROGRAMMES.map((one) => ({ ...one, periods: ["2025", "2026"].map((period) => ({ ...(one.periods[0] ?? { quota: null, budgetIdr: null, eligibility: { decile: { max: 4 } } }), period })) })), TODAY));
    const refs: string[] = [];
    for (const quarter of ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"]) refs.push((await frozen(quarter as Quarter)).ref);
    const totals = [];
    for (const ref of refs) totals.push((await list({ on: ref, layersFrom: 0 })).rows.length);
    expect(totals).toEqual(refs.map(() => 6));
    const unpacked = await world.system((tx) => tx.rows<{ id: number }>("select id from snapshot where unpacked_at is not null"));
    expect(unpacked).toHaveLength(4);
    expect((await world.system((tx) => tx.rows("select distinct snapshot_id from family_state where snapshot_id <> 1"))).length).toBe(4);
    expect((await list({ on: refs[0] })).rows).toHaveLength(6);
  });

  it("one that somebody shared of the same state takes the quarter on, and no figure is kept twice", async () => {
    const shared = await world.call("SECRETARIAT", "targeting.freeze", { opId: opId() }) as { ref: string };
    await world.system((tx) => tx.run("update snapshot set revision = (select revision from data_revision) where kind = 'FROZEN'"));
    const { ref } = await frozen();
    expect(ref).toBe(shared.ref);
  });
});

describe("families in and out of programmes", () => {
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** Who received a programme in a snapshot, by the list itself: the slow oracle. */
  async function receiving(on: string | undefined, programme: string): Promise<Set<string>> {
    return new Set((await list({ on, programme, receives: true })).rows.map(({ familyId }) => familyId));
  }

  it("agree with the lists of both days one by one; every count opens as many families; frozen pairs never move", async () => {
    await world.system((tx) => tx.run("update dataset_version set as_of = '2026-06-01'"));
    const { ref: from } = await frozen("2026-Q2" as Quarter);
    const [everybodyThen, then] = [new Set((await list({ on: from })).rows.map(({ familyId }) => familyId)), await receiving(from, "PKH")];
    await world.call("SECRETARIAT", "enrolments.accept", { opId: opId(), enrolmentId: world.unlistedEnrolment, familyId: world.familyAt("FACILITATOR", "other") });
    const path = join(directory, "less.csv");
    await writeFile(path, [...FAMILIES_CSV.split("\n").filter((line) => !line.includes("MAYA")), "1804050101209077;1804050203809077;BARU SIMULASI;1;L;;18.04.05.2010;1;PETANI;;TANAH"].join("\n"));
    await importWholeFile({ db: world.db, clock: { today: () => TODAY } }, { ...PLAIN, path, input: { kind: "families", source: "DTSEN", asOf: "2026-08-01" as Day, programme: null, period: null, add: false } });
    const now = await receiving(undefined, "PKH");
    const everybodyNow = new Set((await list({})).rows.map(({ familyId }) => familyId));

    const answer = await call<FlowAnswer>("LEADER", "trends.flows", { from });
    const pkh = answer.whole.find(({ programme }) => programme === "PKH");
    const expected = {
      entered: [...now].filter((id) => !then.has(id) && everybodyThen.has(id)).length, arrived: [...now].filter((id) => !everybodyThen.has(id)).length,
      stayed: [...now].filter((id) => then.has(id)).length, left: [...then].filter((id) => !now.has(id) && everybodyNow.has(id)).length, gone: [...then].filter((id) => !everybodyNow.has(id)).length,
    };
    expect(pkh).toMatchObject({ programme: "PKH", ...expected });
    expect(expected).toMatchObject({ entered: 1, stayed: 2, gone: 1 });
    for (const kind of FLOW_KINDS) {
      const on = kind === "gone" ? from : undefined;
      const found = await list({ on, flow: { from, programme: "PKH", kinds: [kind] } });
      expect(found.total, kind).toBe(expected[kind]);
      expect(found.rows, kind).toHaveLength(expected[kind]);
    }
    const districts = answer.below.flatMap(({ rows }) => rows.filter(({ programme }) => programme === "PKH"));
    for (const kind of FLOW_KINDS) expect(districts.reduce((sum, row) => sum + row[kind], 0), kind).toBe(expected[kind]);

    const { ref: to } = await frozen();
    const pair = { from, to };
    const first = await call<FlowAnswer>("LEADER", "trends.flows", pair);
    expect(first.whole).toEqual(answer.whole);
    await world.system((tx) => tx.run("delete from family_flow"));
    await world.system((tx) => tx.run("delete from flow_cell"));
    await world.system((tx) => tx.run("delete from flow_reason"));
    await world.system((tx) => tx.run("delete from flow"));
    await changeEverythingElse();
    expect((await call<FlowAnswer>("LEADER", "trends.flows", pair)).whole).toEqual(first.whole);
  });

  async function changeEverythingElse(): Promise<void> {
    await world.call("SECRETARIAT", "enrolments.undo", { opId: opId(), enrolmentId: world.unlistedEnrolment });
    await world.call("SECRETARIAT", "imports.withdraw", { opId: opId(), id: world.familiesImport });
  }

  it("a reader sees of them only his own, and an agency no family that is not its own", async () => {
    const [first] = await world.system(listQuarters);
    const asked = { flow: { from: first?.ref, programme: "PKH", kinds: [...FLOW_KINDS] } };
    const all = await list(asked);
    const own = await list(asked, "AGENCY_HEAD");
    expect(own.total).toBe(all.total);
    expect(own.inScope).toBeLessThan(all.inScope);
    expect(own.rows.every(({ headName }) => headName !== "AGUS SIMULASI")).toBe(true);
  });

  it("two snapshots out of order, the same one, or a day that nobody froze are refused", async () => {
    const [first, second] = await world.system(listQuarters);
    for (const pair of [{ from: second?.ref, to: first?.ref }, { from: first?.ref, to: first?.ref }, { from: "2026-03-31" }, { from: first?.ref, to: "2026-08-15" }]) {
      await expect(call("LEADER", "trends.flows", pair), JSON.stringify(pair)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    }
  });

  it("what changed between two quarters is said: the version, and the rule of the programme", async () => {
    const { points } = await call<TrendAnswer>("LEADER", "trends.overview", { programme: "PKH" });
    expect(points.map(({ quarter, ref }) => [quarter, ref === null])).toEqual([["2026-Q2", false], ["2026-Q3", false], ["2026-Q3", true]]);
    expect(points[1]?.breaks).toEqual(["version"]);
    await world.system((tx) => replaceProgrammes(tx, PROGRAMMES.map((one) => ({ ...one, periods: one.periods.map((period) => ({ ...period, eligibility: { decile: { max: 1 } } })) })), TODAY));
    const after = await call<TrendAnswer>("LEADER", "trends.overview", { programme: "PKH" });
    expect(after.points[2]?.breaks).toEqual(["rule"]);
    expect(after.points.slice(0, 2)).toEqual(points.slice(0, 2));
  });
});

describe("why families left a programme", () => {
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  interface Ended {
    readonly id: string;
    readonly family: string;
  }
  async function enrolledIn(programme: string): Promise<readonly Ended[]> {
    return world.system((tx) => tx.rows<Ended & Record<string, unknown>>("select e.id, m.family_id as family from enrolment e join enrolment_match m on m.enrolment_id = e.id where e.programme_code = $1 and m.family_id is not null order by e.id", [programme]));
  }
  const pkhOf = async (input: object) => (await call<FlowAnswer>("LEADER", "trends.flows", input)).whole.find(({ programme }) => programme === "PKH");

  it("is what a person said when ending it, else nothing; parts add up, each opens its families, and a frozen pair keeps what was known", async () => {
    await world.system((tx) => tx.run("update dataset_version set as_of = '2026-06-01'"));
    const { ref: from } = await frozen("2026-Q2" as Quarter);
    const [graduated, fallen, stays] = await enrolledIn("PKH");
    await world.call("SECRETARIAT", "enrolments.end", { opId: opId(), enrolmentId: graduated?.id, endedOn: "2026-08-01", reason: "GRADUATED", note: "" });
    // Falls off the list: nobody ended it.
    await world.system(async (tx) => {
      await tx.run("update enrolment set active_to = '2026-07-31' where id = $1", [fallen?.id]);
      await followChange(tx, "all", TODAY);
    });
    await world.call("SECRETARIAT", "enrolments.end", { opId: opId(), enrolmentId: stays?.id, endedOn: "2026-09-01", reason: "MOVED", note: "" });

    const now = await pkhOf({ from });
    expect(now).toMatchObject({ left: 3, reasons: { GRADUATED: 1, MOVED: 1, UNKNOWN: 1, DIED: 0, NOT_ELIGIBLE: 0, DUPLICATE: 0, OTHER: 0 } });
    for (const [reason, families] of Object.entries(now?.reasons ?? {})) {
      const found = await list({ flow: { from, programme: "PKH", kinds: ["left"], reasons: [reason] } });
      expect([found.total, found.rows.length], reason).toEqual([families, families]);
    }
    expect((await list({ flow: { from, programme: "PKH", kinds: ["left"], reasons: ["GRADUATED"] } })).rows.map(({ familyId }) => familyId)).toEqual([graduated?.family]);

    const { ref: to } = await frozen();
    await world.call("SECRETARIAT", "enrolments.end", { opId: opId(), enrolmentId: graduated?.id, endedOn: "2026-08-01", reason: "DIED", note: "" });
    expect((await pkhOf({ from, to }))?.reasons).toEqual(now?.reasons);
    expect((await pkhOf({ from }))?.reasons).toMatchObject({ GRADUATED: 0, DIED: 1 });
    await world.system((tx) => tx.run("delete from flow"));
    expect((await pkhOf({ from, to }))?.reasons).toEqual(now?.reasons);
  });
});
