import type { ReceivedRecord } from "@sinergi/api/sync/applier";
import { applyHousingChecked } from "@sinergi/api/visits/apply-housing-checked";
import { applyVisitLogged } from "@sinergi/api/visits/apply-visit-logged";
import { visitsPart } from "@sinergi/api/sync/snapshot/visits";
import type { VisitsAnswer, VisitsOfFamilyAnswer } from "@sinergi/api/visits/visits.schema";
import { scoped } from "@sinergi/db/access/scoped";
import type { Role } from "@sinergi/domain/access/roles";
import type { VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { placesOf } from "./field-records.ts";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let family: string;
let other: string;
beforeAll(async () => {
  world = await openWorld();
  family = world.familyAt("FACILITATOR", "own");
  other = world.familyAt("FACILITATOR", "other");
});
afterAll(() => world.close());
beforeEach(() =>
  world.system(async (tx) => {
    for (const table of ["visit_aid", "visit_need", "visit_member", "visit", "housing_check"]) await tx.run(`delete from ${table}`);
  }),
);

const id = (): string => crypto.randomUUID();
const day = (text: string) => text as Day;

function said(more: Partial<VisitLogged> = {}): VisitLogged {
  return {
    familyId: family, onDay: day("2026-09-20"), startedAt: "09:10", minutes: 30, kind: "KUNJUNGAN_RUTIN", outcome: "BERTEMU", carerMet: true, metPersonId: null, conditions: { house: "LIGHT_DAMAGE", income: "OWN_FARM", monthlyIncomeIdr: 900_000, livestock: [{ kind: "GOATS", count: 2 }] },
    members: [], aid: [], needs: [], business: null, consent: true, place: null, notes: "", followUp: null, ...more,
  };
}

/** A record as the push hands it over once it has it in custody. */
function record(more: Partial<ReceivedRecord> = {}): ReceivedRecord {
  return {
    id: id(), seq: 1, kind: "visit.logged", v: 1, body: "", sha: "", clientAt: "2026-09-20T02:10:00Z", clockOffsetMs: 0, attachments: [], userId: "user-FACILITATOR", userName: "Uji FACILITATOR", deviceId: id(), today: TODAY, flags: [],
    owns: (familyId) => Promise.resolve(familyId === family), ...placesOf(world), ...more,
  };
}

const asFacilitator = <T>(work: Parameters<typeof scoped<T>>[3]) => scoped(world.db, world.actor("FACILITATOR"), { today: TODAY }, work);
const log = (visit: VisitLogged, more: Partial<ReceivedRecord> = {}) => asFacilitator((tx) => applyVisitLogged.apply(tx, record(more), visit));
const list = async (role: Role, filter: object = {}): Promise<VisitsAnswer> => (await world.call(role, "visits.list", { filter })) as VisitsAnswer;
const ofFamily = async (role: Role, familyId = family): Promise<VisitsOfFamilyAnswer> => (await world.call(role, "visits.ofFamily", { familyId })) as VisitsOfFamilyAnswer;

describe("a visit that arrives", () => {
  it("is written with the aid, needs and changes that were told, and read at the office", async () => {
    const need = { id: id(), need: "MODAL" as const, personId: null, note: "Gerobak" };
    const verdict = await log(said({
      aid: [{ programme: "PKH", period: "2026", received: true, amountIdr: 750_000, problem: "LATE", note: "" }, { programme: "BPNT", period: "2026", received: false, amountIdr: null, problem: "BLOCKED_CARD", note: "Kartu" }],
      needs: [need], members: [{ id: id(), personId: null, name: "BAYI SIMULASI", change: "BORN", detail: { on: day("2026-09-01"), note: "" } }], followUp: { on: day("2026-10-05"), note: "Cek kartu" },
    }));
    expect(verdict).toMatchObject({ status: "APPLIED", code: null, flags: [] });
    const { visits } = await ofFamily("SECRETARIAT");
    expect(visits).toHaveLength(1);
    expect(visits[0]).toMatchObject({
      onDay: "2026-09-20", startedAt: "09:10", outcome: "BERTEMU", carerMet: true, followUpOn: "2026-10-05", conditions: { house: "LIGHT_DAMAGE" }, needs: [{ need: "MODAL", note: "Gerobak" }], members: [{ name: "BAYI SIMULASI", change: "BORN", on: "2026-09-01" }],
      aid: [{ programme: "PKH", received: true, amountIdr: 750_000, problem: "LATE" }, { programme: "BPNT", received: false, amountIdr: null, problem: "BLOCKED_CARD" }], photos: { ids: [], announced: 0 },
    });
  });

  it("applied twice is one visit with each need once", async () => {
    const body = said({ needs: [{ id: id(), need: "PANGAN", personId: null, note: "" }], aid: [{ programme: "PKH", period: "2026", received: true, amountIdr: null, problem: "NONE", note: "" }] });
    const same = id();
    await log(body, { id: same });
    await log(body, { id: same });
    const { visits } = await ofFamily("SECRETARIAT");
    expect(visits.map(({ needs, aid }) => [needs.length, aid.length])).toEqual([[1, 1]]);
  });

  it("row 17: to a family that was somebody else's that day is kept, named after who made it, and flagged", async () => {
    expect(await log(said({ familyId: other }))).toMatchObject({ status: "APPLIED", code: "OUT_OF_ASSIGNMENT", flags: ["OUT_OF_ASSIGNMENT"] });
    expect((await list("SECRETARIAT", { flag: "OUT_OF_ASSIGNMENT" })).rows).toMatchObject([{ familyId: other, userName: "Uji FACILITATOR" }]);
  });

  it("row 15: logged on two phones is kept twice and the second one goes to a person", async () => {
    const first = id();
    await log(said(), { id: first });
    expect(await log(said({ startedAt: "15:00" }))).toMatchObject({ status: "REVIEW", code: "MAYBE_DUPLICATE", flags: ["MAYBE_DUPLICATE"], detail: { other: first } });
    expect((await ofFamily("SECRETARIAT")).visits).toHaveLength(2);
    expect((await log(said({ kind: "KASUS", startedAt: "16:00" }))).status).toBe("APPLIED");
  });

  it("row 42: put right by a later record is no double of it", async () => {
    const first = id();
    await log(said(), { id: first });
    expect(await log(said({ notes: "Salah tulis" }), { amends: first })).toMatchObject({ status: "APPLIED", code: null });
  });

  it("in two houses at the same minute is flagged and stands", async () => {
    await log(said());
    expect(await log(said({ familyId: other, startedAt: "09:20" }))).toMatchObject({ status: "APPLIED", flags: ["OUT_OF_ASSIGNMENT", "IN_A_HURRY"] });
  });

  it("far from its village is flagged, and one within it is not", async () => {
    const village = (await world.system((tx) => tx.one<{ code: string }>("select village_code as code from family_version where family_id = $1", [family]))).code;
    const square = { type: "Feature", geometry: { type: "Polygon", coordinates: [[[104, -5.02], [104.02, -5.02], [104.02, -5], [104, -5], [104, -5.02]]] } };
    await world.system((tx) => tx.run("insert into area_boundary (code, level, feature, attribution) values ($1, 'village', $2, 'Uji') on conflict (code) do update set feature = excluded.feature", [village, JSON.stringify(square)]));
    expect((await log(said({ place: { lat: -5.01, lng: 104.01, accuracyM: 10 } }))).flags).toEqual([]);
    expect((await log(said({ onDay: day("2026-09-21"), place: { lat: -5.01, lng: 104.05, accuracyM: 10 } }))).flags).toEqual(["FAR_FROM_VILLAGE"]);
  });

  it("keeps what the push found odd beside what it finds itself", async () => {
    await log(said({ familyId: other }), { flags: ["CLOCK"] });
    expect((await ofFamily("SECRETARIAT", other)).visits[0]?.flags).toEqual(["CLOCK", "OUT_OF_ASSIGNMENT"]);
  });

  it("row 37: with a body that cannot be read names the path and never the value", () => {
    expect(applyVisitLogged.parse({ ...said(), outcome: "SITI SIMULASI" }, 1)).toEqual({ ok: false, path: "outcome" });
    expect(applyVisitLogged.parse({ ...said(), onDay: "2026-02-30" }, 1)).toEqual({ ok: false, path: "onDay" });
  });
});

describe("a verification", () => {
  const check = { familyId: "", onDay: day("2026-09-20"), noShelter: false, answers: { a: true, b: true, c: null, d: false, e: true, f: true, g: true, h: true }, result: "LAYAK" as const, consent: false, place: null, notes: "" };
  const verify = (more: Partial<ReceivedRecord> = {}) => asFacilitator((tx) => applyHousingChecked.apply(tx, record(more), { ...check, familyId: family }));

  it("is kept with what is not known as not known, and the same day's second one goes to a person", async () => {
    expect(await verify()).toMatchObject({ status: "APPLIED" });
    expect(await verify()).toMatchObject({ status: "REVIEW", code: "MAYBE_DUPLICATE" });
    expect((await ofFamily("COORDINATOR")).checks[0]).toMatchObject({ result: "LAYAK", answers: { a: true, c: null, d: false } });
  });
});

describe("who reads the log", () => {
  it("a facilitator reads his own visits, also to a family that is not his any more", async () => {
    await log(said());
    await log(said({ familyId: other, startedAt: "11:00" }));
    expect((await list("FACILITATOR")).total).toBe(2);
    expect((await world.callAs({ ...world.actor("FACILITATOR"), id: "user-colleague" }, "visits.list", { filter: {} })) as VisitsAnswer).toMatchObject({ total: 0, rows: [] });
  });

  it("an organisation reads aid and needs of its families, and neither notes, members nor photos", async () => {
    await log(said({ notes: "Rahasia", needs: [{ id: id(), need: "MODAL", personId: null, note: "" }], members: [{ id: id(), personId: null, name: "BAYI SIMULASI", change: "BORN", detail: { on: null, note: "" } }] }));
    expect((await ofFamily("AGENCY_HEAD")).visits[0]).toMatchObject({ notes: "", members: [], photos: null, needs: [{ need: "MODAL" }] });
  });

  it("the list is narrowed by month, village, person and outcome, and counts families once", async () => {
    await log(said());
    await log(said({ onDay: day("2026-08-11"), outcome: "RUMAH_KOSONG" }));
    await log(said({ familyId: other, startedAt: "13:00" }));
    expect(await list("SECRETARIAT")).toMatchObject({ total: 3, families: 2 });
    expect((await list("SECRETARIAT", { month: "2026-08" })).rows.map(({ outcome }) => outcome)).toEqual(["RUMAH_KOSONG"]);
    expect((await list("SECRETARIAT", { area: "18.04.04", outcome: "BERTEMU" })).total).toBe(2);
    expect((await list("SECRETARIAT", { facilitator: "nobody" })).total).toBe(0);
    expect((await list("SECRETARIAT")).facilitators).toEqual([{ userId: "user-FACILITATOR", name: "Uji FACILITATOR" }]);
  });

  it("what was taken back or replaced leaves the list and stays on the family's page", async () => {
    const [first, second] = [id(), id()];
    await log(said(), { id: first });
    await log(said({ notes: "Baru" }), { id: second, amends: first });
    await world.system((tx) => tx.run("update visit set amended_by = $2 where id = $1", [first, second]));
    expect((await list("SECRETARIAT")).rows.map((row) => row.id)).toEqual([second]);
    expect(new Set((await ofFamily("SECRETARIAT")).visits.map(({ amendedBy }) => amendedBy))).toEqual(new Set([second, null]));
  });
});

describe("what a phone carries of visits", () => {
  it("is when each of its families was seen last and is due, and needs that nobody has answered, whoever saw them", async () => {
    await log(said({ followUp: { on: day("2026-10-02"), note: "" }, needs: [{ id: id(), need: "DOKUMEN", personId: null, note: "" }] }));
    await log(said({ onDay: day("2026-08-01"), needs: [{ id: id(), need: "DOKUMEN", personId: null, note: "" }] }));
    const part = await asFacilitator((tx) => visitsPart(tx, { userId: "user-FACILITATOR", today: TODAY }));
    expect([...part]).toEqual([[family, { lastVisitOn: "2026-09-20", dueOn: "2026-10-02", dueWhy: "PLANNED", openNeeds: [{ need: "DOKUMEN", since: "2026-08-01" }] }]]);
  });
});
