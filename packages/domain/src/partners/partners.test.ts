import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "#access/roles";
import { actsOn, mayMovePledge, movePledge, PLEDGE_ACTS, refuseMatch, refuseUnseen, type PledgeMoved } from "#partners/move-pledge";
import { answersNeed, needKey, PLAIN_NEEDS, readNeed, type HelpingProgramme } from "#partners/needs";
import { pledgeDraftSchema, pledgeMatchSchema, pledgeResultSchema } from "#partners/pledge.schema";
import { PLEDGE_STATES } from "#partners/vocabulary";

const aPledge = (overrides: Partial<PledgeMoved>): PledgeMoved => ({ partner: "BAZNAS", state: "SUBMITTED", handler: null, ...overrides });
const SECRETARIAT = { role: "SECRETARIAT", agency: null } as const;
const BAZNAS = { role: "PARTNER", agency: "BAZNAS" } as const;
const DPUPR = { role: "AGENCY_OPERATOR", agency: "DPUPR" } as const;

describe("a pledge", () => {
  it("goes from sent to matched to under way to done", () => {
    expect(movePledge(aPledge({}), "match", DPUPR)).toEqual({ ok: true, value: "MATCHED" });
    expect(movePledge(aPledge({ state: "MATCHED", handler: "DPUPR" }), "start", DPUPR)).toEqual({ ok: true, value: "RUNNING" });
    expect(movePledge(aPledge({ state: "RUNNING", handler: "DPUPR" }), "finish", DPUPR)).toEqual({ ok: true, value: "DONE" });
    expect(movePledge(aPledge({}), "finish", SECRETARIAT)).toEqual({ ok: false, refusal: { code: "pledge_state", state: "SUBMITTED" } });
  });

  it("is taken back by its partner alone, and not once it is under way", () => {
    expect(movePledge(aPledge({}), "withdraw", BAZNAS)).toEqual({ ok: true, value: "WITHDRAWN" });
    expect(movePledge(aPledge({ partner: "BANK" }), "withdraw", BAZNAS)).toEqual({ ok: false, refusal: { code: "pledge_not_found" } });
    expect(movePledge(aPledge({ state: "RUNNING", handler: "DPUPR" }), "withdraw", BAZNAS)).toMatchObject({ refusal: { code: "pledge_state" } });
  });

  it("that another office has taken looks to an office like none; nobody's may be taken, but not declined for all", () => {
    expect(actsOn(aPledge({ state: "MATCHED", handler: "DINKES" }), DPUPR)).toEqual([]);
    expect(actsOn(aPledge({}), DPUPR)).toEqual(["match"]);
    expect(actsOn(aPledge({}), SECRETARIAT)).toEqual(["match", "decline", "withdraw"]);
  });

  it("goes one step back, to where it was", () => {
    const back = (state: PledgeMoved["state"], handler: string | null) => movePledge(aPledge({ state, handler }), "stepBack", SECRETARIAT);
    expect([back("MATCHED", "DPUPR"), back("RUNNING", "DPUPR"), back("DONE", "DPUPR"), back("DECLINED", null), back("DECLINED", "DPUPR")].map((result) => result.ok && result.value)).toEqual(["SUBMITTED", "MATCHED", "RUNNING", "SUBMITTED", "MATCHED"]);
    expect(back("WITHDRAWN", null).ok).toBe(false);
  });

  it("moves for nobody who may not, whatever its state", () => {
    const who = fc.record({ role: fc.constantFrom(...ROLES), agency: fc.constantFrom(null, "BAZNAS", "BANK", "DPUPR") });
    const pledge = fc.record({ partner: fc.constantFrom("BAZNAS", "BANK"), state: fc.constantFrom(...PLEDGE_STATES), handler: fc.constantFrom(null, "DPUPR", "DINKES") });
    fc.assert(
      fc.property(who, pledge, fc.constantFrom(...PLEDGE_ACTS), (actor, one, act) => {
        const moved = movePledge(one, act, actor);
        if (!mayMovePledge(actor, one, act)) expect(moved).toEqual({ ok: false, refusal: { code: "pledge_not_found" } });
        if (moved.ok && actor.role === "PARTNER") expect([act, one.partner]).toEqual(["withdraw", actor.agency]);
        if (moved.ok && actor.role.startsWith("AGENCY") && one.handler !== null) expect(one.handler).toBe(actor.agency);
      }),
    );
  });

  it("is matched by an office to itself, with a programme and a person of its own", () => {
    const facts = { handlerKnown: true, programmeOwner: "DPUPR", contactOrganisation: null };
    expect(refuseMatch({ handler: "DPUPR", programme: "SANITASI", contact: null }, DPUPR, facts)).toBeNull();
    expect(refuseMatch({ handler: "DINKES", programme: null, contact: null }, DPUPR, facts)).toEqual({ code: "match_unfit" });
    expect(refuseMatch({ handler: "DINKES", programme: "SANITASI", contact: null }, SECRETARIAT, facts)).toEqual({ code: "match_unfit" });
    expect(refuseMatch({ handler: "DPUPR", programme: null, contact: "x" }, DPUPR, facts)).toEqual({ code: "match_unfit" });
  });

  it("is sent with open eyes: every programme that helps there has been seen", () => {
    expect(refuseUnseen(["SANITASI", "BSPS"], ["BSPS"])).toEqual({ code: "overlap_unseen", programmes: ["SANITASI"] });
    expect(refuseUnseen(["SANITASI"], ["SANITASI", "PKH"])).toBeNull();
  });
});

