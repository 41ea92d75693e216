import type { KeptFigureAnswer, ProgressAnswer, PromiseLine } from "@sinergi/api/kept-figures/kept-figures.schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cardAfter, projectorCards, stepOfKey } from "#features/kept-figures/projector-cards";
import { shownPromises } from "#features/kept-figures/sort-promises";

const line = (number: number, more: Partial<PromiseLine> = {}): PromiseLine => ({
  id: `p${number}`, number, text: `Janji ${number}`, lead: "DINSOS", leadName: "Dinas Sosial", state: "IN_PROGRESS", progress: 10, dueOn: "2026-12-01", closedOn: null, late: false, priority: "NORMAL", obstacle: "", figureId: null, meetingId: "m", meetingTitle: "Rakor Juni", ...more,
});
const reading = { value: 10, low: null, high: null, numerator: 10, denominator: null };
const figure = (id: string, more: Partial<KeptFigureAnswer> = {}): KeptFigureAnswer & { meetingId: string } => ({
  id, title: id, figure: { kind: "families", filter: {} }, unit: "families", better: null, address: "/", snapshotRef: "2026-06-01@1", readings: [], was: null, now: { ...reading, on: "2026-09-30" }, change: { trend: "UNKNOWN", count: null, points: null }, meetingId: "m", ...more,
});
const answer = (more: Partial<ProgressAnswer> = {}): ProgressAnswer => ({
  meeting: { id: "m", title: "Rakor", kind: "RAKOR_TKPK", state: "RUNNING", heldOn: "2026-09-30", startsAt: "09:00", endsAt: null, place: "Aula", seriesTitle: null, chairPosition: "", snapshotRef: null },
  today: "2026-09-30", previous: null, promised: [], count: null, own: [], ownCount: null, figures: [], agenda: [], decisions: [], toMeasure: 0, ...more,
});
const item = (id: string, figureId: string | null) => ({ id, title: id, minutes: 10, organisationName: null, origin: "SECRETARIAT" as const, figureId });

test("a meeting goes from its title over promises, moved figures, its agenda and decisions to its summary", () => {
  const decision = { id: "d", agendaItemId: "a1", text: "Diputuskan", figureId: null };
  const cards = projectorCards(answer({ promised: [line(1)], figures: [figure("f1"), figure("card", { unit: "none" })], agenda: [item("a1", "f1"), item("a2", null)], decisions: [decision] }));
  expect(cards.map(({ kind }) => kind)).toEqual(["title", "promises", "moved", "agenda", "agenda", "decisions", "end"]);
  expect(cards[3]).toMatchObject({ position: 1, figure: { id: "f1" }, decisions: [decision] });
  expect(cards[4]).toMatchObject({ figure: null });
});

test("for whom figures and promises are not there are no such cards", () => {
  expect(projectorCards(answer({ promised: null, figures: null, agenda: [item("a1", "f1")] })).map(({ kind }) => kind)).toEqual(["title", "agenda", "end"]);
});

test("every promise is on exactly one card, the late ones first, and no card has more than fit", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (lates) => {
      const promised = lates.map((late, at) => line(at + 1, { late }));
      const cards = projectorCards(answer({ promised })).filter((card) => card.kind === "promises");
      const shown = cards.flatMap(({ lines }) => lines);
      expect(shown.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(promised.map(({ number }) => number));
      expect(shown.findLastIndex(({ late }) => late)).toBe(lates.filter(Boolean).length - 1);
      expect(cards.every(({ lines }) => lines.length >= 1 && lines.length <= 4)).toBe(true);
    }),
  );
});

test("arrows, space, Home and End move, and never over an end; Escape leaves; other keys do nothing", () => {
  const key = (name: string, shiftKey = false) => stepOfKey({ key: name, shiftKey });
  expect([key("ArrowRight"), key(" "), key("PageDown"), key("ArrowLeft"), key(" ", true), key("Home"), key("End"), key("Escape"), key("a")]).toEqual(["next", "next", "next", "before", "before", "first", "last", "leave", null]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom("next" as const, "before" as const, "first" as const, "last" as const), (cards, at, step) => {
      const to = cardAfter(Math.min(at, cards), step, cards);
      expect(to).toBeGreaterThanOrEqual(1);
      expect(to).toBeLessThanOrEqual(cards);
    }),
  );
  expect([cardAfter(3, "next", 3), cardAfter(1, "before", 3), cardAfter(2, "next", 3), cardAfter(2, "last", 9)]).toEqual([3, 1, 3, 9]);
});

test("promises are narrowed, searched and sorted as the address says", () => {
  const lines = [line(2, { late: true, dueOn: "2026-08-01" }), line(1, { state: "DONE", progress: 100, text: "Rapikan berkas" }), line(3, { state: "DONE_UNVERIFIED", progress: 90, leadName: "Dinas Kesehatan" })];
  const numbers = (filter: Parameters<typeof shownPromises>[1]["filter"], search?: string, order?: string) => shownPromises(lines, { filter, search, order }).map(({ number }) => number);
  expect(numbers(undefined)).toEqual([2, 1, 3]);
  expect(numbers("selesai")).toEqual([1]);
  expect(numbers("menunggu")).toEqual([3]);
  expect(numbers("terlambat")).toEqual([2]);
  expect(numbers("terbuka")).toEqual([2]);
  expect(numbers(undefined, "kesehatan")).toEqual([3]);
  expect(numbers(undefined, "tl-0001")).toEqual([1]);
  expect(numbers(undefined, undefined, "-kemajuan")).toEqual([1, 3, 2]);
  expect(numbers(undefined, undefined, "nomor")).toEqual([1, 2, 3]);
});
