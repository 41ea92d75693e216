import type { BudgetOverview } from "@sinergi/api/budgets/budgets.schema";
import type { FamilyListAnswer } from "@sinergi/api/families/families.schema";
import type { BroughtAnswer, KeptFigureAnswer, ProgressAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";
import type { ProblemOverview } from "@sinergi/api/problems/problems.schema";
import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import type { TrendAnswer } from "@sinergi/api/trends/trends.schema";
import { insertMeeting, insertSeries, writeMeetingState } from "@sinergi/db/meetings/meetings.store";
import type { Role } from "@sinergi/domain/access/roles";
import { FIGURE_MEASURES } from "@sinergi/domain/meetings/figure.schema";
import type { Day } from "@sinergi/domain/time/day";
import { besideOf } from "@sinergi/targeting/trend-measures";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

const id = (): string => crypto.randomUUID();
const SERIES = id();
const [PAST, COMING, LATER, ALONE] = [id(), id(), id(), id()];
const MISSED = { kind: "families", filter: { programme: "PKH", eligibility: ["yes"], receives: false } } as const;
const COVERAGE = { kind: "measure", measure: "coverage", programme: "PKH" } as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.system(async (tx) => {
    await insertSeries(tx, { id: SERIES, kind: "RAKOR_TKPK", title: "Rakor uji", note: "", groupCode: null });
    const common = { kind: "RAKOR_TKPK" as const, startsAt: "09:00", endsAt: null, place: "Aula", area: null, basis: "", chairName: "Nama Ketua Rahasia", chairPosition: "Wakil Bupati", moderatorName: "", noteTakerName: "", noteTakerPosition: "" };
    await insertMeeting(tx, { ...common, id: PAST, seriesId: SERIES, title: "Rakor Juni", heldOn: "2026-06-01" as Day });
    await insertMeeting(tx, { ...common, id: COMING, seriesId: SERIES, title: "Rakor September", heldOn: TODAY });
    await insertMeeting(tx, { ...common, id: LATER, seriesId: SERIES, title: "Rakor Desember", heldOn: "2026-12-01" as Day });
    await insertMeeting(tx, { ...common, id: ALONE, seriesId: null, title: "Rapat sendiri", heldOn: TODAY });
  });
});
afterAll(() => world.close());

const call = <T>(path: string, input: unknown, role: Role = "SECRETARIAT"): Promise<T> => world.call(role, path, input) as Promise<T>;
const given = (figure: object) => ({ opId: id(), figureId: id(), figure, title: "Yang layak dan belum menerima PKH", address: "/analisis/sasaran?prog=PKH&desil=1" });
const bringInput = (figure: object, meetingId = COMING) => ({ ...given(figure), itemId: id(), meetingId });
const bring = (figure: object, meetingId = COMING) => call<BroughtAnswer>("keptFigures.bring", bringInput(figure, meetingId));
const find = (figureId: string, role: Role = "SECRETARIAT") => call<KeptFigureAnswer>("keptFigures.find", { id: figureId }, role);
const progress = (meetingId: string, role: Role = "SECRETARIAT") => call<ProgressAnswer>("keptFigures.progress", { meetingId }, role);
const total = async (filter: object) => (await call<FamilyListAnswer>("families.list", { filter })).total;
const figures = (input: object = {}) => call<FiguresAnswer>("targeting.figures", input);
const moveTo = (meeting: string, from: "PLANNED" | "RUNNING", to: "RUNNING" | "CLOSED") => world.system((tx) => writeMeetingState(tx, { id: meeting, from, to, reason: "" }));
/** An unlisted recipient is given a family: one more is reached, one less missed. */
const enrol = () => call("enrolments.add", { opId: id(), familyId: world.familyAt("FACILITATOR", "own"), programme: "BIBIT", startsOn: "2026-05-01" });

