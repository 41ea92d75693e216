import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayAsk } from "#access/permissions";
import { ROLES } from "#access/roles";
import { changedFields } from "#followups/changed-fields";
import { evidenceName } from "#followups/evidence";
import { followUpDraftSchema, type FollowUpDraft } from "#followups/follow-up.schema";
import { followUpNumber } from "#followups/follow-up-number";
import { ACT_OF_MOVE, FOLLOW_UP_MOVES, mayAddEvidence, mayUndo, moveBetween, moveFollowUp, movesOf, refuseReport, reportedAs, type FollowUpMoved } from "#followups/move-follow-up";
import { daysLate, isOpen, isOverdue, WORKING_STATES } from "#followups/overdue";
import { lampsLit, SMART_LAMPS, smartLamps } from "#followups/smart-lamps";
import { byUrgency } from "#followups/urgency";
import { FOLLOW_UP_ACTS, FOLLOW_UP_ANSWERS, FOLLOW_UP_STATES, type FollowUpState } from "#followups/vocabulary";

const aFollowUp = (overrides: Partial<FollowUpMoved>): FollowUpMoved => ({ state: "NOT_STARTED", lead: "DINSOS", supporters: ["DINKES"], answer: "WAITING", progress: 0, reporter: null, ...overrides });
const SECRETARIAT = { id: "s", role: "SECRETARIAT", agency: null } as const;
const OTHER_SECRETARIAT = { id: "t", role: "SECRETARIAT", agency: null } as const;
const HEAD = { id: "h", role: "AGENCY_HEAD", agency: "DINSOS" } as const;
const OPERATOR = { id: "o", role: "AGENCY_OPERATOR", agency: "DINSOS" } as const;
const SUPPORTER = { id: "k", role: "AGENCY_HEAD", agency: "DINKES" } as const;
const draft = (more: object = {}): FollowUpDraft => followUpDraftSchema.parse({ text: "Perbarui data penerima", type: "DATA", ...more });

/** The only ways from one state to another, told apart from the code: rows are from, columns to. */
const WAYS: Readonly<Record<FollowUpState, readonly FollowUpState[]>> = {
  NOT_STARTED: ["IN_PROGRESS", "BLOCKED", "CANCELLED"],
  IN_PROGRESS: ["IN_PROGRESS", "BLOCKED", "DONE_UNVERIFIED", "CANCELLED"],
  BLOCKED: ["IN_PROGRESS", "BLOCKED", "CANCELLED"],
  DONE_UNVERIFIED: ["DONE", "IN_PROGRESS", "CANCELLED"],
  DONE: ["IN_PROGRESS", "NOT_STARTED"],
  CANCELLED: ["IN_PROGRESS", "NOT_STARTED"],
};

