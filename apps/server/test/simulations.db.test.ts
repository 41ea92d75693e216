import type { ChosenFamiliesAnswer, SimulationAnswer } from "@sinergi/api/simulations/simulations.schema";
import type { CandidatesAnswer, ProposalAnswer, ProposalsAnswer } from "@sinergi/api/simulations/proposals.schema";
import type { SavedSimulationsAnswer } from "@sinergi/api/simulations/saved-simulations.schema";
import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import { scoped } from "@sinergi/db/access/scoped";
import { lockForChange } from "@sinergi/db/targeting/snapshots.store";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExportOf, type MakeExport } from "#exports/make-export";
import { countCandidates } from "#startup/count-candidates";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let make: MakeExport;
beforeAll(async () => {
  world = await openWorld();
  make = makeExportOf({ db: world.db, clock: { today: () => TODAY } });
});
afterAll(() => world.close());

const opId = (): string => crypto.randomUUID();
const places = (count: number) => ({ kind: "places", places: count });
const scenario = (programme: string, more: Record<string, unknown> = {}) => ({ programme, room: places(10), order: ["decile"], ...more });
const run = async (role: Role, wanted: object): Promise<SimulationAnswer> => (await world.call(role, "simulations.run", { scenario: wanted })) as SimulationAnswer;
const families = async (role: Role, wanted: object): Promise<ChosenFamiliesAnswer> => (await world.call(role, "simulations.families", { scenario: wanted })) as ChosenFamiliesAnswer;

