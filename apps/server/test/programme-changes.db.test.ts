import type { ProgrammeDetail, ProposalsPage, RulePreview, MovedAnswer } from "@sinergi/api/programmes/definitions.schema";
import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { asSystem, scoped } from "@sinergi/db/access/scoped";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import type { Role } from "@sinergi/domain/access/roles";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { ProgrammePeriod } from "@sinergi/domain/programmes/programme.schema";
import type { Day } from "@sinergi/domain/time/day";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const opId = (): string => crypto.randomUUID();
const detail = async (code: string, role: Role = "SECRETARIAT") => (await world.call(role, "programmes.detail", { code })) as ProgrammeDetail;
const figures = async (code: string) => ((await world.call("SECRETARIAT", "targeting.figures", {})) as FiguresAnswer).programmes.find((programme) => programme.code === code);

/** The programme with another rule for a year, as the form sends it. */
async function withRule(code: string, rule: EligibilityRule, period = "2026") {
  const { standing, revision } = await detail(code);
  const base: ProgrammePeriod = standing.programme.periods.find((one) => one.period === period) ?? { period, quota: null, budgetIdr: null, eligibility: rule, benefit: null, tranches: [] };
  const periods = [...standing.programme.periods.filter((one) => one.period !== period), { ...base, eligibility: rule }].toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return { code, change: { kind: "define", programme: { ...standing.programme, periods } }, basedOn: revision };
}
const change = async (role: Role, wanted: object) => world.call(role, "programmes.change", { opId: opId(), ...wanted });
const undo = async (code: string) => world.call("SECRETARIAT", "programmes.undo", { opId: opId(), code, basedOn: (await detail(code)).revision });
const refusal = (code: string) => ({ cause: { refusal: { code } } });

