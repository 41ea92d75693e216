import type { GapsAnswer, OverlapAnswer, PledgeDetail, PledgesAnswer } from "@sinergi/api/partners/partners.schema";
import { scoped } from "@sinergi/db/access/scoped";
import { PLAIN_NEEDS } from "@sinergi/domain/partners/needs";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";
import { FAMILIES_CSV } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const id = (): string => crypto.randomUUID();
const AREAS = ["18.04", "18.04.04", "18.04.05"];
const gaps = async (role: Role, input: Record<string, unknown> = {}): Promise<GapsAnswer> => (await world.call(role, "gaps.byArea", input)) as GapsAnswer;
const pledges = async (role: Role): Promise<PledgesAnswer["rows"]> => ((await world.call(role, "pledges.list", undefined)) as PledgesAnswer).rows;
const draft = (more: Record<string, unknown> = {}) => ({ area: "18.04.04", need: "TOILET", quantity: 5, unit: "UNIT", amountIdr: 40_000_000, fromDay: "2026-10-01", toDay: "2026-12-31", ...more });
async function send(more: Record<string, unknown> = {}, seen: readonly string[] = []): Promise<string> {
  const own = id();
  await world.call("PARTNER", "pledges.submit", { opId: id(), id: own, seen, draft: draft(more) });
  return own;
}
const stateOf = async (pledge: string): Promise<string | undefined> => ((await world.call("SECRETARIAT", "pledges.detail", { id: pledge })) as PledgeDetail).pledge.state;

/** What lists of families say of the same needs: counted one by one, another way than the cells. */
const FILTERS: Readonly<Record<string, object>> = {
  UNREACHED: { deciles: [1], receives: false },
  PACKAGE_EMPTY: { package: "nothing" },
  PRODUCTION_MISSING: { sides: "livelihoodOnly" },
  FLOOR: { deciles: [1, 2, 3, 4], housing: "floor" },
  TOILET: { deciles: [1, 2, 3, 4], housing: "toilet" },
  SAFE_WATER: { deciles: [1, 2, 3, 4], housing: "safeWater" },
  "PROGRAMME_MISSED.BIBIT": { programme: "BIBIT", eligibility: ["yes"], receives: false },
};

describe("gaps in help", () => {
  it("are as many families as the list behind each number holds, in every area", async () => {
    const [whole, district, other] = [await gaps("SECRETARIAT", { programme: "BIBIT" }), await gaps("SECRETARIAT", { area: "18.04.04", programme: "BIBIT" }), await gaps("SECRETARIAT", { area: "18.04.05", programme: "BIBIT" })];
    expect(whole.needs).toEqual([...PLAIN_NEEDS, "PROGRAMME_MISSED.BIBIT"]);
    for (const answer of [whole, district, other]) {
      for (const { area, needs } of [answer.whole, ...answer.rows]) {
        for (const [need, families] of Object.entries(needs)) {
          const { total } = (await world.call("SECRETARIAT", "families.list", { filter: { area: area.code, ...FILTERS[need] } })) as { total: number };
          expect(families, `${need} ${area.code}`).toBe(total);
        }
      }
    }
    expect(whole.whole.needs["FLOOR"]).toBe(2);
    expect(whole.whole.needs["UNREACHED"]).toBe(0);
    expect(whole.missed.map(({ programme }) => programme)).toContain("BIBIT");
  });

  it("follow the data: what was counted before a change is not told after it", async () => {
    await world.system((tx) => tx.run("update housing_need set revision = revision - 1, families = 99"));
    expect((await gaps("SECRETARIAT")).whole.needs["FLOOR"]).toBe(2);
  });

  it("tell a partner no small count, nothing below one, and no name", async () => {
    const answers = [await gaps("PARTNER", { programme: "BIBIT" }), ...(await Promise.all(AREAS.slice(1).map((area) => gaps("PARTNER", { area }))))];
    expect(answers[0]?.guarded).toBe(true);
    expect(answers[0]?.whole.needs["FLOOR"]).toBe("SMALL");
    expect(answers[0]?.rows.every(({ needs }) => needs["FLOOR"] === "WITHHELD")).toBe(true);
    for (const answer of answers) for (const { needs } of [answer.whole, ...answer.rows]) for (const count of Object.values(needs)) if (typeof count === "number") expect(count === 0 || count > 10).toBe(true);
    for (const { families } of answers.flatMap(({ missed }) => missed)) expect(typeof families === "number" && families > 0 && families <= 10).toBe(false);
    const overlap = await world.call("PARTNER", "gaps.overlap", { area: "18.04.04", need: "UNREACHED" });
    const whole = JSON.stringify([answers, overlap, await pledges("PARTNER")]);
    for (const secret of FAMILIES_CSV.split("\n").slice(1).flatMap((line) => [line.split(";")[1], line.split(";")[2]])) expect(whole).not.toContain(secret);
  });

  it("are told to leaders and agencies as they are", async () => {
    for (const role of ["LEADER", "AGENCY_HEAD", "AGENCY_OPERATOR"] as const) expect((await gaps(role)).whole.needs["FLOOR"], role).toBe(2);
  });
});

