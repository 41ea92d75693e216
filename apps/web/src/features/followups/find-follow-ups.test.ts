import type { FollowUpAnswer } from "@sinergi/api/followups/followups.schema";
import { smartLamps } from "@sinergi/domain/followups/smart-lamps";
import { expect, test } from "vitest";
import { askedOfServer, completionOf, findFollowUps, followUpOrder, groupFollowUps, nextFollowUpOrder } from "#features/followups/find-follow-ups";

const TODAY = "2026-09-30";
let last = 0;
function aRow(more: Partial<FollowUpAnswer> = {}): FollowUpAnswer {
  last += 1;
  const row = {
    id: `id-${last}`, number: last, meetingId: null, meetingTitle: null, meetingOn: null, seriesId: null, seriesTitle: null, agendaItemId: null, agendaTitle: null, entryId: null, figureId: null,
    text: "Perbarui data", type: "DATA", lead: "DINSOS", leadName: "Dinas Sosial", supporters: [], areas: [], programmes: [], strategy: null, indicator: "", target: null, unit: "", dueOn: null, priority: "NORMAL",
    fundingSource: null, budgetRowId: null, state: "IN_PROGRESS", progress: 0, obstacle: "", answer: "WAITING", createdOn: "2026-09-01", verifiedName: null, closedOn: null, revision: 1,
    overdue: false, daysLate: null, evidence: 0, moves: [], isOwn: false, ...more,
  } satisfies Omit<FollowUpAnswer, "lamps">;
  return { ...row, lamps: smartLamps(row) };
}
const late = aRow({ text: "Salurkan bibit kopi", lead: "PERTANIAN", leadName: "Dinas Pertanian", dueOn: "2026-09-01", overdue: true, areas: ["18.04.04.2002"], programmes: ["BIBIT"], meetingId: "m", seriesId: "s" });
const done = aRow({ state: "DONE", dueOn: "2026-01-01" });
const cancelled = aRow({ state: "CANCELLED" });
const declined = aRow({ state: "NOT_STARTED", answer: "DECLINED", lead: "DINKES", leadName: "Dinas Kesehatan", dueOn: "2026-12-01" });
const answer = { rows: [done, cancelled, declined, late], today: TODAY, own: "PERTANIAN" };
const numbers = (search: Parameters<typeof findFollowUps>[1]) => findFollowUps(answer, search).map(({ number }) => number);

test("the order of work puts what is late first, and closed work last", () => {
  expect(numbers({})).toEqual([late.number, declined.number, done.number, cancelled.number]);
  expect(numbers({ urut: "-nomor" })).toEqual([declined.number, cancelled.number, done.number, late.number].toSorted((a, b) => b - a));
});

test("each filter leaves what it says", () => {
  expect(numbers({ lambat: "ya" })).toEqual([late.number]);
  expect(numbers({ milik: "saya" })).toEqual([late.number]);
  expect(numbers({ jawab: "ditolak" })).toEqual([declined.number]);
  expect(numbers({ keadaan: "buka" })).toEqual([late.number, declined.number]);
  expect(numbers({ keadaan: "batal" })).toEqual([cancelled.number]);
  expect(numbers({ wil: "18.04.04" })).toEqual([late.number]);
  expect(numbers({ wil: "18.04.0" })).toEqual([]);
  expect(numbers({ cari: "KOPI bibit" })).toEqual([late.number]);
  expect(numbers({ cari: `TL-000${late.number}` })).toEqual([late.number]);
  expect([numbers({ rapat: "m" }), numbers({ seri: "s" }), numbers({ prog: "BIBIT" }), numbers({ opd: "DINKES" }), numbers({ jenis: "lokus" })]).toEqual([[late.number], [late.number], [late.number], [declined.number], []]);
});

test("nobody without an organisation has follow-ups of his own", () => {
  expect(findFollowUps({ ...answer, own: null }, { milik: "saya" })).toEqual([]);
});

test("what the server narrows to is the meeting, the lead and the state", () => {
  expect(askedOfServer({ rapat: "m", opd: "DINKES", keadaan: "buka", cari: "kopi" }, "PERTANIAN")).toEqual({ meetingId: "m", lead: "DINKES", state: "OPEN" });
  expect(askedOfServer({ milik: "saya", keadaan: "selesai" }, "PERTANIAN")).toEqual({ meetingId: undefined, lead: "PERTANIAN", state: "DONE" });
  expect([askedOfServer({ lambat: "ya" }, null).state, askedOfServer({ jawab: "ditolak", keadaan: "terkendala" }, null).state]).toEqual(["OPEN", "BLOCKED"]);
  expect(Object.values(askedOfServer({ milik: "saya" }, null))).toEqual([undefined, undefined, undefined]);
});

test("groups hold every row once, and their counts add up to the list", () => {
  for (const by of ["opd", "keadaan", "rapat"] as const) {
    const rows = findFollowUps(answer, {});
    const groups = groupFollowUps(rows, by);
    expect(groups.flatMap((group) => group.rows).length).toBe(rows.length);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  }
});

test("cancelled work leaves the completion rate", () => {
  expect(completionOf(answer.rows)).toEqual({ done: 1, all: 3 });
  expect(completionOf([])).toEqual({ done: 0, all: 0 });
});

test("a column is sorted up, then down, then by urgency again", () => {
  expect(nextFollowUpOrder(followUpOrder({}), "due")).toBe("tenggat");
  expect(nextFollowUpOrder(followUpOrder({ urut: "tenggat" }), "due")).toBe("-tenggat");
  expect(nextFollowUpOrder(followUpOrder({ urut: "-tenggat" }), "due")).toBeUndefined();
});