describe("a figure brought to a meeting", () => {
  it("is the number of its screen: families are as many as the list, in every kind of filter", async () => {
    const filters = [
      MISSED.filter, {}, { area: "18.04.04" }, { deciles: [1, 2] }, { programme: "PKH", receives: true }, { together: ["PKH"] }, { exactly: [] }, { layersFrom: 1 }, { sides: "none" }, { package: "nothing" }, { lacks: "PKH" },
      { housing: "floor" }, { workingAge: "yes" }, { notExactly: [["PKH"]] }, { owners: ["DINSOS"] }, { programme: "PKH", eligibility: ["unknown"] },
    ];
    for (const filter of filters) expect((await bring({ kind: "families", filter })).reading.value, JSON.stringify(filter)).toBe(await total(filter));
  });

  it("is the number of its screen: rates with their bounds as Sasaran shows them, of an area and of some deciles too", async () => {
    for (const place of [{}, { area: "18.04.04" }, { deciles: [1, 2, 3] }, { area: "18.04.05", deciles: [2, 4] }]) {
      const shown = (await figures(place)).programmes.find(({ code }) => code === "PKH");
      for (const measure of ["coverage", "exclusionError", "inclusionError"] as const) {
        const { reading } = await bring({ kind: "measure", measure, programme: "PKH", ...place });
        expect({ value: reading.value, low: reading.low, high: reading.high }, `${measure} ${JSON.stringify(place)}`).toEqual(shown?.[measure]);
      }
      expect((await bring({ kind: "measure", measure: "missed", programme: "PKH", ...place })).reading.value).toBe(shown?.missed);
    }
  });

  it("is the number of its screen: every measure as Tren shows it today", async () => {
    const trends = new Map<unknown, TrendAnswer>();
    for (const beside of [undefined, "persons", "housing", "convergence"]) trends.set(beside, await call<TrendAnswer>("trends.overview", { programme: "PKH", beside }));
    for (const measure of FIGURE_MEASURES) {
      const shown = trends.get(besideOf(measure))?.points.at(-1)?.values;
      const { reading } = await bring({ kind: "measure", measure, programme: "PKH" });
      expect([reading.value, reading.numerator, reading.denominator], measure).toEqual([shown?.[measure].value, shown?.[measure].families, shown?.[measure].of]);
    }
  });

  it("is the number of its screen: open cases and the plan's figures", async () => {
    const { kinds } = await call<ProblemOverview>("problems.overview", undefined);
    expect(kinds.length).toBeGreaterThan(0);
    for (const { kind, open } of kinds) expect((await bring({ kind: "problems", problem: kind })).reading.value, kind).toBe(open);
    const plan = await call<BudgetOverview>("budgets.overview", { year: "2026" });
    const budget = async (measure: string) => (await bring({ kind: "budget", measure, year: "2026", agency: null })).reading.value;
    expect(await budget("absorption")).toBe(plan.absorption.value);
    expect(await budget("alignment")).toBe(plan.alignment.value);
    expect(await budget("consistency")).toBe(plan.consistency.value);
    expect(await budget("livelihoodShare")).toBe(plan.balance.livelihoodShare);
  });

  it("is unknown, never 0, where the snapshot does not know it", async () => {
    expect((await bring({ kind: "families", filter: { programme: "TAK_ADA", receives: true } })).reading).toMatchObject({ value: null, numerator: null });
    expect((await bring({ kind: "measure", measure: "coverage", programme: "BIBIT" })).reading.value).toBeNull();
    expect((await bring({ kind: "budget", measure: "absorption", year: "2019", agency: null })).reading.value).toBeNull();
    expect((await bring({ kind: "screen" })).reading.value).toBeNull();
  });

  it("goes on the agenda, frozen once for one state of the data, with a link to the very screen on that day", async () => {
    const first = await bring(MISSED);
    const second = await bring(COVERAGE);
    expect(second.snapshotRef).toBe(first.snapshotRef);
    const kept = await find(first.figureId);
    expect(kept.address).toBe(`/analisis/sasaran?prog=PKH&desil=1&tgl=${first.snapshotRef}`);
    expect(await total({ ...MISSED.filter, on: first.snapshotRef })).toBe(first.reading.value);
    const { agenda } = await progress(COMING);
    expect(agenda.filter(({ figureId }) => figureId === first.figureId)).toMatchObject([{ title: "Yang layak dan belum menerima PKH", origin: "SECRETARIAT" }]);
  });

  it("sent twice is brought once; undo takes the item off the agenda, once", async () => {
    const input = bringInput(MISSED);
    expect(await call("keptFigures.bring", input)).toEqual(await call("keptFigures.bring", input));
    const onAgenda = async () => (await progress(COMING)).agenda.filter(({ id: item }) => item === input.itemId).length;
    expect(await onAgenda()).toBe(1);
    await call("keptFigures.takeBack", { opId: id(), itemId: input.itemId });
    expect(await onAgenda()).toBe(0);
    await expect(call("keptFigures.takeBack", { opId: id(), itemId: input.itemId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const audit = await world.system((tx) => tx.rows<{ action: string }>("select action from audit_entry where op_id = $1 or detail like '%' || $2 || '%' order by seq", [input.opId, input.itemId]));
    expect(audit.map(({ action }) => action)).toEqual(["figure.brought", "figure.takenBack"]);
  });

  it("is refused for a meeting that is over, for none, and with the number of a person in its words or address", async () => {
    await moveTo(PAST, "PLANNED", "RUNNING");
    await moveTo(PAST, "RUNNING", "CLOSED");
    await expect(bring(MISSED, PAST)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(bring(MISSED, id())).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const wrong of [{ title: "NIK 1804044101809001" }, { title: "NIK 1804 0441 0180 9001" }, { address: "/analisis/keluarga?nik=1804044101809001" }, { address: "//elsewhere.invalid/" }, { address: "https://elsewhere.invalid/" }]) {
      await expect(call("keptFigures.bring", { ...bringInput(MISSED), ...wrong }), JSON.stringify(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

describe("a figure proposed for a meeting", () => {
  it("comes from an office, a leader or a facilitator, is the regency's number for all of them, and can be withdrawn while nobody answered", async () => {
    for (const role of ["AGENCY_HEAD", "AGENCY_OPERATOR", "LEADER", "COORDINATOR", "FACILITATOR"] as const) {
      const input = { ...given(MISSED), proposalId: id(), reason: "Perlu dibahas" };
      const proposed = await call<BroughtAnswer>("keptFigures.propose", input, role);
      expect(proposed.reading.value, role).toBe(await total(MISSED.filter));
      const row = () => world.system((tx) => tx.one("select state, figure_id, organisation_code, proposed_by from agenda_proposal where id = $1", [input.proposalId]));
      expect(await row()).toMatchObject({ state: "WAITING", figure_id: proposed.figureId, organisation_code: role.startsWith("AGENCY") ? "PERTANIAN" : null, proposed_by: `user-${role}` });
      await expect(call("keptFigures.withdraw", { opId: id(), proposalId: input.proposalId }, role === "LEADER" ? "FACILITATOR" : "LEADER")).rejects.toMatchObject({ code: "NOT_FOUND" });
      await call("keptFigures.withdraw", { opId: id(), proposalId: input.proposalId }, role);
      expect(await row()).toMatchObject({ state: "WITHDRAWN" });
    }
  });

  it("an office brings its own part of the plan, as it sees it, whatever it asks for", async () => {
    const input = { ...given({ kind: "budget", measure: "absorption", year: "2026", agency: "DINSOS" }), proposalId: id() };
    const { figureId } = await call<BroughtAnswer>("keptFigures.propose", input, "AGENCY_HEAD");
    expect((await find(figureId)).figure).toMatchObject({ agency: "PERTANIAN" });
  });
});

describe("measured again", () => {
  it("a figure says what it was at its meeting, what it is today and at every later meeting, with the change in families and points", async () => {
    const families = await bring({ kind: "families", filter: { programme: "BIBIT", receives: true } }, ALONE);
    expect(families.reading.value).toBe(0);
    const brought = await bring({ kind: "families", filter: { programme: "BIBIT", receives: true } }, COMING);
    const covered = await bring(COVERAGE, COMING);
    expect((await progress(COMING)).toMeasure).toBe(0);
    await moveTo(COMING, "PLANNED", "RUNNING");
    const due = (await progress(COMING)).toMeasure;
    expect(due).toBeGreaterThan(0);
    const measured = await call<{ read: number; snapshotRef: string }>("keptFigures.measure", { opId: id(), meetingId: COMING });
    expect(measured.read).toBe(due);
    expect((await progress(COMING)).toMeasure).toBe(0);
    expect((await progress(COMING)).meeting.snapshotRef).toBe(measured.snapshotRef);

    await enrol();
    const after = await find(brought.figureId);
    expect(after.was).toMatchObject({ value: 0, meetingTitle: "Rakor September" });
    expect((await progress(COMING)).figures?.find(({ id: figure }) => figure === brought.figureId)).toMatchObject({ was: after.was, now: after.now, change: after.change });
    expect(after.now?.value).toBe(1);
    expect(after.now?.value).toBe(await total({ programme: "BIBIT", receives: true }));
    expect(after.change).toEqual({ trend: "MOVED", count: 1, points: null });
    expect(await total({ programme: "BIBIT", receives: true, on: after.snapshotRef })).toBe(0);

    await moveTo(LATER, "PLANNED", "RUNNING");
    await call("keptFigures.measure", { opId: id(), meetingId: LATER });
    const later = await find(brought.figureId);
    expect(later.readings.map(({ meetingTitle, value }) => [meetingTitle, value])).toEqual([[null, 0], ["Rakor September", 0], ["Rakor Desember", 1]]);
    expect((await find(covered.figureId)).change).toMatchObject({ trend: "SAME", count: 0 });
    // A meeting outside of the series reads none of it.
    expect((await find(families.figureId)).readings).toHaveLength(1);
    expect((await call<{ read: number }>("keptFigures.measure", { opId: id(), meetingId: LATER })).read).toBe(0);
  });

  it("the figures of a series are read by themselves when its next meeting opens", async () => {
    const next = id();
    await world.system(async (tx) => {
      const nobody = { chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "" };
      await insertMeeting(tx, { ...nobody, id: next, seriesId: SERIES, kind: "RAKOR_TKPK", title: "Rakor Maret", heldOn: "2027-03-01" as Day, startsAt: "09:00", endsAt: null, place: "Aula", area: null, basis: "" });
      await writeMeetingState(tx, { id: next, from: "PLANNED", to: "INVITED", reason: "" });
    });
    const { toMeasure, meeting } = await progress(next);
    expect(meeting.snapshotRef).toBeNull();
    expect(toMeasure).toBe(0);
    await call("meetings.move", { opId: id(), id: next, basedOn: 2, act: "open" });
    const opened = await progress(next);
    expect(opened.meeting.snapshotRef).not.toBeNull();
    expect(opened.toMeasure).toBe(0);
    const read = await world.system((tx) => tx.one<{ readings: number }>("select count(*)::int as readings from figure_reading where meeting_id = $1", [next]));
    expect(read.readings).toBeGreaterThan(0);
  });

  it("Capaian says what was promised at earlier meetings of the series, what is done and late, and names nobody", async () => {
    await world.system(async (tx) => {
      const insert = (values: object) => tx.run(
        `insert into follow_up (id, meeting_id, text, type, lead_code, support_codes, area_codes, programme_codes, due_on, state, created_on, created_by, verified_by, closed_on, figure_id)
         select gen_random_uuid(), $1, v.text, 'DATA', 'DINSOS', '{}', '{}', '{}', v.due, v.state, '2026-06-01', 'user-SECRETARIAT', case when v.state = 'DONE' then 'x' end, v.closed, null
           from json_to_record($2) as v (text text, due date, state text, closed date)`, [PAST, JSON.stringify(values)]);
      await insert({ text: "Cocokkan data", due: "2026-08-01", state: "IN_PROGRESS", closed: null });
      await insert({ text: "Kirim daftar", due: "2026-12-01", state: "NOT_STARTED", closed: null });
      await insert({ text: "Rapikan berkas", due: "2026-07-01", state: "DONE", closed: "2026-07-15" });
      await insert({ text: "Batal", due: null, state: "CANCELLED", closed: "2026-07-15" });
    });
    const opened = await progress(COMING);
    expect(opened.previous).toMatchObject({ title: "Rakor Juni" });
    expect(opened.count).toEqual({ promised: 3, done: 1, waiting: 0, open: 2, late: 1, cancelled: 1 });
    expect(opened.promised?.find(({ text }) => text === "Cocokkan data")).toMatchObject({ late: true, lead: "DINSOS" });
    expect((await progress(PAST)).ownCount).toEqual(opened.count);
    expect((await progress(PAST)).count).toMatchObject({ promised: 0 });
    // A share has as many digits behind its point; a number of a person has none before it.
    expect(/SIMULASI|Nama Ketua Rahasia|(?<![.\d])\d{15}/.exec(JSON.stringify(opened))).toBeNull();
  });

  it("leaders and offices read kept figures; partners see none, and who may see no follow-ups sees no promises", async () => {
    const { figureId } = await bring(MISSED, ALONE);
    for (const role of ["LEADER", "AGENCY_HEAD", "FACILITATOR"] as const) expect((await find(figureId, role)).now?.value, role).toBe(await total(MISSED.filter));
    await expect(find(figureId, "PARTNER")).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await progress(COMING, "FACILITATOR")).promised).toBeNull();
    expect((await progress(COMING, "LEADER")).promised).toHaveLength(4);
    await world.system((tx) => tx.run("insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title) values (gen_random_uuid(), $1, 1, 'BAZNAS', 'Baznas', 'Ketua', 'Ketua')", [COMING]));
    expect((await progress(COMING, "PARTNER")).figures).toBeNull();
  });
});