describe("what is filled in", () => {
  const draft = { area: "18.04.04", need: "TOILET", quantity: 5, unit: "UNIT", fromDay: "2026-01-01", toDay: "2026-12-31" };

  it("keeps unknown money unknown, and refuses an end before the beginning, nothing promised and a need that is none", () => {
    expect(pledgeDraftSchema.parse(draft)).toMatchObject({ amountIdr: null, need: { kind: "TOILET", programme: null } });
    for (const change of [{ toDay: "2025-12-31" }, { quantity: 0 }, { amountIdr: 0 }, { need: "GOLD" }, { need: "PROGRAMME_MISSED" }, { area: "18" }]) expect(pledgeDraftSchema.safeParse({ ...draft, ...change }).success, JSON.stringify(change)).toBe(false);
  });

  it("a match names a programme or works; a result names a programme exactly where its recipients are on a list", () => {
    expect(pledgeMatchSchema.safeParse({ handler: "DPUPR" }).success).toBe(false);
    expect(pledgeMatchSchema.safeParse({ handler: "DPUPR", works: "Jamban" }).success).toBe(true);
    const result = { kind: "RECIPIENTS", quantity: 5, unit: "FAMILY", on: "2026-09-30" };
    expect(pledgeResultSchema.safeParse(result).success).toBe(true);
    expect(pledgeResultSchema.safeParse({ ...result, programme: "BAZNAS_ZIS" }).success).toBe(false);
    expect(pledgeResultSchema.safeParse({ ...result, kind: "PROGRAMME" }).success).toBe(false);
  });
});

describe("a kind of need", () => {
  it("is one word that reads back", () => {
    for (const kind of PLAIN_NEEDS) expect(readNeed(needKey({ kind, programme: null }))).toEqual({ kind, programme: null });
    expect(readNeed("PROGRAMME_MISSED.PIP")).toEqual({ kind: "PROGRAMME_MISSED", programme: "PIP" });
    for (const text of ["", "TOILET.PIP", "PROGRAMME_MISSED", "PROGRAMME_MISSED.pip", "PROGRAMME_MISSED.PIP.X", "GOLD"]) expect(readNeed(text), text).toBeNull();
  });

  const aProgramme = (overrides: Partial<HelpingProgramme>): HelpingProgramme => ({ code: "X", unit: "FAMILY", side: "LIVELIHOOD", inPackage: false, benefitKind: "CASH", rule: { decile: { max: 4 } }, ...overrides });
  const answered = (programme: HelpingProgramme): string[] => PLAIN_NEEDS.filter((kind) => answersNeed(programme, { kind, programme: null }));

  it("of a house is answered by the programme whose rule asks for it", () => {
    const latrines = aProgramme({ benefitKind: "WORKS", rule: { all: [{ decile: { max: 4 } }, { any: [{ housing: { toilet: ["TIDAK_ADA"] } }] }] } });
    expect(answered(latrines)).toEqual(["TOILET"]);
    expect(answered(aProgramme({ rule: { not: { housing: { floor: ["TANAH"] } } } }))).toEqual(["UNREACHED"]);
  });

  it("of earning is answered by what earns, of living by what is given to live on; works for a whole area answer neither", () => {
    expect(answered(aProgramme({ side: "PRODUCTION", benefitKind: "TRAINING" }))).toEqual(["PRODUCTION_MISSING"]);
    expect(answered(aProgramme({ inPackage: true }))).toEqual(["UNREACHED", "PACKAGE_EMPTY"]);
    expect(answered(aProgramme({ side: "PRODUCTION", unit: "AREA", benefitKind: "WORKS" }))).toEqual([]);
  });
});