describe("a pledge", () => {
  it("is not sent before everything that helps there for the same need has been seen", async () => {
    const overlap = (await world.call("PARTNER", "gaps.overlap", { area: "18.04.04", need: "UNREACHED" })) as OverlapAnswer;
    expect(overlap.programmes).toMatchObject([{ code: "PKH", owner: "DINSOS", families: "WITHHELD" }]);
    await expect(send({ need: "UNREACHED" })).rejects.toMatchObject({ message: "overlap_unseen" });
    const own = await send({ need: "UNREACHED" }, ["PKH"]);
    expect((await pledges("SECRETARIAT")).find((row) => row.id === own)).toMatchObject({ overlap: ["PKH"], partner: "BAZNAS", state: "SUBMITTED", amountIdr: 40_000_000 });
  });

  it("is its partner's and those's who answer; another partner's looks like none, and nobody acts on it", async () => {
    const own = await send();
    const asBank = (path: string, input: unknown) => world.callFrom("BANK", "PARTNER", path, input);
    expect(((await asBank("pledges.list", undefined)) as PledgesAnswer).rows).toEqual([]);
    for (const [path, input] of [["pledges.detail", { id: own }], ["pledges.withdraw", { opId: id(), id: own, reason: "Bukan milik saya" }]] as const) {
      await expect(asBank(path, input), path).rejects.toMatchObject({ message: "pledge_not_found" });
      await expect(asBank(path, { ...input, id: id() }), path).rejects.toMatchObject({ message: "pledge_not_found" });
    }
    expect((await pledges("LEADER")).some((row) => row.id === own)).toBe(true);
    // Beneath the procedures the rows themselves say nothing.
    const bank = { ...world.actor("PARTNER"), agency: "BANK" };
    expect(await scoped(world.db, bank, { today: TODAY }, (tx) => tx.rows("select id from pledge"))).toEqual([]);
    expect(await scoped(world.db, bank, { today: TODAY }, (tx) => tx.rows("select id from pledge_event"))).toEqual([]);
    await expect(scoped(world.db, bank, { today: TODAY }, (tx) => tx.run("insert into pledge (id, partner_code, area_code, need, quantity, unit, from_day, to_day, note, state) values ($1, 'BAZNAS', '18.04', 'TOILET', 1, 'UNIT', '2026-01-01', '2026-01-01', '', 'SUBMITTED')", [id()]))).rejects.toMatchObject({ code: "42501" });
  });

  it("of others is told to a partner as a sum, without who and without money", async () => {
    await send({ area: "18.04.04.2002", quantity: 7 });
    const before = (await world.callFrom("BANK", "PARTNER", "gaps.overlap", { area: "18.04.04", need: "TOILET" })) as OverlapAnswer;
    const near = before.others.find(({ area }) => area === "18.04.04.2002");
    expect(near).toEqual({ area: "18.04.04.2002", areaName: "Kubu Perahu", unit: "UNIT", pledges: 1, quantity: 7 });
    expect(JSON.stringify(before)).not.toMatch(/BAZNAS|40000000/);
    const own = (await world.call("PARTNER", "gaps.overlap", { area: "18.04.04", need: "TOILET" })) as OverlapAnswer;
    expect(own.others).toEqual([]);
  });

  it("is matched by an office, gets under way, and comes back as a result that its partner reads", async () => {
    const own = await send({ need: "PRODUCTION_MISSING", unit: "FAMILY" });
    const contact = id();
    await world.call("AGENCY_OPERATOR", "organisations.addPerson", { opId: id(), id: contact, code: "PERTANIAN", name: "Kontak Uji", position: "Kabid", phone: "0728-000-777", fromDay: "2026-01-01" });
    await world.call("AGENCY_OPERATOR", "pledges.match", { opId: id(), id: own, match: { handler: "PERTANIAN", programme: "BIBIT", contact, note: "Terima kasih" } });
    const matched = (await world.call("PARTNER", "pledges.detail", { id: own })) as PledgeDetail;
    expect(matched.pledge).toMatchObject({ state: "MATCHED", handler: "PERTANIAN", matchProgramme: "BIBIT" });
    expect(matched.contact).toMatchObject({ name: "Kontak Uji", phone: "0728-000-777" });
    await expect(world.callFrom("DINSOS", "AGENCY_HEAD", "pledges.start", { opId: id(), id: own })).rejects.toMatchObject({ message: "pledge_not_found" });
    await world.call("AGENCY_HEAD", "pledges.start", { opId: id(), id: own });
    await expect(world.call("PARTNER", "pledges.withdraw", { opId: id(), id: own, reason: "Terlambat ditarik" })).rejects.toMatchObject({ message: "pledge_state" });
    await world.call("AGENCY_OPERATOR", "pledges.finish", { opId: id(), id: own, result: { kind: "RECIPIENTS", quantity: 4, unit: "FAMILY", on: TODAY, note: "Satu pindah" } });
    const done = (await world.call("PARTNER", "pledges.detail", { id: own })) as PledgeDetail;
    expect(done.pledge.result).toEqual({ kind: "RECIPIENTS", quantity: 4, unit: "FAMILY", programme: null, on: TODAY, note: "Satu pindah" });
    expect(done.events.map(({ act, state, actor, reason }) => [act, state, actor, reason])).toEqual([
      ["submit", "SUBMITTED", "Uji PARTNER", ""], ["match", "MATCHED", "Uji AGENCY_OPERATOR", "Terima kasih"], ["start", "RUNNING", "Uji AGENCY_HEAD", ""], ["finish", "DONE", "Uji AGENCY_OPERATOR", "Satu pindah"],
    ]);
    expect(done.pledge.acts).toEqual([]);
  });

  it("is matched only to what is the office's own", async () => {
    const own = await send();
    const match = (more: object) => world.call("AGENCY_OPERATOR", "pledges.match", { opId: id(), id: own, match: { handler: "PERTANIAN", works: "", ...more } });
    await expect(match({ programme: "PKH" })).rejects.toMatchObject({ message: "match_unfit" });
    await expect(match({ handler: "DINSOS", programme: "PKH" })).rejects.toMatchObject({ message: "match_unfit" });
    expect(await stateOf(own)).toBe("SUBMITTED");
  });

  it("is declined with a reason and put back; the history keeps both", async () => {
    const own = await send();
    await expect(world.call("AGENCY_OPERATOR", "pledges.decline", { opId: id(), id: own, reason: "Bukan urusan kami" })).rejects.toMatchObject({ message: "pledge_not_found" });
    await world.call("SECRETARIAT", "pledges.decline", { opId: id(), id: own, reason: "Sudah dilayani" });
    expect(await stateOf(own)).toBe("DECLINED");
    await world.call("SECRETARIAT", "pledges.stepBack", { opId: id(), id: own });
    expect(await stateOf(own)).toBe("SUBMITTED");
    const { events } = (await world.call("PARTNER", "pledges.detail", { id: own })) as PledgeDetail;
    expect(events.map(({ act, reason }) => [act, reason])).toEqual([["submit", ""], ["decline", "Sudah dilayani"], ["stepBack", ""]]);
  });

  it("that was done is put one step back without its result, and done anew", async () => {
    const own = await send();
    await world.call("SECRETARIAT", "pledges.match", { opId: id(), id: own, match: { handler: "DPUPR", works: "Jamban" } });
    const finish = (quantity: number) => world.call("SECRETARIAT", "pledges.finish", { opId: id(), id: own, result: { kind: "WORKS", quantity, unit: "UNIT", on: TODAY } });
    await finish(3);
    await world.call("SECRETARIAT", "pledges.stepBack", { opId: id(), id: own });
    expect(((await world.call("PARTNER", "pledges.detail", { id: own })) as PledgeDetail).pledge).toMatchObject({ state: "RUNNING", result: null, handler: "DPUPR" });
    await finish(4);
    expect(await stateOf(own)).toBe("DONE");
  });

  it("sent twice is one, and two who take it at the same moment do not both get it", async () => {
    const own = id();
    const input = { opId: id(), id: own, seen: [], draft: draft() };
    await world.call("PARTNER", "pledges.submit", input);
    await world.call("PARTNER", "pledges.submit", input);
    expect((await pledges("PARTNER")).filter((row) => row.id === own)).toHaveLength(1);
    const take = (agency: string) => world.callFrom(agency, "AGENCY_HEAD", "pledges.match", { opId: id(), id: own, match: { handler: agency, works: "Jamban" } });
    const taken = await Promise.allSettled(["DINKES", "DPUPR", "PERKIM", "DINSOS"].map(take));
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("comes from an organisation: an account without one is told so, and the secretariat names the partner it writes for", async () => {
    const input = (more: object) => ({ opId: id(), id: id(), seen: [], draft: draft(), ...more });
    await expect(world.call("SECRETARIAT", "pledges.submit", input({}))).rejects.toMatchObject({ message: "partner_without_organisation" });
    await world.call("SECRETARIAT", "pledges.submit", input({ partner: "LSM" }));
    // What a partner says of another partner is not believed.
    const own = id();
    await world.call("PARTNER", "pledges.submit", { ...input({ partner: "BANK" }), id: own });
    expect((await pledges("SECRETARIAT")).find((row) => row.id === own)?.partner).toBe("BAZNAS");
  });
});