describe("a simulation", () => {
  it("says who of the eligible gets a place, and what changes by it", async () => {
    const answer = await run("SECRETARIAT", scenario("PKH", { room: places(1) }));
    expect(answer).toMatchObject({ given: 1, places: 1, unused: 0, leftOut: { elsewhere: 0 }, reach: { before: { recipientsEligible: 1 }, after: { recipientsEligible: 2 } } });
    expect(answer.reach.after.missed).toBe(answer.reach.before.missed - 1);
    expect(answer.districts.reduce((sum, { given }) => sum + given, 0)).toBe(1);
  });

  it("has a list with as many families as its number, masked, in order", async () => {
    const wanted = scenario("BIBIT", { who: "withUnknown" });
    const [answer, list] = [await run("SECRETARIAT", wanted), await families("SECRETARIAT", wanted)];
    expect(list.total).toBe(answer.given);
    expect(list.rows).toHaveLength(answer.given);
    expect(list.rows.map(({ place }) => place)).toEqual(list.rows.map((_, at) => at + 1));
    const deciles = list.rows.filter(({ eligibility }) => eligibility === "yes").map(({ decile }) => decile);
    expect(deciles).toEqual(deciles.toSorted((a, b) => (a ?? 99) - (b ?? 99)));
    expect(JSON.stringify(list)).not.toMatch(/\d{16}/);
  });

  it("gives no names to a leader, and to an organisation only those of its own", async () => {
    const wanted = scenario("PKH", { who: "withUnknown" });
    expect((await run("LEADER", wanted)).given).toBe((await run("SECRETARIAT", wanted)).given);
    await expect(families("LEADER", wanted)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const [all, own] = [await families("SECRETARIAT", wanted), await families("AGENCY_HEAD", wanted)];
    expect(own.total).toBe(all.total);
    expect(own.rows.length + own.hidden).toBe(all.rows.length);
    expect(own.hidden).toBeGreaterThan(0);
    expect(own.rows.every((row) => all.rows.some(({ familyId, place }) => familyId === row.familyId && place === row.place))).toBe(true);
  });

  it("counts places from money, and never pays for a part of a family", async () => {
    const answer = await run("SECRETARIAT", scenario("BIBIT", { room: { kind: "budget", budgetIdr: 5_000_000, costIdr: 3_000_000 } }));
    expect(answer).toMatchObject({ places: 1, given: 1, costIdr: 3_000_000 });
  });

  it("finds its families counted beforehand, once after everything was counted anew, and never while a change is on its way", async () => {
    await world.system((tx) => tx.run("delete from candidate_group"));
    const wanted = scenario("PKH", { who: "withUnknown" });
    const busy = world.system(async (tx) => {
      await lockForChange(tx);
      expect(await countCandidates(world.db, TODAY)).toBe(0);
    });
    await busy;
    expect(await countCandidates(world.db, TODAY)).toBeGreaterThan(1);
    expect(await countCandidates(world.db, TODAY)).toBe(0);
    const beforehand = await run("SECRETARIAT", wanted);
    await world.system((tx) => tx.run("delete from candidate_group"));
    expect(await run("SECRETARIAT", wanted)).toEqual(beforehand);
  });

  it("is refused for a programme or area there is not", async () => {
    await expect(run("SECRETARIAT", scenario("TAK_ADA"))).rejects.toMatchObject({ message: "programme_unknown" });
    await expect(run("SECRETARIAT", scenario("PKH", { area: "18.04.99" }))).rejects.toMatchObject({ message: "area_unknown" });
  });
});

describe("a saved simulation", () => {
  const saved = async (role: Role): Promise<SavedSimulationsAnswer["rows"]> => ((await world.call(role, "simulations.saved", {})) as SavedSimulationsAnswer).rows;
  const save = async (role: Role, name: string, visibility: string): Promise<string> => {
    const id = crypto.randomUUID();
    await world.call(role, "simulations.save", { opId: opId(), id, name, visibility, scenarios: [scenario("PKH"), scenario("BIBIT")] });
    return id;
  };

  it("keeps its scenarios with what they gave, for the office or for everybody", async () => {
    const [office, all] = [await save("AGENCY_HEAD", "Untuk dinas", "AGENCY"), await save("SECRETARIAT", "Untuk semua", "ALL")];
    const ids = async (role: Role): Promise<string[]> => (await saved(role)).map(({ id }) => id);
    expect(await ids("AGENCY_OPERATOR")).toEqual(expect.arrayContaining([office, all]));
    expect(await ids("SECRETARIAT")).not.toContain(office);
    expect(await ids("LEADER")).toEqual([all]);
    const found = (await saved("SECRETARIAT")).find(({ id }) => id === all);
    expect(found).toMatchObject({ savedOn: TODAY, own: true, scenarios: [{ programme: "PKH" }, { programme: "BIBIT" }] });
    expect(found?.results[0]?.given).toBe((await run("SECRETARIAT", scenario("PKH"))).given);
  });

  it("is one of a list that comes by pages, and whole for a file", async () => {
    for (let at = 0; at < 12; at += 1) await save("SECRETARIAT", `Daftar panjang ${at}`, "ALL");
    const list = async (more: object) => (await world.call("SECRETARIAT", "simulations.saved", { text: "panjang", sort: "name", descending: false, ...more })) as SavedSimulationsAnswer;
    expect(await list({ pageSize: 10, page: 2 })).toMatchObject({ total: 12, page: 2, pageSize: 10, rows: [{ name: "Daftar panjang 8" }, { name: "Daftar panjang 9" }] });
    expect((await list({ pageSize: 50_000 })).rows).toHaveLength(12);
  });

  it("is renamed, removed and brought back by its owner alone", async () => {
    const id = await save("SECRETARIAT", "Sementara", "ALL");
    await expect(world.call("AGENCY_HEAD", "simulations.rename", { opId: opId(), id, name: "Lain" })).rejects.toMatchObject({ message: "simulation_not_found" });
    await expect(world.call("AGENCY_HEAD", "simulations.remove", { opId: opId(), id })).rejects.toMatchObject({ message: "simulation_not_found" });
    await world.call("SECRETARIAT", "simulations.rename", { opId: opId(), id, name: "Tetap", visibility: "ALL" });
    await world.call("SECRETARIAT", "simulations.remove", { opId: opId(), id });
    expect((await saved("SECRETARIAT")).map((row) => row.id)).not.toContain(id);
    await world.call("SECRETARIAT", "simulations.restore", { opId: opId(), id });
    expect((await saved("SECRETARIAT")).find((row) => row.id === id)?.name).toBe("Tetap");
  });
});

const proposals = async (role: Role): Promise<ProposalsAnswer["rows"]> => ((await world.call(role, "proposals.list", {})) as ProposalsAnswer).rows;
const find = async (role: Role, id: string): Promise<ProposalAnswer> => (await world.call(role, "proposals.find", { id })) as ProposalAnswer;
const candidates = async (role: Role, proposal: string): Promise<CandidatesAnswer> => (await world.call(role, "proposals.candidates", { proposal })) as CandidatesAnswer;
async function propose(role: Role, programme = "BIBIT", more: Record<string, unknown> = {}): Promise<string> {
  const id = crypto.randomUUID();
  const { given } = await run("SECRETARIAT", scenario(programme));
  await world.call(role, "proposals.propose", { opId: opId(), id, name: `Usulan ${programme}`, scenario: scenario(programme), expected: given, ...more });
  return id;
}
const decide = (role: Role, id: string, verdict: string, reason = ""): Promise<unknown> => world.call(role, "proposals.decide", { opId: opId(), id, verdict, reason });

describe("a proposal", () => {
  it("freezes the list it was made from: later changes do not move it", async () => {
    const id = await propose("AGENCY_OPERATOR");
    const before = await candidates("SECRETARIAT", id);
    expect(before.rows.map(({ familyId }) => familyId)).toEqual((await families("SECRETARIAT", scenario("BIBIT"))).rows.map(({ familyId }) => familyId));
    await world.call("SECRETARIAT", "enrolments.accept", { opId: opId(), enrolmentId: world.unlistedEnrolment, familyId: before.rows[0]?.familyId });
    expect((await candidates("SECRETARIAT", id)).rows.map(({ familyId, place }) => [familyId, place])).toEqual(before.rows.map(({ familyId, place }) => [familyId, place]));
    await world.call("SECRETARIAT", "enrolments.undo", { opId: opId(), enrolmentId: world.unlistedEnrolment });
  });

  it("is decided by a second person, never by whoever proposed it, once, and a no says why", async () => {
    const id = await propose("AGENCY_HEAD");
    await expect(decide("AGENCY_HEAD", id, "APPROVED")).rejects.toMatchObject({ message: "proposal_own" });
    await expect(decide("AGENCY_OPERATOR", id, "APPROVED")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(decide("SECRETARIAT", id, "REJECTED")).rejects.toMatchObject({ message: "proposal_reason_missing" });
    await decide("SECRETARIAT", id, "APPROVED", "Sesuai prioritas");
    await expect(decide("SECRETARIAT", id, "REJECTED", "Berubah pikiran")).rejects.toMatchObject({ message: "proposal_state" });
    expect(await find("SECRETARIAT", id)).toMatchObject({ state: "APPROVED", decidedName: "Uji SECRETARIAT", decisionReason: "Sesuai prioritas", mayDecide: false });
  });

  it("of another organisation's programme cannot be made, seen or decided by an organisation", async () => {
    await expect(propose("AGENCY_HEAD", "PKH")).rejects.toMatchObject({ message: "programme_not_own" });
    const id = await propose("SECRETARIAT", "PKH");
    expect((await proposals("AGENCY_HEAD")).map((row) => row.id)).not.toContain(id);
    await expect(find("AGENCY_HEAD", id)).rejects.toMatchObject({ message: "proposal_not_found" });
    await expect(candidates("AGENCY_HEAD", id)).rejects.toMatchObject({ message: "proposal_not_found" });
    await expect(decide("AGENCY_HEAD", id, "APPROVED")).rejects.toMatchObject({ message: "proposal_not_found" });
  });

  it("names the list its proposer looked at, or is refused", async () => {
    await expect(propose("AGENCY_HEAD", "BIBIT", { expected: 999 })).rejects.toMatchObject({ message: "proposal_list_changed" });
  });

  it("is taken back by its proposer while nobody has decided", async () => {
    const id = await propose("AGENCY_OPERATOR");
    await expect(world.call("SECRETARIAT", "proposals.withdraw", { opId: opId(), id })).rejects.toMatchObject({ message: "proposal_not_found" });
    await world.call("AGENCY_OPERATOR", "proposals.withdraw", { opId: opId(), id });
    expect((await find("AGENCY_HEAD", id)).state).toBe("WITHDRAWN");
    await expect(decide("SECRETARIAT", id, "APPROVED")).rejects.toMatchObject({ message: "proposal_state" });
  });

  it("cannot be approved by its proposer, nor its list changed, even past our own code", async () => {
    const id = await propose("AGENCY_HEAD");
    const forged = (sql: string): Promise<number> => scoped(world.db, world.actor("AGENCY_HEAD"), { today: TODAY }, (tx) => tx.run(sql, [id]));
    await expect(forged("update proposal set state = 'APPROVED', decided_by = proposed_by, decided_name = 'x', decided_at = now() where id = $1")).rejects.toMatchObject({ code: "23514" });
    await expect(forged("update proposal_candidate set family_id = 1 where proposal_id = $1")).rejects.toMatchObject({ code: "42501" });
    await expect(forged("delete from proposal_candidate where proposal_id = $1")).rejects.toMatchObject({ code: "42501" });
  });
});

describe("a list of candidates", () => {
  it("is worked through family by family once it is approved; it enrols nobody, and a decision can be taken back", async () => {
    const id = await propose("AGENCY_OPERATOR");
    const act = (verdict: string, reason = ""): Promise<unknown> => world.call("AGENCY_OPERATOR", "proposals.decideCandidate", { opId: opId(), proposal: id, place: 1, verdict, reason });
    await expect(act("DITERIMA")).rejects.toMatchObject({ message: "proposal_state" });
    await decide("AGENCY_HEAD", id, "APPROVED");
    const enrolled = async (): Promise<string> => (await world.system((tx) => tx.one<{ count: string }>("select count(*) as count from enrolment"))).count;
    const before = await enrolled();
    await act("DITERIMA");
    expect(await find("AGENCY_HEAD", id)).toMatchObject({ accepted: 1, refused: 0 });
    await act("CALON");
    await expect(act("DITOLAK")).rejects.toMatchObject({ message: "proposal_reason_missing" });
    await act("DITOLAK", "Sudah pindah ke luar");
    expect((await candidates("AGENCY_HEAD", id)).rows[0]).toMatchObject({ state: "DITOLAK", reason: "Sudah pindah ke luar", decidedName: "Uji AGENCY_OPERATOR" });
    expect(await enrolled()).toBe(before);
    await expect(world.call("AGENCY_OPERATOR", "proposals.decideCandidate", { opId: opId(), proposal: id, place: 999, verdict: "DITERIMA" })).rejects.toMatchObject({ message: "proposal_not_found" });
  });

  it("and the list of a simulation go out as a file for a purpose, masked, with who took them and why", async () => {
    const id = await propose("AGENCY_OPERATOR");
    await decide("AGENCY_HEAD", id, "APPROVED");
    const input = (what: object): ExportInput => ({ what, format: "csv", purpose: "VERIFICATION", reason: "Verifikasi di pekon" }) as ExportInput;
    for (const what of [{ kind: "candidates", filter: { proposal: id } }, { kind: "simulation", filter: { scenario: { ...scenario("BIBIT"), share: "none", who: "eligible", area: null } } }]) {
      const made = await make(world.actor("AGENCY_HEAD"), input(what));
      if (!made.ok) throw new Error(made.refusal.code);
      const text = made.value.body.toString("utf8");
      for (const word of ["SIMULASI", "Verifikasi di pekon", "Program BIBIT"]) expect(text).toContain(word);
      expect(text).not.toMatch(/\d{16}/);
    }
    expect(await make(world.actor("FACILITATOR"), input({ kind: "candidates", filter: { proposal: id } })).catch((error: Error) => error.message)).toContain("without the right");
  });
});