describe("a follow-up", () => {
  it("goes from not started to under way, to reported as done, to verified", () => {
    expect(moveFollowUp(aFollowUp({}), "report", OPERATOR)).toEqual({ ok: true, value: "IN_PROGRESS" });
    expect(moveFollowUp(aFollowUp({ state: "IN_PROGRESS" }), "submit", HEAD)).toEqual({ ok: true, value: "DONE_UNVERIFIED" });
    expect(moveFollowUp(aFollowUp({ state: "DONE_UNVERIFIED", reporter: "h" }), "verify", SECRETARIAT)).toEqual({ ok: true, value: "DONE" });
  });

  it("skips no state, whoever acts and whatever he does", () => {
    const actors = fc.record({ id: fc.constantFrom("a", "b"), role: fc.constantFrom(...ROLES), agency: fc.constantFrom(null, "DINSOS", "DINKES", "BAZNAS") });
    const followUps = fc.record({ state: fc.constantFrom(...FOLLOW_UP_STATES), lead: fc.constantFrom(null, "DINSOS", "BAZNAS"), supporters: fc.constantFrom([], ["DINKES"]), answer: fc.constantFrom(...FOLLOW_UP_ANSWERS), progress: fc.constantFrom(0, 40, 100), reporter: fc.constantFrom(null, "a", "b") });
    fc.assert(
      fc.property(actors, followUps, fc.constantFrom(...FOLLOW_UP_MOVES), (actor, one, move) => {
        const moved = moveFollowUp(one, move, actor);
        if (!moved.ok) return;
        if (move === "accept" || move === "decline") expect(moved.value).toBe(one.state);
        else expect(WAYS[one.state]).toContain(moved.value);
        if (moved.value === "DONE" && one.state !== "DONE") expect([actor.role, one.state, one.reporter === actor.id]).toEqual(["SECRETARIAT", "DONE_UNVERIFIED", false]);
        if (actor.role !== "SECRETARIAT") expect([actor.agency, one.lead !== null]).toEqual([one.lead, true]);
        expect(mayAsk(actor.role, "followups.report")).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(FOLLOW_UP_STATES.flatMap((from) => FOLLOW_UP_STATES.map((to) => [from, to] as const)))("from %s to %s is open to the roles that may, and to no other", (from, to) => {
    const reached = (actor: Parameters<typeof moveFollowUp>[2]) =>
      [0, 40].some((progress) => movesOf(aFollowUp({ state: from, progress, reporter: "somebody" }), actor).some((move) => move !== "accept" && move !== "decline" && movedTo(from, progress, move, actor) === to));
    const way = WAYS[from].includes(to);
    const leads = way && (to === "IN_PROGRESS" || to === "BLOCKED" || to === "DONE_UNVERIFIED") && WORKING_STATES.includes(from);
    expect(reached(SECRETARIAT)).toBe(way);
    for (const lead of [HEAD, OPERATOR]) expect(reached(lead)).toBe(leads);
    for (const role of ROLES.filter((one) => one !== "SECRETARIAT")) expect(reached({ id: "x", role, agency: "DINKES" }), role).toBe(false);
  });

  it("is verified by somebody else than who reported it, also within the secretariat", () => {
    const done = aFollowUp({ state: "DONE_UNVERIFIED", reporter: "s" });
    expect(moveFollowUp(done, "verify", SECRETARIAT)).toEqual({ ok: false, refusal: { code: "follow_up_own" } });
    expect(moveFollowUp(done, "verify", OTHER_SECRETARIAT)).toEqual({ ok: true, value: "DONE" });
    expect(moveFollowUp(done, "verify", HEAD)).toEqual({ ok: false, refusal: { code: "follow_up_not_found" } });
  });

  it("is accepted or declined by the head of the lead alone, once each way", () => {
    expect(movesOf(aFollowUp({}), HEAD)).toEqual(["accept", "decline", "report", "block"]);
    expect(movesOf(aFollowUp({ answer: "ACCEPTED" }), HEAD)).toEqual(["decline", "report", "block"]);
    expect(movesOf(aFollowUp({}), OPERATOR)).toEqual(["report", "block"]);
    expect(movesOf(aFollowUp({ state: "DONE_UNVERIFIED" }), HEAD)).toEqual([]);
  });

  it("of another office is read and helped with files by who supports it, not reported on", () => {
    expect(movesOf(aFollowUp({ state: "IN_PROGRESS" }), SUPPORTER)).toEqual([]);
    expect(mayAddEvidence(SUPPORTER, aFollowUp({}))).toBe(true);
    expect(mayAddEvidence({ role: "AGENCY_HEAD", agency: "DPUPR" }, aFollowUp({}))).toBe(false);
    expect(mayAddEvidence({ role: "LEADER", agency: null }, aFollowUp({ lead: null }))).toBe(false);
  });

  it("without a lead is nobody's but the secretariat's", () => {
    expect(movesOf(aFollowUp({ lead: null }), { id: "p", role: "PARTNER", agency: null })).toEqual([]);
    expect(movesOf(aFollowUp({ lead: null }), SECRETARIAT)).toEqual(["report", "block", "cancel"]);
  });

  it("that is stopped says by what, and that is done shows something for it", () => {
    expect(refuseReport("block", { progress: 10, note: "", obstacle: "" }, 0)).toEqual({ code: "follow_up_obstacle_missing" });
    expect(refuseReport("block", { progress: 10, note: "", obstacle: "Anggaran belum cair" }, 0)).toBeNull();
    expect(refuseReport("submit", { progress: 100, note: "", obstacle: "" }, 0)).toEqual({ code: "follow_up_proof_missing" });
    expect(refuseReport("submit", { progress: 100, note: "", obstacle: "" }, 1)).toBeNull();
    expect(refuseReport("submit", { progress: 100, note: "Surat terkirim", obstacle: "" }, 0)).toBeNull();
    expect(reportedAs("submit", { progress: 60, note: "", obstacle: "Hujan" })).toEqual({ progress: 100, obstacle: "" });
  });

  it("a report is taken back by who made it while nobody acted since", () => {
    expect(mayUndo({ act: "SUBMITTED", actorId: "h" }, HEAD)).toBe(true);
    expect(mayUndo({ act: "SUBMITTED", actorId: "h" }, OPERATOR)).toBe(false);
    expect(mayUndo({ act: "SENT_BACK", actorId: "s" }, SECRETARIAT)).toBe(false);
    expect(mayUndo(null, HEAD)).toBe(false);
  });

  it("moved on the board arrives where it was put, or stays", () => {
    for (const from of FOLLOW_UP_STATES) {
      for (const to of FOLLOW_UP_STATES) {
        const move = moveBetween(from, to);
        if (move === null) continue;
        const arrived = [0, 40].map((progress) => movedTo(from, progress, move, SECRETARIAT));
        // Reopened work goes back to where its progress says, not to where the card was dropped.
        expect(arrived, `${from} ${to}`).toContain(to);
      }
      expect(moveBetween(from, from)).toBeNull();
    }
    expect(moveBetween("NOT_STARTED", "DONE")).toBeNull();
    expect(moveBetween("IN_PROGRESS", "DONE")).toBeNull();
    for (const move of FOLLOW_UP_MOVES) expect(FOLLOW_UP_ACTS).toContain(ACT_OF_MOVE[move]);
  });
});

function movedTo(from: FollowUpState, progress: number, move: (typeof FOLLOW_UP_MOVES)[number], actor: Parameters<typeof moveFollowUp>[2]): FollowUpState | null {
  const moved = moveFollowUp(aFollowUp({ state: from, progress, reporter: "somebody" }), move, actor);
  return moved.ok ? moved.value : null;
}

describe("late", () => {
  const today = "2026-09-30";
  it("is what is due before today and still the lead's work; what waits for the secretariat is not", () => {
    const due = (state: FollowUpState, dueOn: string | null) => isOverdue({ state, dueOn: dueOn }, today);
    expect(FOLLOW_UP_STATES.filter((state) => due(state, "2026-09-29"))).toEqual(["NOT_STARTED", "IN_PROGRESS", "BLOCKED"]);
    expect([due("IN_PROGRESS", "2026-09-30"), due("IN_PROGRESS", null)]).toEqual([false, false]);
    expect(daysLate({ state: "BLOCKED", dueOn: "2026-09-20" }, today)).toBe(10);
    expect(daysLate({ state: "DONE", dueOn: "2026-09-20" }, today)).toBeNull();
    expect(FOLLOW_UP_STATES.filter((state) => isOpen({ state }))).toEqual([...WORKING_STATES, "DONE_UNVERIFIED"]);
  });
});

describe("the order of work", () => {
  it("is late, then due, then without a day, then closed; within a day by priority", () => {
    const aTask = (number: number, state: FollowUpState, dueOn: string | null, priority: "HIGH" | "NORMAL" = "NORMAL") => ({ number, state, dueOn: dueOn, priority });
    const rows = [aTask(1, "DONE", "2026-01-01"), aTask(2, "IN_PROGRESS", null), aTask(3, "IN_PROGRESS", "2026-10-05"), aTask(4, "BLOCKED", "2026-09-01"), aTask(5, "NOT_STARTED", "2026-10-05", "HIGH"), aTask(6, "DONE_UNVERIFIED", "2026-08-01")];
    expect(rows.toSorted(byUrgency("2026-09-30")).map(({ number }) => number)).toEqual([4, 6, 5, 3, 2, 1]);
  });
});

describe("the five lamps", () => {
  const whole = { lead: "DINSOS", areas: ["18.04.04"], indicator: "Keluarga terdata", target: 100, unit: "keluarga", fundingSource: "APBD_KAB", strategy: "INCOME_INCREASE", dueOn: "2026-12-31" };

  it("are lit by what each asks for, and each by nothing else", () => {
    expect(lampsLit(smartLamps(draft()))).toBe(0);
    expect(lampsLit(smartLamps(draft(whole)))).toBe(5);
    const without = { lead: "specific", areas: "specific", indicator: "measurable", target: "measurable", unit: "measurable", fundingSource: "achievable", strategy: "relevant", dueOn: "timeBound" } as const;
    for (const [key, lamp] of Object.entries(without)) {
      const lamps = smartLamps(draft({ ...whole, [key]: undefined }));
      expect(SMART_LAMPS.filter((one) => !lamps[one]), key).toEqual([lamp]);
    }
  });

  it("take a programme for a place, a row of the plan for a source, and a target of 0 for a target", () => {
    expect(smartLamps(draft({ ...whole, areas: [], programmes: ["PKH"] })).specific).toBe(true);
    expect(smartLamps(draft({ ...whole, fundingSource: null, budgetRowId: "0198a7c0-0000-7000-8000-000000000000" })).achievable).toBe(true);
    expect(smartLamps(draft({ ...whole, target: 0 })).measurable).toBe(true);
  });
});

describe("what is written down", () => {
  it("names each code once, no lead among its supporters, and refuses what is no code", () => {
    expect(draft({ lead: "DINSOS", supporters: ["DINKES", "DINSOS", "DINKES"], areas: ["18.04.04", "18.04.04"] })).toMatchObject({ supporters: ["DINKES"], areas: ["18.04.04"] });
    for (const wrong of [{ text: "abc" }, { areas: ["18"] }, { lead: "dinsos" }, { dueOn: "2026-02-30" }, { target: Number.NaN }, { extra: 1 }]) {
      expect(followUpDraftSchema.safeParse({ text: "Perbarui data", type: "DATA", ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  it("is quoted by a number of four places at least", () => {
    expect([followUpNumber(12), followUpNumber(12_345)]).toEqual(["TL-0012", "TL-12345"]);
  });

  it("a file is called by its own name and what it really is", () => {
    expect([evidenceName("foto.php.png", "jpg"), evidenceName("Berita acara.PDF", "pdf"), evidenceName(".htaccess", "png")]).toEqual(["foto.jpg", "Berita acara.pdf", "bukti.png"]);
  });
});

describe("an edit", () => {
  it("tells exactly the fields that differ, and the order of codes is no difference", () => {
    const before = draft({ lead: "DINSOS", areas: ["18.04.04", "18.04.05"], dueOn: "2026-10-01" });
    expect(changedFields(before, draft({ lead: "DINSOS", areas: ["18.04.05", "18.04.04"], dueOn: "2026-10-01" }))).toBeNull();
    expect(changedFields(before, draft({ lead: "DINKES", areas: ["18.04.04", "18.04.05"] }))).toEqual({ before: { lead: "DINSOS", dueOn: "2026-10-01" }, after: { lead: "DINKES", dueOn: null } });
  });
});