describe("a rule that is changed", () => {
  it("moves the figures at once, and taking it back brings them back", async () => {
    const before = await figures("PKH");
    await change("SECRETARIAT", await withRule("PKH", { decile: { max: 1 } }));
    expect(await figures("PKH")).toMatchObject({ eligible: 1, unknown: 1 });
    const { changes, mayUndo } = await detail("PKH");
    expect(changes[0]).toMatchObject({ action: "defined", by: "Uji SECRETARIAT", revision: 2 });
    expect(mayUndo).toBe(true);
    await undo("PKH");
    expect(await figures("PKH")).toEqual(before);
    expect((await detail("PKH")).changes[0]).toMatchObject({ action: "undone", revision: 3 });
  });

  it("is refused when somebody else changed the programme meanwhile, and sent twice it is made once", async () => {
    const wanted = await withRule("PKH", { decile: { max: 2 } });
    const body = { opId: opId(), ...wanted };
    await world.call("SECRETARIAT", "programmes.change", body);
    await world.call("SECRETARIAT", "programmes.change", body);
    await expect(change("SECRETARIAT", { ...wanted, change: (await withRule("PKH", { decile: { max: 3 } })).change })).rejects.toMatchObject(refusal("programme_changed"));
    expect((await detail("PKH")).changes[0]?.revision).toBe(wanted.basedOn + 1);
    await undo("PKH");
  });

  it("of two people at the same moment one is first and the other is told", async () => {
    const wanted = await withRule("PKH", { decile: { max: 2 } });
    const outcomes = await Promise.allSettled([change("SECRETARIAT", wanted), change("SECRETARIAT", wanted)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await undo("PKH");
  });

  it("of a year that is over is refused, and that year's figures stay what they were", async () => {
    await change("SECRETARIAT", await withRule("PKH", { decile: { max: 9 } }, "2027"));
    await expect(change("SECRETARIAT", await withRule("PKH", { decile: { max: 9 } }, "2025"))).rejects.toMatchObject({ ...refusal("programme_period_ended"), code: "UNPROCESSABLE_CONTENT" });
    const next = "2027-03-01" as Day;
    const later = await asSystem(world.db, { today: next }, (tx) => snapshotOn(tx, { on: next, today: TODAY }));
    expect(later.programmes.find(({ code }) => code === "PKH")?.rule).toEqual({ decile: { max: 9 } });
    await undo("PKH");
  });

  it("leaves before and after in the audit chain", async () => {
    await change("SECRETARIAT", await withRule("PKH", { decile: { max: 1 } }));
    const entry = await world.system((tx) => tx.one<{ detail: string; actor: string }>("select detail, actor_name as actor from audit_entry where action = 'programme.defined' order by seq desc limit 1"));
    expect(JSON.parse(JSON.parse(entry.detail).after)).toEqual({ "2026.eligibility": { decile: { max: 1 } } });
    expect(JSON.parse(JSON.parse(entry.detail).before)["2026.eligibility"]).toHaveProperty("all");
    expect(entry.actor).toBe("Uji SECRETARIAT");
    await undo("PKH");
  });
});

describe("a programme", () => {
  it("is made, named once, and refused under a code that is taken", async () => {
    const { standing } = await detail("PKH");
    const programme = { ...standing.programme, code: "BARU", name: "Program Baru", periods: [], relations: [{ with: "PKH", kind: "CONFLICTING" as const }] };
    await change("SECRETARIAT", { code: "BARU", change: { kind: "define", programme }, basedOn: 0 });
    expect((await detail("PKH")).relationsFrom).toEqual([{ with: "BARU", kind: "CONFLICTING" }]);
    expect(await detail("BARU")).toMatchObject({ revision: 1, mayUndo: false, usedPeriods: [] });
    await expect(change("SECRETARIAT", { code: "BARU", change: { kind: "define", programme }, basedOn: 0 })).rejects.toMatchObject(refusal("programme_code_taken"));
    await expect(world.call("SECRETARIAT", "programmes.undo", { opId: opId(), code: "BARU", basedOn: 1 })).rejects.toMatchObject(refusal("programme_nothing_to_undo"));
  });

  it("that is retired leaves the figures from that day on and keeps its past", async () => {
    const before = await figures("BIBIT");
    const retire = async (from: string) => change("SECRETARIAT", { code: "BIBIT", change: { kind: "retire", from }, basedOn: (await detail("BIBIT")).revision });
    await expect(retire("2026-09-29")).rejects.toMatchObject(refusal("programme_retire_past"));
    await retire(TODAY);
    expect(await figures("BIBIT")).toBeUndefined();
    const past = await asSystem(world.db, { today: TODAY }, (tx) => snapshotOn(tx, { on: daySchema.parse("2026-09-29"), today: TODAY }));
    expect(past.programmes.map(({ code }) => code)).toContain("BIBIT");
    await change("SECRETARIAT", { code: "BIBIT", change: { kind: "reinstate" }, basedOn: (await detail("BIBIT")).revision });
    expect(await figures("BIBIT")).toEqual(before);
  });

  it("keeps a year that has recipients, and an input that nests without end is refused", async () => {
    const { standing, revision } = await detail("PKH");
    const programme = { ...standing.programme, periods: [] };
    await expect(change("SECRETARIAT", { code: "PKH", change: { kind: "define", programme }, basedOn: revision })).rejects.toMatchObject(refusal("programme_period_used"));
    let rule: unknown = { decile: {} };
    for (let depth = 0; depth < 20_000; depth += 1) rule = { not: rule };
    await expect(world.call("SECRETARIAT", "programmes.previewRule", { code: "PKH", period: "2026", rule })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is read by everybody and written by nobody past our own code", async () => {
    for (const role of ["PARTNER", "AUDITOR", "FACILITATOR", "ADMIN", "LEADER"] as const) expect(await detail("PKH", role)).toMatchObject({ mayDefine: "no", mayUndo: false });
    await expect(change("AGENCY_OPERATOR", await withRule("BIBIT", { decile: { max: 1 } }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const forged = scoped(world.db, world.actor("SECRETARIAT"), { today: TODAY }, (tx) => tx.run("update programme set name = 'x'"));
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });
});

describe("an agency's proposal", () => {
  const proposals = async (role: Role) => ((await world.call(role, "programmes.proposals", { code: "BIBIT" })) as ProposalsPage).rows;
  const propose = async (rule: EligibilityRule, id: string = crypto.randomUUID()) => {
    await world.call("AGENCY_HEAD", "programmes.propose", { opId: opId(), id, ...(await withRule("BIBIT", rule)), note: "Petani kopi juga" });
    return id;
  };
  beforeEach(() => world.system((tx) => tx.run("delete from programme_proposal")));

  it("waits with its numbers and moves nothing until the secretariat says yes", async () => {
    const before = await figures("BIBIT");
    const id = await propose({ decile: { max: 4 } });
    expect(await figures("BIBIT")).toEqual(before);
    const [waiting] = await proposals("SECRETARIAT");
    expect(waiting).toMatchObject({ id, state: "PENDING", mayDecide: true, note: "Petani kopi juga", agency: "PERTANIAN", numbers: [{ period: "2026", before: before?.eligible, eligible: 4, leaving: 0 }] });
    expect(waiting).not.toHaveProperty("proposedBy");
    await world.call("SECRETARIAT", "programmes.approve", { opId: opId(), id });
    expect(await figures("BIBIT")).toMatchObject({ eligible: 4 });
    expect((await detail("BIBIT")).changes[0]).toMatchObject({ proposed: true, action: "defined" });
    await undo("BIBIT");
    expect(await figures("BIBIT")).toEqual(before);
  });

  it("is found by words in any order, of programme, organisation, proposer or note", async () => {
    const id = await propose({ decile: { max: 4 } });
    const found = async (text: string, sort = "waiting") => ((await world.call("SECRETARIAT", "programmes.proposals", { text, sort, descending: true })) as ProposalsPage).rows.map((row) => row.id);
    expect(await found("kopi PETANI")).toEqual([id]);
    expect(await found("bibit petani", "agency")).toEqual([id]);
    expect(await found("kopi sawit", "name")).toEqual([]);
  });

  it("is decided by somebody else, once, and a no says why", async () => {
    const id = await propose({ decile: { max: 4 } });
    await expect(world.call("AGENCY_HEAD", "programmes.approve", { opId: opId(), id })).rejects.toMatchObject(refusal("proposal_not_found"));
    await expect(world.call("SECRETARIAT", "programmes.reject", { opId: opId(), id, reason: "tidak" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await world.call("SECRETARIAT", "programmes.reject", { opId: opId(), id, reason: "Kuota tahun ini sudah habis" });
    await expect(world.call("SECRETARIAT", "programmes.approve", { opId: opId(), id })).rejects.toMatchObject(refusal("proposal_decided"));
    expect((await proposals("AGENCY_HEAD"))[0]).toMatchObject({ state: "REJECTED", reason: "Kuota tahun ini sudah habis", decider: "Uji SECRETARIAT" });
  });

  it("is not approved on a programme that changed meanwhile", async () => {
    const id = await propose({ decile: { max: 4 } });
    await change("SECRETARIAT", await withRule("BIBIT", { decile: { max: 2 } }));
    await expect(world.call("SECRETARIAT", "programmes.approve", { opId: opId(), id })).rejects.toMatchObject(refusal("programme_changed"));
    await undo("BIBIT");
  });

  it("is for one's own programmes alone, one at a time, and can be taken back", async () => {
    await expect(world.call("AGENCY_HEAD", "programmes.propose", { opId: opId(), id: crypto.randomUUID(), ...(await withRule("PKH", { decile: { max: 1 } })) })).rejects.toMatchObject({ ...refusal("programme_not_found"), code: "NOT_FOUND" });
    const id = await propose({ decile: { max: 4 } });
    await expect(propose({ decile: { max: 3 } })).rejects.toMatchObject(refusal("proposal_waiting"));
    await world.call("AGENCY_HEAD", "programmes.withdraw", { opId: opId(), id });
    await propose({ decile: { max: 3 } });
    const given = await withRule("BIBIT", { decile: { max: 2 } });
    const away = { ...given.change.programme, owner: "DINSOS" };
    await expect(world.call("AGENCY_HEAD", "programmes.propose", { opId: opId(), id: crypto.randomUUID(), code: "BIBIT", change: { kind: "define", programme: away }, basedOn: given.basedOn })).rejects.toMatchObject(refusal("programme_not_found"));
  });

  it("stands in no other agency's rows and is approved by nobody past our own code", async () => {
    const id = await propose({ decile: { max: 4 } });
    const other = { ...world.actor("AGENCY_HEAD"), agency: "DINSOS" };
    expect(await scoped(world.db, other, { today: TODAY }, (tx) => tx.rows("select 1 from programme_proposal"))).toEqual([]);
    const forged = scoped(world.db, world.actor("AGENCY_HEAD"), { today: TODAY }, (tx) => tx.run("update programme_proposal set state = 'APPROVED', decided_by = 'x', decided_at = now() where id = $1", [id]));
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });
});

describe("a rule that is being written", () => {
  const preview = async (rule: EligibilityRule, role: Role = "SECRETARIAT", code = "BIBIT") => (await world.call(role, "programmes.previewRule", { code, period: "2026", rule })) as RulePreview;
  const moved = async (role: Role, rule: EligibilityRule, more: object = {}) => (await world.call(role, "programmes.movedFamilies", { code: "BIBIT", period: "2026", rule, move: "entering", ...more })) as MovedAnswer;

  it("tells how many families it makes eligible, and who would enter and leave, by district", async () => {
    const saved = await figures("BIBIT");
    const { whole, districts, comparedWith } = await preview({ decile: { min: 2, max: 8 } });
    expect(comparedWith).toBe("2026");
    expect(whole).toEqual({ eligible: 4, unknown: 1, notEligible: 1, before: saved?.eligible, entering: 3, leaving: 1 });
    expect(districts.map(({ district, eligible }) => [district, eligible])).toEqual([["18.04.04", 1], ["18.04.05", 3]]);
  });

  it("lists as many families as it counts, masked, each reader his own, and writes down who asked", async () => {
    const rule: EligibilityRule = { decile: { min: 2, max: 8 } };
    const all = await moved("SECRETARIAT", rule);
    expect(all).toMatchObject({ total: 3, inScope: 3 });
    expect(all.rows.map(({ headName }) => headName).toSorted()).toEqual(["AGUS SIMULASI", "JOKO SIMULASI", "RINA SIMULASI"]);
    expect(JSON.stringify(all)).not.toMatch(/\d{16}/);
    expect((await moved("AGENCY_HEAD", rule)).total).toBe(3);
    expect((await moved("AGENCY_HEAD", rule)).inScope).toBeLessThan(3);
    expect((await moved("SECRETARIAT", rule, { area: "18.04.05" })).total).toBe(2);
    expect(await moved("SECRETARIAT", rule, { move: "leaving" })).toMatchObject({ total: 1, rows: [{ headName: "SITI SIMULASI" }] });
    const { count } = await world.system((tx) => tx.one<{ count: string }>("select count(*) as count from audit_entry where action = 'rule.familiesListed'"));
    expect(Number(count)).toBeGreaterThanOrEqual(5);
  });

  it("has nothing to compare with for a programme that is new", async () => {
    expect(await preview({ decile: { max: 4 } }, "SECRETARIAT", "BELUM_ADA")).toMatchObject({ comparedWith: null, whole: { eligible: 4, before: null, entering: 0, leaving: 0 } });
  });

  it("changes nothing by being looked at", async () => {
    const before = await figures("BIBIT");
    await preview({ decile: { max: 1 } });
    expect(await figures("BIBIT")).toEqual(before);
  });
});
